import Glossary
import TestRecords
import Testing
import TraceText

/// What is printed, letter by letter.
struct CardTests {
  @Test(arguments: ["stride", "softmax", "kernel_size", "결합법칙"])
  func cards(name: String) {
    let file = Vocabulary.find(name)[0].id
    expectGolden(TermText(.english).cards(name) ?? "", "card-\(file)-en")
    expectGolden(TermText(.korean).cards(name) ?? "", "card-\(file)-ko")
    expectGolden(TermText(.korean, .ascii).cards(name) ?? "", "card-\(file)-ascii")
  }

  @Test func theList() {
    expectGolden(TermText(.english).list, "list-en")
    expectGolden(TermText(.korean).list, "list-ko")
    expectGolden(TermText(.english, .ascii).list, "list-ascii")
  }

  @Test func asciiStaysASCII() {
    let texts = Vocabulary.all.map { TermText(.korean, .ascii).cards($0.id) ?? "" }
    #expect(texts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(texts.allSatisfy { !$0.contains("?") })
  }

  @Test func anUnknownNameGetsTheNearestOnes() {
    #expect(
      TermText(.english).unknown("strid") == "there is no term “strid”; did you mean “stride”?")
    #expect(TermText(.korean).unknown("패딩요") == "“패딩요”: 그런 용어는 없어요. 비슷한 용어: “패딩”")
    #expect(TermText(.english).unknown("qqqqq") == "there is no term “qqqqq”")
    #expect(TermText(.english).cards("qqqqq") == nil)
  }
}
