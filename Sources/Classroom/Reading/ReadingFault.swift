import TraceText

/// What is wrong with a file or a line of it. Reading goes on behind it.
package struct ReadingFault: Error, Equatable, Sendable {
  /// As it was given.
  package let file: String
  /// From 1; nil where the whole file is meant.
  package let line: Int?
  /// In characters or, in a table, in columns, from 1.
  package let column: Int?
  package let what: LocalizedText
  /// Whether all that is there was read: blanks were left empty, or a name is there twice.
  package let isComplete: Bool

  package init(
    _ file: String, line: Int? = nil, column: Int? = nil, isComplete: Bool = false,
    _ what: LocalizedText
  ) {
    (self.file, self.line, self.column, self.what) = (file, line, column, what)
    self.isComplete = isComplete
  }

  init(_ file: String, line: Int? = nil, column: Int? = nil, _ misfit: Misfit) {
    self.init(file, line: line, column: column, isComplete: misfit.isComplete, misfit.what)
  }

  /// `answers.csv:3:2: the quotation mark is not closed`.
  package func text(_ language: Language) -> String {
    let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): \(what[language])"
  }
}

extension DecodingFault {
  /// In words.
  package var explanation: LocalizedText {
    switch what {
    case .neither(let byte):
      let hex = "0x" + String(byte, radix: 16, uppercase: true)
      return LocalizedText(
        en: "byte \(offset) (\(hex)) is neither UTF-8 nor CP949; save the file as UTF-8",
        ko: "\(offset)번째 바이트(\(hex))가 UTF-8도 CP949도 아니에요. 파일을 UTF-8로 저장하세요")
    case .notAsMarked(let encoding):
      let name = encoding.rawValue
      return LocalizedText(
        en: "the file is marked as \(name), but byte \(offset) is not; save it as UTF-8",
        ko: "\(name) 표시가 있지만 \(offset)번째 바이트가 맞지 않아요. 파일을 UTF-8로 저장하세요")
    case .zeroByte:
      return LocalizedText(
        en: "byte \(offset) is 0, which no text holds; save the file as UTF-8",
        ko: "\(offset)번째 바이트가 0이에요. 텍스트 파일이 아니거나 표시 없는 UTF-16이에요. UTF-8로 저장하세요")
    }
  }
}
