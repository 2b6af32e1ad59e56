import TraceText

/// Why an array could not be read: where, what, and what would be right.
///
///     image.csv:3:9: “x” is no number; write numbers as 5, -2, 0.25, 1e-3 or 1/9
package struct ArrayError: Error, Equatable, Sendable {
  /// A place in the file or the typed text.
  package enum Spot: Equatable, Sendable {
    /// The file as a whole.
    case whole
    /// Both from 1, the column counted in characters.
    case text(line: Int, column: Int)
    /// From 0.
    case byte(Int)
  }

  /// The file as the reader was told it, with the member of an archive behind a colon; nil for
  /// typed numbers.
  package var file: String?
  package let spot: Spot
  package let fault: ArrayFault

  package init(_ fault: ArrayFault, at spot: Spot = .whole, in file: String? = nil) {
    self.file = file
    self.spot = spot
    self.fault = fault
  }

  /// What is wrong and what would be right: a sentence without its full stop.
  package var explanation: LocalizedText { fault.explanation }

  /// `file:line:column: explanation`, or `file: byte 12: explanation`.
  package func line(in language: Language) -> String {
    let place: String?
    switch spot {
    case .whole: place = file
    case .text(let line, let column):
      if let file {
        place = "\(file):\(line):\(column)"
      } else {
        place = language == .english ? "character \(column)" : "\(column)번째 글자"
      }
    case .byte(let offset):
      let byte = language == .english ? "byte \(offset)" : "바이트 \(offset)"
      place = file.map { "\($0): \(byte)" } ?? byte
    }
    return (place.map { $0 + ": " } ?? "") + explanation[language]
  }

  /// This error with the file it is about.
  func located(in file: String) -> ArrayError {
    ArrayError(fault, at: spot, in: self.file ?? file)
  }
}

/// What can be wrong with an array, by where it is noticed.
package enum ArrayFault: Equatable, Sendable {
  case file(FileFault)
  case sides(SidesFault)
  case value(ValueFault)
  case npy(NPYFault)
  case archive(ArchiveFault)
  case image(ImageFault)
  case text(TextFault)

  package var explanation: LocalizedText {
    switch self {
    case .file(let fault): return fault.explanation
    case .sides(let fault): return fault.explanation
    case .value(let fault): return fault.explanation
    case .npy(let fault): return fault.explanation
    case .archive(let fault): return fault.explanation
    case .image(let fault): return fault.explanation
    case .text(let fault): return fault.explanation
    }
  }
}

/// `3×4×5`.
func times(_ sides: [Int]) -> String { sides.map(String.init).joined(separator: "×") }

/// `[0, 2, 1]`.
func indices(_ cell: [Int]) -> String {
  "[" + cell.map(String.init).joined(separator: ", ") + "]"
}

/// `1 byte`, `2 bytes`.
func plural(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

/// A foreign text as messages quote it.
func quoted(_ bytes: some Collection<UInt8>) -> String { "“\(printable(bytes))”" }

/// The beginning of a foreign text, without what a terminal would obey.
func printable(_ bytes: some Collection<UInt8>) -> String {
  let text = String(decoding: bytes.prefix(120), as: UTF8.self)
  var visible = String.UnicodeScalarView()
  for scalar in text.unicodeScalars
  where scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
    visible.append(scalar)
  }
  return String(String(visible).prefix(40))
}
