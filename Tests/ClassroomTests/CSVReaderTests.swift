import Testing

@testable import Classroom

@Suite struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]] {
    var reader = CSVReader(text, file: "a.csv")
    return reader.read().rows.map(\.fields)
  }

  private func faults(_ text: String, limits: ReadingLimits = ReadingLimits()) -> [String] {
    var reader = CSVReader(text, file: "a.csv", limits: limits)
    _ = reader.read()
    return reader.faults.map { $0.text(.english) }
  }

  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d", "a,b\rc,d\r", "a,b\n\n\nc,d\n\n"])
  func linesEndInAnyWay(text: String) {
    #expect(rows(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func quotationMarksKeepDelimitersBreaksAndMarks() {
    #expect(
      rows("\"a,b\",\"c\"\"d\",\"e\r\nf\"\ng,,h\n") == [["a,b", "c\"d", "e\nf"], ["g", "", "h"]])
    #expect(rows("a\"b,\"\" \n1,2") == [["a\"b", ""], ["1", "2"]])
  }

  @Test func theDelimiterIsFound() {
    #expect(rows("name;1;2\nKim;(0,1);5\nLee;(1,1);6\n")[1] == ["Kim", "(0,1)", "5"])
    #expect(rows("name\t1\nKim, Hana\t5\n")[1] == ["Kim, Hana", "5"])
    #expect(rows("name,1\n\"Kim; Hana\",5;6\n")[1] == ["Kim; Hana", "5;6"])
    #expect(rows("sep=;\na,b;c\n") == [["a,b", "c"]])
    #expect(rows("144\n66\n") == [["144"], ["66"]])
  }

  @Test func rowsKnowTheirLines() {
    var reader = CSVReader("a,\"b\nb\"\n\nc,d\n", file: "a.csv")
    #expect(reader.read().rows.map(\.line) == [1, 4])
  }

  @Test func aFaultCostsOneRow() {
    var reader = CSVReader("a,b\nc,\"d\ne,f\n", file: "a.csv")
    #expect(reader.read().rows.map(\.fields) == [["a", "b"], ["e", "f"]])
    #expect(
      reader.faults.map { $0.text(.english) } == ["a.csv:2:2: the quotation mark is not closed"])
    #expect(
      reader.faults.map { $0.text(.korean) } == ["a.csv:2:2: 큰따옴표가 닫히지 않았어요"])
  }

  @Test func textBehindAClosingMarkIsAFault() {
    #expect(
      faults("a,b\n\"c\"d,e\n") == [
        "a.csv:2:1: text behind the closing quotation mark; double the marks inside a field"
      ])
  }

  @Test func readingStopsBehindAHundredFaults() {
    let table = "name\n" + String(repeating: "\"a\"b\n", count: 500) + "Kim\n"
    let faults = faults(table)
    #expect(faults.count == 101)
    #expect(faults.last == "a.csv:102: and more; from here on the file is not read")
    #expect(rows(table) == [["name"]])
    let hundred = "name\n" + String(repeating: "\"a\"b\n", count: 100) + "Kim\n"
    #expect(rows(hundred) == [["name"], ["Kim"]])
  }

  @Test func limitsHold() {
    var limits = ReadingLimits()
    (limits.rows, limits.columns, limits.field) = (2, 3, 4)
    #expect(faults("a\nb\nc\n", limits: limits) == ["a.csv:3: more than 2 rows"])
    #expect(faults("a,b,c,d\n", limits: limits) == ["a.csv:1: more than 3 columns"])
    #expect(faults("a\nlonger\n", limits: limits) == ["a.csv:2:1: a field of more than 4 bytes"])
  }
}
