import TraceEngine

/// What a learner typed for a blank, read.
package enum Response: Equatable, Sendable {
  case number(Answer)
  /// The calculation that leads to the number.
  case working(Working)
  /// Cells of the input, rows and columns from 0.
  case cells(Set<CellPosition>)

  /// Reads `text` for `blank`.
  ///
  /// - Throws: `AnswerError`, which says what to type instead.
  package init(_ text: String, for blank: Blank) throws(AnswerError) {
    if blank == .inputCells {
      self = .cells(try CellListReader.cells(in: text))
      return
    }
    if let choices = blank.choices {
      self = .number(try Response.choice(text, of: choices))
      return
    }
    do throws(AnswerError) {
      self = .number(try Answer(text))
    } catch {
      guard blank.takesWorking else { throw error }
      self = .working(try Response.working(text, otherwise: error))
    }
  }

  /// A text that is no number, as a calculation.
  ///
  /// - Throws: `error` where nothing in the text says that it was meant as one.
  private static func working(
    _ text: String, otherwise error: AnswerError
  ) throws(AnswerError) -> Working {
    do throws(AnswerError) {
      let working = try Working(text)
      guard working.calculates else { throw error }
      return working
    } catch let fault {
      // A sign of addition or multiplication behind the first character.
      let rest = text.drop { $0 == " " }.dropFirst()
      let isMeant =
        rest.contains { "+*＋＊=".contains($0) }
        || rest.unicodeScalars.contains { PlainSign($0) == .times }
      throw isMeant || error == .calculation ? fault : error
    }
  }

  /// A choice by its number, or by its letter: `2`, `b`, `B`.
  private static func choice(_ text: String, of count: Int) throws(AnswerError) -> Answer {
    let plain = trimmed(try asASCII(text)).lowercased()
    if plain.utf8.count == 1, let letter = plain.utf8.first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
    {
      let number = Int(letter - UInt8(ascii: "a")) + 1
      guard number <= count else { throw .noSuchChoice(of: count) }
      return try Answer("\(number)")
    }
    let answer = try Answer(plain)
    guard answer.form == .integer, answer.value >= 1, answer.value <= Double(count) else {
      throw .noSuchChoice(of: count)
    }
    return answer
  }

  /// The number typed or calculated; nil for cells.
  package var value: Double? {
    switch self {
    case .number(let answer): return answer.value
    case .working(let working): return working.result.value
    case .cells: return nil
    }
  }

  /// The number as an answer; of a calculation its result.
  package var answer: Answer? {
    switch self {
    case .number(let answer): return answer
    case .working(let working): return working.result
    case .cells: return nil
    }
  }
}
