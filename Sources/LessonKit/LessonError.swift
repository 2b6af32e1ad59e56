/// A place in a text file: both from 1, the column counted in Unicode scalars.
package struct SourcePosition: Comparable, Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// One fault of a lesson file: where it is, what is wrong, and what would be right.
///
///     stride.yaml:14:3: padding: the window is 5 cells high, but the padded input only 4
package struct LessonError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file as the reader was told it.
  package let file: String
  /// Nil where the file as a whole is meant (it is missing, or too large).
  package let position: SourcePosition?
  /// The keys that lead to the place, outermost first: `["pages", "page 2", "convolution", "bias"]`.
  package let path: [String]
  /// A sentence without its full stop.
  package let message: String

  package init(
    file: String, position: SourcePosition? = nil, path: [String] = [], message: String
  ) {
    self.file = file
    self.position = position
    self.path = path.map(LessonError.inOneLine)
    self.message = LessonError.inOneLine(message)
  }

  /// `text` with a blank for every control character and line separator: what is quoted of a file
  /// may hold line breaks, and a fault takes one line.
  private static func inOneLine(_ text: String) -> String {
    func isOneOf(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: return true
      default: return false
      }
    }
    guard text.unicodeScalars.contains(where: isOneOf) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(isOneOf(scalar) ? " " : scalar) }
    return String(line)
  }

  package var line: Int? { position?.line }
  package var column: Int? { position?.column }

  /// The message, after the innermost key.
  package var explanation: String { path.last.map { "\($0): \(message)" } ?? message }

  /// `file:line:column: key: message`.
  package var description: String {
    guard let position else { return "\(file): \(explanation)" }
    return "\(file):\(position.line):\(position.column): \(explanation)"
  }
}

/// All faults that were found in a lesson file, in the order of the file; at least one.
package struct LessonFaults: Error, Equatable, Sendable, CustomStringConvertible {
  package let first: LessonError
  package let others: [LessonError]

  package var all: [LessonError] { [first] + others }

  package init(_ fault: LessonError) {
    first = fault
    others = []
  }

  /// - Returns: nil for no faults at all.
  package init?(_ faults: [LessonError]) {
    let start = SourcePosition(line: 0, column: 0)
    let sorted = faults.sorted { ($0.position ?? start) < ($1.position ?? start) }
    guard let first = sorted.first else { return nil }
    self.first = first
    others = Array(sorted.dropFirst())
  }

  /// A line for each fault.
  package var description: String { all.map(\.description).joined(separator: "\n") }
}

/// The faults found so far, while reading goes on.
struct FaultList {
  private(set) var faults: [LessonError] = []

  mutating func add(_ fault: LessonError) { faults.append(fault) }

  /// What `read` gives, or nil with its fault kept.
  mutating func attempt<Value>(_ read: () throws(LessonError) -> Value) -> Value? {
    do { return try read() } catch {
      add(error)
      return nil
    }
  }
}
