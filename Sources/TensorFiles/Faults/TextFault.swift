import TerminalText
import TraceText

/// What is wrong with numbers in a text, typed or in a file.
package enum TextFault: Equatable, Sendable {
  case notANumber(String, hint: Hint?)
  case notFinite(String)
  case tooLarge(String)
  case divisionByZero(String)
  /// A separator with no number behind it.
  case missingNumber
  /// Commas and blanks both stand between numbers of one row.
  case mixedSeparators
  /// `;` in a file's row.
  case semicolon
  /// Rows are counted from 1 within their channel, channels within their filter; `firstLine` is where
  /// the first row of all stands.
  case ragged(RowPlace, count: Int, expected: Int, firstLine: Int?)
  /// Channels and filters are counted from 1.
  case channelRows(channel: Int, rows: Int, expected: Int)
  case filterChannels(filter: Int, channels: Int, expected: Int)
  case noNumbers
  case binary
  case utf16

  /// What may have been meant.
  package enum Hint: Equatable, Sendable {
    case minus, brackets, quotes, heading, underscore
  }

  package var explanation: LocalizedText {
    switch self {
    case .notANumber(let text, let hint):
      return hint.map { $0.explanation(of: text) }
        ?? LocalizedText(
          en: "\(text) is no number; write numbers as 5, -2, 0.25, 1e-3 or 1/9",
          ko: "\(topic(text)) 수가 아니에요. 5, -2, 0.25, 1e-3, 1/9처럼 적어요")
    case .notFinite(let text):
      return LocalizedText(
        en: "\(text) is not finite; --allow-nonfinite lets it pass",
        ko: "\(topic(text)) 유한한 수가 아니에요. 그대로 쓰려면 --allow-nonfinite를 붙이세요")
    case .tooLarge(let text):
      return LocalizedText(
        en: "\(text) is too large; numbers go up to about 1.8e308",
        ko: "\(topic(text)) 너무 커요. 약 1.8e308까지 쓸 수 있어요")
    case .divisionByZero(let text):
      return LocalizedText(en: "\(text) divides by zero", ko: "\(topic(text)) 0으로 나누는 분수예요")
    case .missingNumber:
      return LocalizedText(
        en: "a number is missing here", ko: "이 자리에 수가 빠져 있어요")
    case .mixedSeparators:
      return LocalizedText(
        en: "commas and blanks both stand between the numbers of this row; "
          + "use one of them, and write decimals with a point, as 0.5",
        ko: "한 행에서 쉼표와 빈칸이 섞여 수를 나누고 있어요. 둘 중 하나만 쓰고, "
          + "소수는 0.5처럼 점으로 적으세요")
    case .semicolon:
      return LocalizedText(
        en: "numbers are separated by commas, tabs or blanks, not by “;”, "
          + "and decimals are written with a point, as 0.5",
        ko: "수는 “;” 말고 쉼표, 탭, 빈칸으로 나누고, 소수는 0.5처럼 점으로 적으세요")
    default:
      return shapeExplanation
    }
  }

  private var shapeExplanation: LocalizedText {
    switch self {
    case .ragged(let place, let count, let expected, let firstLine):
      return LocalizedText(
        en: "the \(place.english) has \(plural(count, "number")), but the first row"
          + (firstLine.map { " (line \($0))" } ?? "") + " has \(expected)",
        ko: "첫 행" + (firstLine.map { "(\($0)번째 줄)" } ?? "")
          + "에는 수가 \(expected)개 있는데 \(place.korean)에는 \(count)개 있어요")
    case .channelRows(let channel, let rows, let expected):
      return LocalizedText(
        en:
          "the \(ordinal(channel)) channel has \(plural(rows, "row")), but the first channel has \(expected)",
        ko: "첫 채널은 \(expected)행인데 \(channel)번째 채널은 \(rows)행이에요")
    case .filterChannels(let filter, let channels, let expected):
      return LocalizedText(
        en:
          "the \(ordinal(filter)) filter has \(plural(channels, "channel")), but the first filter has "
          + "\(expected)",
        ko: "첫 필터는 채널이 \(expected)개인데 \(filter)번째 필터는 \(channels)개예요")
    case .noNumbers:
      return LocalizedText(en: "there is no number in it", ko: "수가 하나도 없어요")
    case .binary:
      return LocalizedText(
        en: "this is neither text nor a format that is read; use .npy, .npz, CSV, PGM, PPM or IDX",
        ko: "텍스트도 아니고 읽을 수 있는 형식도 아니에요. .npy, .npz, CSV, PGM, PPM, IDX를 쓰세요")
    default:
      return LocalizedText(
        en: "the text is UTF-16; save it as UTF-8", ko: "UTF-16 텍스트예요. UTF-8로 저장하세요")
    }
  }
}

/// Which row of a text: each number is counted from 1.
package struct RowPlace: Equatable, Sendable {
  package var row: Int
  /// Named from the second on: numbers of one channel need not know of channels.
  package var channel: Int
  /// Named from the second on.
  package var filter: Int

  package init(row: Int, channel: Int = 1, filter: Int = 1) {
    (self.row, self.channel, self.filter) = (row, channel, filter)
  }

  fileprivate var english: String {
    var parts = ["\(ordinal(row)) row"]
    if channel > 1 || filter > 1 { parts.append("\(ordinal(channel)) channel") }
    if filter > 1 { parts.append("\(ordinal(filter)) filter") }
    return parts.joined(separator: " of the ")
  }

  fileprivate var korean: String {
    (filter > 1 ? "\(filter)번째 필터 " : "")
      + (channel > 1 || filter > 1 ? "\(channel)번째 채널의 " : "") + "\(row)번째 행"
  }
}

extension TextFault.Hint {
  func explanation(of text: String) -> LocalizedText {
    switch self {
    case .minus:
      return LocalizedText(
        en: "\(text) is no number; write minus with the hyphen, as -5",
        ko: "\(topic(text)) 수가 아니에요. 빼기 기호는 -5처럼 하이픈으로 적으세요")
    case .brackets:
      return LocalizedText(
        en: "brackets are not read; write rows as '1 2; 3 4'",
        ko: "대괄호는 읽지 않아요. 행을 '1 2; 3 4'처럼 적으세요")
    case .quotes:
      return LocalizedText(
        en: "\(text) is in quotes; write the number without them",
        ko: "\(text)처럼 따옴표를 쓰지 말고 수만 적으세요")
    case .heading:
      return LocalizedText(
        en: "\(text) is no number; remove the heading, or put # before it",
        ko: "\(topic(text)) 수가 아니에요. 제목 줄을 지우거나 앞에 #을 붙이세요")
    case .underscore:
      return LocalizedText(
        en: "\(text) is no number; write it without “_”, as 1000",
        ko: "\(topic(text)) 수가 아니에요. 1000처럼 “_” 없이 적으세요")
    }
  }
}

/// `1st`, `2nd`, `11th`: a number that nobody takes for an index.
private func ordinal(_ number: Int) -> String {
  let isTeen = (11...13).contains(number % 100)
  switch number % 10 {
  case 1 where !isTeen: return "\(number)st"
  case 2 where !isTeen: return "\(number)nd"
  case 3 where !isTeen: return "\(number)rd"
  default: return "\(number)th"
  }
}

private func topic(_ text: String) -> String { KoreanParticle.topic.attached(to: text) }
