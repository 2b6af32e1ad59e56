import Testing

@testable import LessonKit

/// What authors do wrong, one file for each kind of mistake.
struct MistakeTests {
  static let mistakes =
    BadFile.syntax + BadFile.missingBlanks + BadFile.quotationMarks + BadFile.slips
    + BadFile.lessons + BadFile.misspellings + BadFile.numbers + BadFile.grids
    + BadFile.operations + BadFile.chains + BadFile.references + BadFile.expectations
    + BadFile.digits + BadFile.questions + BadFile.answers + BadFile.layers + BadFile.placeholders
    + BadFile.comparisons + BadFile.fields + BadFile.tables + BadFile.pictures + BadFile.visits

  @Test(arguments: mistakes)
  func isToldInExactlyTheseWords(file: BadFile) {
    #expect(LessonFaults.in(bytes: file.bytes)?.description == file.message)
  }

  /// Only a file that is too large, or not there, has no place in it.
  @Test(arguments: mistakes)
  func isToldWithItsPlaceInTheFile(file: BadFile) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for fault in LessonFaults.in(bytes: file.bytes)?.all ?? [] {
      guard let line = fault.line, let column = fault.column else {
        Issue.record("no place: \(fault)")
        continue
      }
      // The end of a line is a place of what is missing there.
      #expect((1...max(1, lines.count)).contains(line), "\(fault)")
      #expect((1...lines[line - 1].unicodeScalars.count + 1).contains(column), "\(fault)")
    }
  }

  @Test func noFileIsListedTwice() {
    let groups = Dictionary(grouping: MistakeTests.mistakes, by: \.bytes).values
    #expect(groups.filter { $0.count > 1 }.map { $0.map(\.testDescription) } == [])
  }
}
