import Testing
import TraceText

@testable import TraceEngine

@Suite("What is said of an edit")
struct EditWordsTests {
  private func counts(_ counts: EditEffect.Counts, _ language: Language = .english) throws -> String
  {
    EditWords(language, try RecordSamples.note()).counts(counts)
  }

  @Test("values that were not computed again may have changed")
  func open() throws {
    #expect(
      try counts(.init(stays: 2, same: 1, changed: 6, open: 3))
        == "6 of 12 values changed, 3 more may have, 1 computed again and the same; 2 stay.")
    #expect(try counts(.init(stays: 1, open: 8)) == "8 of 9 values may have changed; 1 stays.")
    #expect(try counts(.init(stays: 9)) == "No value changed; 9 stay.")
    #expect(try counts(.init(same: 3, open: 1)).hasPrefix("1 of 4 values may have changed, 3 comp"))
    #expect(
      try counts(.init(stays: 2, changed: 6, open: 3), .korean)
        == "값 11개 중 6개가 바뀌었고, 3개가 더 바뀌었을 수 있고, 2개는 그대로예요.")
    #expect(
      try counts(.init(open: 3, gone: 1), .korean)
        == "값 3개 중 3개가 바뀌었을 수 있어요. 1개는 없어졌어요.")
    #expect(try counts(.init(stays: 3), .korean) == "값 3개 중 바뀐 값이 없고, 3개는 그대로예요.")
  }
}
