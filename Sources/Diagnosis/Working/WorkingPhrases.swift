import Questions
import TerminalText
import TraceEngine
import TraceText

/// A report on a typed calculation in sentences, the most important first.
///
///     WorkingPhrases(.english).sentences(report)
///     // ["7*4: the input is the one in row 0, column 2; it should be the one in row 0, column 1.", …]
///
/// Terms are quoted as they were typed, numbers of the right calculation are never named.
package struct WorkingPhrases: Sendable {
  /// In which everything is said.
  package let language: Language
  /// More faults of one kind, or more places, are counted and not listed.
  private static let mostListed = 3

  /// Phrases in one language.
  package init(_ language: Language) { self.language = language }

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// One sentence or two for each fault.
  ///
  /// - Parameter most: more faults are left out, and that is said.
  package func sentences(_ report: WorkingReport, most: Int = 4) -> [String] {
    var sentences = rules(report)
    var faults = report.faults
    if !report.rules.isEmpty { faults.removeAll(where: \.isAboutTerms) }
    let shown = faults.prefix(max(1, most - sentences.count))
    sentences += shown.map { sentence($0, report) }
    let left = faults.count - shown.count
    if left > 0 {
      sentences.append(
        say(
          left == 1 ? "There is one more fault." : "There are \(left) more faults.",
          "틀린 곳이 \(left)군데 더 있어요."))
    }
    if shown.contains(where: \.namesPlace) {
      sentences.append(
        say("Rows and columns are counted from 0.", "행과 열은 0부터 세요."))
    }
    return sentences
  }

  private func rules(_ report: WorkingReport) -> [String] {
    let texts = report.rules.prefix(WorkingPhrases.mostListed).map { $0.rule[language] }
    guard let first = report.rules.first, let text = texts.first else { return [] }
    if texts.count == 1 {
      return [
        say("Your terms fit this: \(text)", "쓴 항을 보면 이렇게 계산한 것 같아요. \(text)"),
        first.guide[language],
      ]
    }
    return [
      say(
        "Your terms fit several wrong rules, and the numbers cannot tell which:",
        "쓴 항에 맞는 잘못된 규칙이 여럿이에요. 이 수들만으로는 어느 것인지 알 수 없어요.")
    ] + texts.map { "- \($0)" }
  }

  private func sentence(_ fault: WorkingReport.Fault, _ report: WorkingReport) -> String {
    switch fault {
    case .function(let needed): return function(needed)
    case .input, .weight: return wrongPlace(fault, report)
    case .sign(let range):
      let term = quote(range, report)
      return say(
        "\(term): the sign is wrong.", "\(KoreanParticle.topic.attached(to: term)) 부호가 틀렸어요.")
    case .alone(let range):
      let term = quote(range, report)
      return say(
        "\(term) is not multiplied by the filter's number that lies on it.",
        "\(term)에 그 위에 놓인 필터의 수를 곱하지 않았어요.")
    case .product, .subtotal, .slip: return reckoning(fault, report)
    case .extra(let ranges): return extra(ranges, report)
    case .repeated(let range):
      let term = quote(range, report)
      return say(
        "\(term) is there once too often.",
        "\(KoreanParticle.object.attached(to: term)) 한 번 더 더했어요.")
    case .missing(let places): return missing(places, report)
    case .channelMissing(let channel):
      return say("Channel \(channel) is missing.", "채널 \(channel)의 곱이 모두 빠졌어요.")
    case .otherCell(let cell): return otherCell(cell, report)
    default: return ending(fault, report)
    }
  }

  private func function(_ needed: WorkingReport.Function) -> String {
    switch needed {
    case .sum:
      return say(
        "A convolution compares nothing: all products are added.",
        "합성곱에서는 수를 비교하지 않아요. 곱을 모두 더해요.")
    case .maximum:
      return say(
        "This is max pooling: only the largest number of the window stays.",
        "최대 풀링이에요. 윈도우에서 가장 큰 수만 남겨요.")
    case .minimum:
      return say(
        "This is min pooling: only the smallest number of the window stays.",
        "최소 풀링이에요. 윈도우에서 가장 작은 수만 남겨요.")
    case .average:
      return say(
        "This is average pooling: add the window's numbers and divide.",
        "평균 풀링이에요. 윈도우의 수를 더해서 나눠요.")
    }
  }

  private func otherCell(_ cell: CellPosition, _ report: WorkingReport) -> String {
    let place = "(\(cell.row), \(cell.column))"
    let map = cell.channel
    return report.setting.namesMaps
      ? say(
        "These are the terms of \(place) of feature map \(map). Where does the window begin for the"
          + " cell that is asked?",
        "쓴 항은 특성 맵 \(map)의 \(place) 칸에서 나와요. 지금 묻는 칸이라면 윈도우는 어디에서 시작할까요?")
      : say(
        "These are the terms of \(place). Where does the window begin for the cell that is asked?",
        "쓴 항은 \(place) 칸에서 나와요. 지금 묻는 칸이라면 윈도우는 어디에서 시작할까요?")
  }

  private func wrongPlace(_ fault: WorkingReport.Fault, _ report: WorkingReport) -> String {
    switch fault {
    case .input(let range, let from, let needed, let isPadding):
      let term = quote(range, report)
      let place = place(needed, report)
      if isPadding {
        return say(
          "\(term): here the window lies on padding (\(place)).",
          "\(term): 이 자리에서 윈도우는 패딩(\(place)) 위에 있어요.")
      }
      guard let from else {
        return say(
          "\(term): the input should be the one in \(place).",
          "\(term): 입력은 \(place)의 수여야 해요.")
      }
      return say(
        "\(term): the input is the one in \(self.place(from, report)); it should be the one in"
          + " \(place).",
        "\(term): 입력으로 \(self.place(from, report))의 수를 썼어요. \(place)의 수를 써야 해요.")
    case .weight(let range, let from, let needed):
      let term = quote(range, report)
      let place = place(needed, report)
      guard let from else {
        return say(
          "\(term): the weight should be the filter's in \(place).",
          "\(term): 필터의 수는 \(place)의 것이어야 해요.")
      }
      return say(
        "\(term): the weight is the filter's in \(self.place(from, report)); it should be the one"
          + " in \(place).",
        "\(term): 필터에서 \(self.place(from, report))의 수를 썼어요. \(place)의 수를 써야 해요.")
    default: return ""
    }
  }

  private func extra(_ ranges: [Range<Int>], _ report: WorkingReport) -> String {
    let listed = ranges.prefix(WorkingPhrases.mostListed).map { quote($0, report) }
    let rest = ranges.count - listed.count
    let list = listed.joined(separator: ", ")
    let english = rest > 0 ? "\(list) and \(rest) more" : list
    let korean =
      rest > 0 ? "\(list) 등 \(ranges.count)개는" : KoreanParticle.topic.attached(to: list)
    let isOne = ranges.count == 1
    if report.setting.isPooling {
      return say(
        isOne ? "\(english) is no number of this window." : "\(english) are not in this window.",
        "\(korean) 이 윈도우에 없는 수예요.")
    }
    return say(
      isOne ? "\(english) is no term of this window." : "\(english) are no terms of this window.",
      "\(korean) 이 윈도우에서 나오지 않는 항이에요.")
  }

  private func missing(_ places: [CellPosition], _ report: WorkingReport) -> String {
    let listed = places.prefix(WorkingPhrases.mostListed).map { place($0, report) }
    let rest = places.count - listed.count
    let more = rest > 0 ? say("; and \(rest) more", " 외 \(rest)칸") : ""
    let list = listed.joined(separator: "; ") + more
    switch (report.setting.isPooling, places.count == 1) {
    case (true, true):
      return say("The input's number in \(list) is missing.", "입력에서 \(list)의 수가 빠졌어요.")
    case (true, false):
      return say(
        "These numbers of the input are missing: \(list).", "입력에서 이 칸의 수들이 빠졌어요: \(list).")
    case (false, true):
      return say(
        "The product for \(list) of the filter is missing.", "필터 \(list)의 곱이 빠졌어요.")
    case (false, false):
      return say(
        "The products for these places of the filter are missing: \(list).",
        "필터에서 이 칸의 곱들이 빠졌어요: \(list).")
    }
  }

  /// `row 0, column 1`.
  func place(_ cell: CellPosition, _ report: WorkingReport) -> String {
    let channel =
      report.setting.namesChannels
      ? say("channel \(cell.channel), ", "채널 \(cell.channel), ") : ""
    return channel + say("row \(cell.row), column \(cell.column)", "\(cell.row)행 \(cell.column)열")
  }

  /// A term as it was typed; by its number where it holds the right answer.
  func quote(_ range: Range<Int>, _ report: WorkingReport) -> String {
    let text = String(report.working.text.dropFirst(range.lowerBound).prefix(range.count))
    let numbers = text.split { !($0.isNumber || $0 == ".") }.compactMap { Double($0) }
    let isSecret = numbers.contains { $0 == abs(report.setting.secret) }
    guard isSecret || range.count > 24 else { return text }
    let ranges = report.working.stages.flatMap(\.terms).map(\.range)
    let number = (ranges.firstIndex(of: range) ?? 0) + 1
    return say("Term \(number)", "\(number)번째 항")
  }
}

extension WorkingReport.Fault {
  /// Whether its sentence names a row and a column.
  fileprivate var namesPlace: Bool {
    switch self {
    case .input, .weight, .missing, .otherCell: return true
    case .product(_, let factors, _): return factors == nil
    default: return false
    }
  }
}
