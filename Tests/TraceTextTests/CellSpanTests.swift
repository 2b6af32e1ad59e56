import Testing
import TraceText

@Suite("Rows and columns are written as one range")
struct CellSpanTests {
  @Test("A dash in English, a tilde in Korean")
  func ranges() {
    #expect(CellSpan(2...3).rows(in: .english) == "rows 2–3")
    #expect(CellSpan(2...3).rows(in: .korean) == "2~3행")
    #expect(CellSpan(0...0).columns(in: .english) == "column 0")
    #expect(CellSpan(0...0).columns(in: .korean) == "0열")
  }

  @Test("Before a negative number a dash would be a sign")
  func padding() {
    #expect(CellSpan(-1...1).rows(in: .english) == "rows -1 to 1")
    #expect(CellSpan(-1...1).rows(in: .korean) == "-1~1행")
  }

  @Test("Cells with gaps stand one by one, without gaps as a range")
  func gaps() {
    #expect(CellSpan([0, 2, 4]).rows(in: .english) == "rows 0, 2, 4")
    #expect(CellSpan([0, 1, 2]).columns(in: .korean) == "0~2열")
    #expect(CellSpan([7]).rows(in: .english) == "row 7")
  }
}
