import Foundation
import Testing
import TraceEngine
import TraceText

@Suite("Records as JSON Lines")
struct JSONLinesTests {
  private func lines(_ sheet: RecordSheet) -> [String] {
    RecordSamples.text(.jsonl, [sheet]).split(separator: "\n").map(String.init)
  }

  @Test("an operation, its steps, its result")
  func whole() throws {
    let lines = lines(RecordSheet(try RecordSamples.note(), title: "A \"4×4\" image"))
    try #require(lines.count == 11)
    #expect(
      lines[0]
        == #"{"convtrace":1,"kind":"operation","title":"A \"4×4\" image","#
        + #""operation":"convolution","input":{"channels":1,"height":4,"width":4},"#
        + #""filters":{"count":1,"channels":1,"height":2,"width":2},"#
        + #""stride":{"height":1,"width":1},"#
        + #""padding":{"top":0,"bottom":0,"left":0,"right":0},"#
        + #""dilation":{"height":1,"width":1},"unreached":{"height":0,"width":0},"#
        + #""padding_mode":"zeros","groups":1,"flip":false,"bias":false,"relu":false,"#
        + #""output":{"channels":1,"height":3,"width":3},"precision":"float64","steps":9}"#)
    #expect(
      lines[5]
        == #"{"step":5,"output":{"channel":0,"row":1,"column":1},"#
        + #""window":{"row":1,"column":1,"height":2,"width":2},"products":["#
        + #"{"channel":0,"row":0,"column":0,"input":5,"weight":11,"product":55,"padding":false},"#
        + #"{"channel":0,"row":0,"column":1,"input":1,"weight":4,"product":4,"padding":false},"#
        + #"{"channel":0,"row":1,"column":0,"input":6,"weight":5,"product":30,"padding":false},"#
        + #"{"channel":0,"row":1,"column":1,"input":4,"weight":2,"product":8,"padding":false}],"#
        + #""sum":97,"bias":0,"value":97}"#)
    #expect(
      lines[10]
        == #"{"result":{"channels":1,"height":3,"width":3,"#
        + #""values":[[[144,66,160],[247,97,95],[215,121,136]]]}}"#)
  }

  @Test("a pooling says whether its size is rounded up, also where that makes no difference")
  func ceilMode() throws {
    func head(ceilMode: Bool, width: Int) throws -> String {
      let row = try Tensor([Array(repeating: 1, count: width)])
      let pooling = try Pooling(
        .maximum, input: row, size: PerAxis(height: 1, width: 2), ceilMode: ceilMode)
      return lines(RecordSheet(.pooling(pooling)))[0]
    }
    #expect(try head(ceilMode: true, width: 4).contains(#","ceil_mode":true,"overhang":{"#))
    #expect(
      try head(ceilMode: true, width: 5).contains(
        #","ceil_mode":true,"overhang":{"height":0,"width":1}"#))
    #expect(try head(ceilMode: false, width: 5).contains(#","ceil_mode":false,"#))
    #expect(!lines(RecordSheet(try RecordSamples.note()))[0].contains("ceil_mode"))
  }

  @Test("only what is selected, and the result says how many")
  func selected() throws {
    let sheet = RecordSheet(
      try RecordSamples.note(), page: 3, item: 0, steps: StepSelection([4..<5, 8..<9]))
    let lines = lines(sheet)
    try #require(lines.count == 4)
    #expect(lines[0].hasPrefix(#"{"convtrace":1,"kind":"operation","page":3,"item":0,"oper"#))
    #expect(lines[1].hasPrefix(#"{"page":3,"item":0,"step":5,"#))
    #expect(lines[2].hasPrefix(#"{"page":3,"item":0,"step":9,"#))
    #expect(
      lines[3]
        == #"{"page":3,"item":0,"result":{"channels":1,"height":3,"width":3,"steps":2}}"#)
  }

  @Test("the largest products first, then how many are left out and their sum")
  func largest() throws {
    let line = lines(
      RecordSheet(try RecordSamples.note(), steps: StepSelection([4..<5]), top: 2))[1]
    #expect(
      line.hasSuffix(
        #""products":["#
          + #"{"channel":0,"row":0,"column":0,"input":5,"weight":11,"product":55,"padding":false},"#
          + #"{"channel":0,"row":1,"column":0,"input":6,"weight":5,"product":30,"padding":false}],"#
          + #""left_out":{"count":2,"sum":12},"sum":97,"bias":0,"value":97}"#))
  }

  @Test("a maximum has cells and a winner, padding does not count")
  func maximum() throws {
    let pooling = TracedOperation.pooling(
      try Pooling(.maximum, input: Tensor([[-1, -2]]), size: 2, padding: .all(1)))
    #expect(
      lines(RecordSheet(pooling))[1]
        == #"{"step":1,"output":{"channel":0,"row":0,"column":0},"#
        + #""window":{"row":-1,"column":-1,"height":2,"width":2},"cells":["#
        + #"{"row":0,"column":0,"input":0,"padding":true,"counts":false},"#
        + #"{"row":0,"column":1,"input":0,"padding":true,"counts":false},"#
        + #"{"row":1,"column":0,"input":0,"padding":true,"counts":false},"#
        + #"{"row":1,"column":1,"input":-1,"padding":false,"counts":true}],"#
        + #""winner":{"row":1,"column":1},"value":-1}"#)
    #expect(
      lines(RecordSheet(pooling, top: 1))[2].hasSuffix(
        #""cells":[{"row":1,"column":0,"input":-2,"padding":false,"counts":true}],"#
          + #""left_out":{"count":3},"winner":{"row":1,"column":0},"value":-2}"#))
  }

  @Test("an average has cells and a divisor")
  func average() throws {
    let pooling = TracedOperation.pooling(
      try Pooling(.average, input: Tensor([[3, 5, 1]]), size: PerAxis(height: 1, width: 2)))
    #expect(
      lines(RecordSheet(pooling))[1].hasSuffix(
        #""cells":[{"row":0,"column":0,"input":3,"padding":false,"counts":true},"#
          + #"{"row":0,"column":1,"input":5,"padding":false,"counts":true}],"#
          + #""divisor":2,"value":4}"#))
  }

  @Test("ReLU and flattening name the cell, softmax the powers")
  func layers() throws {
    let operations = try RecordSamples.all()
    #expect(
      lines(RecordSheet(operations[8]))[2].hasSuffix(
        #""cell":{"channel":0,"row":0,"column":1,"input":-2},"value":0}"#))
    #expect(
      lines(RecordSheet(operations[9]))[2].hasSuffix(
        #""cell":{"channel":1,"row":0,"column":0,"input":0.5},"value":0.5}"#))
    #expect(
      lines(RecordSheet(operations[11]))[3].contains(
        #""powers":[{"row":0,"input":2,"power":7.38905609893065},"#
          + #"{"row":1,"input":1,"power":2.718281828459045},{"row":2,"input":0,"power":1}],"#))
  }

  @Test("not-a-number and infinity are strings")
  func nonfinite() throws {
    let lines = lines(RecordSheet(try RecordSamples.all()[3]))
    #expect(lines[1].contains(#""input":"nan","weight":1,"product":"nan","#))
    #expect(lines[3].contains(#""values":[[["nan","inf"]]]"#))
  }

  @Test("every line of every kind is as the published schema says")
  func schema() throws {
    let schema = try JSONSchema(Data(contentsOf: RecordDocument.docs("records.schema.json")))
    for operation in try RecordSamples.all() {
      let some = StepSelection([0..<1])
      let sheets = [
        RecordSheet(operation, title: "a\n\"b\"\\\u{1}", page: 1, item: 0),
        RecordSheet(operation, steps: some), RecordSheet(operation, top: 1),
      ]
      for line in RecordSamples.text(.jsonl, sheets).split(separator: "\n") {
        #expect(try schema.faults(of: String(line)) == [], "\(line)")
      }
    }
  }

  @Test(
    "the schema refuses what is wrong",
    arguments: [
      "{}", "[]", #"{"result":{"channels":1,"height":1,"width":1}}"#,
      #"{"result":{"channels":1,"height":1,"width":1,"values":[[["x"]]]}}"#,
      #"{"result":{"channels":0,"height":1,"width":1,"steps":1}}"#,
      #"{"step":1,"output":{"channel":0,"row":0,"column":0},"#
        + #""window":{"row":0,"column":0,"height":1,"width":1},"value":1}"#,
    ])
  func refuses(_ line: String) throws {
    let schema = try JSONSchema(Data(contentsOf: RecordDocument.docs("records.schema.json")))
    #expect(try schema.faults(of: line) != [])
  }

  @Test("the result's values and each step's value are the engine's, bit for bit")
  func values() throws {
    for operation in try RecordSamples.all() where operation.precision == .float64 {
      let lines = lines(RecordSheet(operation))
      let steps = try lines.dropFirst().dropLast().map { line in
        try number(#require(line.dropLast().split(separator: #""value":"#).last))
      }
      #expect(steps.map(\.bitPattern) == operation.trace.map(\.value.bitPattern))
      let last = try #require(lines.last?.split(separator: #""values":"#).last)
      let values = last.filter { !"[]}".contains($0) }.split(separator: ",")
      #expect(try values.map { try number($0).bitPattern } == steps.map(\.bitPattern))
    }
  }

  /// Not by JSONSerialization, which is off by a bit here and there.
  private func number(_ text: some StringProtocol) throws -> Double {
    try #require(Double(String(text.filter { $0 != "\"" })))
  }

  @Test("progress is told every 64 steps; a closed receiver ends the writing")
  func progress() throws {
    var told: [Int] = []
    var buffer = TextBuffer { _ in true }
    let sheet = RecordSheet(try RecordSamples.note())
    let writer = RecordWriter(.jsonl, language: .english)
    // Of nine steps each.
    writer.write(Array(repeating: sheet, count: 30), to: &buffer, told: { told.append($0) })
    #expect(told == [64, 128, 192, 256])
    told = []
    var closed = TextBuffer { _ in false }
    let many = Array(repeating: sheet, count: 1_000)
    writer.write(many, to: &closed, told: { told.append($0) })
    #expect(told.allSatisfy { $0 < 300 })
  }
}
