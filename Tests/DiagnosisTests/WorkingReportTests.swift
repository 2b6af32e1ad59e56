import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

/// Signs of the marks in the order of the text: `+` right, `x` wrong, `?` extra.
private func signs(_ report: WorkingReport) -> String {
  let signs: [WorkingReport.Mark.Kind: String] = [.right: "+", .wrong: "x", .extra: "?"]
  return report.marks.map { signs[$0.kind] ?? "" }.joined()
}

private func place(_ row: Int, _ column: Int, channel: Int = 0) -> CellPosition {
  CellPosition(channel: channel, row: row, column: column)
}

private func report(
  _ text: String, _ operation: TracedOperation, step: Int = 0
) throws -> WorkingReport {
  WorkingReport(try Working(text), step: operation.trace[step])
}

/// The note's first step: 5·11 + 1·4 + 15·5 + 5·2 = 144.
struct WorkingReportTests {
  @Test(arguments: [
    ("5*11+1*4+15*5+5*2", "++++"), ("55+4+75+10", "++++"), ("10+75+4+55", "++++"),
    ("5*2 + 15*5 + 4*1 + 11*5 = 144", "+++++"), ("59+85=144", "+++"), ("(55+4)+(75+10)", "++++"),
    ("5*11+1*4+15*5+5*2=55+4+75+10=144", "+++++++++"), ("55+4=59+75=134+10=144", "+++++"),
    ("5*11 + 4 + 15*5 + 10", "++++"), ("0*3 + 55+4+75+10 = 144.00", "+++++"),
    ("5*11+1*4+15*5+5*2=59+85=144", "+++++"),
  ])
  func whatIsRightHasNoFault(text: String, marks: String) throws {
    let report = try report(text, convolution())
    #expect(report.faults == [])
    #expect(report.rules == [])
    #expect(signs(report) == marks)
  }

  @Test func anInputFromAnotherCell() throws {
    let report = try report("5*11 + 7*4 + 15*5 + 5*2 = 168", convolution())
    #expect(signs(report) == "+x++")
    #expect(
      report.faults == [.input(7..<10, from: place(0, 2), needed: place(0, 1), isPadding: false)])
  }

  @Test func anInputThatStandsNowhereOrInSeveralCellsNamesNoCell() throws {
    let nowhere = try report("5*11 + 99*4 + 15*5 + 5*2", convolution())
    #expect(
      nowhere.faults == [.input(7..<11, from: nil, needed: place(0, 1), isPadding: false)])
    // 5 stands beside the needed cell, and below it.
    let twice = try report("5*11 + 5*4 + 15*5 + 5*2", convolution())
    #expect(twice.faults == [.input(7..<10, from: nil, needed: place(0, 1), isPadding: false)])
  }

  @Test func aWeightFromAnotherPlace() throws {
    let report = try report("5*11+1*5+15*5+5*2", convolution())
    #expect(signs(report) == "+x++")
    #expect(report.faults == [.weight(5..<8, from: place(1, 0), needed: place(0, 1))])
  }

  @Test func twoWeightsSwapped() throws {
    let report = try report("5*4+1*11+15*5+5*2", convolution())
    #expect(signs(report) == "xx++")
    #expect(
      report.faults == [
        .weight(0..<3, from: place(0, 1), needed: place(0, 0)),
        .weight(4..<8, from: place(0, 0), needed: place(0, 1)),
      ])
  }

  @Test func aLostSign() throws {
    let negative = try convolution(image, [[11, -4], [5, 2]])
    for text in ["5*11+1*4+15*5+5*2", "55+4+75+10", "5*11 - 1*-4 + 15*5 + 5*2"] {
      let report = try report(text, negative)
      #expect(signs(report) == "+x++")
      guard case .sign = report.faults.first, report.faults.count == 1 else {
        Issue.record("\(text): \(report.faults)")
        continue
      }
    }
  }

  @Test func aWrongProduct() throws {
    let alone = try report("56+4+75+10", convolution())
    #expect(signs(alone) == "x+++")
    #expect(alone.faults == [.product(0..<2, factors: nil, at: place(0, 0))])
    let written = try report("5*11+1*4+15*5+5*2 = 56+4+75+10 = 145", convolution())
    #expect(signs(written) == "++++x+++")
    #expect(written.faults == [.product(20..<22, factors: 0..<4, at: nil)])
    let notMultiplied = try report("5+4+75+10", convolution())
    #expect(notMultiplied.faults == [.alone(0..<1)])
  }

  @Test func termsTooManyAndTooFew() throws {
    let extra = try report("5*11+1*4+15*5+5*2+7*3", convolution())
    #expect(signs(extra) == "++++?")
    #expect(extra.faults == [.extra([18..<21])])
    let twice = try report("5*11+1*4+15*5+5*2+5*11", convolution())
    #expect(signs(twice) == "++++?")
    #expect(twice.faults == [.repeated(18..<22)])
    let missing = try report("5*11+15*5", convolution())
    #expect(signs(missing) == "++")
    #expect(missing.faults == [.missing([place(0, 1), place(1, 1)])])
    let nothing = try report("6*9+6*9", convolution())
    #expect(signs(nothing) == "??")
    #expect(
      nothing.faults == [
        .extra([0..<3, 4..<7]), .missing([place(0, 0), place(0, 1), place(1, 0), place(1, 1)]),
      ])
  }

  @Test(arguments: [
    ("5*11+1*4+15*5+5*2 = 154", WorkingReport.Slip.addition, 1, true),
    ("5*11+1*4+15*5+5*2 = 55+4+75+10 = 145", .addition, 2, true),
    ("55+4+75+10 = 59+84 = 143", .addition, 1, false),
    ("55+4=59+75=135+10=145", .addition, 2, false),
    ("55+4+75+10 = 144 = 141", .copying, 2, true),
  ])
  func onlyTheReckoningSlipped(
    text: String, slip: WorkingReport.Slip, sign: Int, isLast: Bool
  ) throws {
    let report = try report(text, convolution())
    guard case .slip(slip, _, sign, isLast, true) = report.faults.first, report.faults.count == 1
    else {
      Issue.record("\(text): \(report.faults)")
      return
    }
    #expect(report.marks.filter { $0.kind == .wrong }.count == 1)
  }

  @Test(
    arguments: [
      ("5*11+1*4+15*5+5*2 = 144", "++++", [WorkingReport.Fault.biasMissing]),
      ("55+4+75+10 = 144 + 3 = 147", "++++++", []), ("3+55+4+75+10 = 147", "++++++", []),
      ("55+4+75+10+3+3", "+++++?", [.biasRepeated]), ("55+4+75+10+4*3", "++++x", [.biasRepeated]),
      ("55+4+75+10-3", "++++x", [.biasSign]), ("55+4+75+10+7", "++++x", [.biasOther(11..<12)]),
      ("5*11+1*4+15*5+5*2 = 55+4+75+10+3 = 147", "++++++++++", []),
      ("55+4+75+10 = 144 - 3", "++++x", [.biasSign]),
    ] as [(String, String, [WorkingReport.Fault])])
  func theBias(text: String, marks: String, faults: [WorkingReport.Fault]) throws {
    let report = try report(text, convolution(bias: 3))
    #expect(signs(report) == marks)
    #expect(report.faults == faults)
  }

  @Test(
    arguments: [
      ("5*4+1*-5+15*7+5*8 = 160", "+++++", [WorkingReport.Fault]()),
      ("0*1+0*2+0*0+0*3+5*4-1*5+0*6+15*7+5*8", "+++++++++", []),
      ("0+0+0+0+20-5+0+105+40", "+++++++++", []), ("20-5+105+40", "++++", []),
      (
        "1*3+5*4+1*-5+15*7+5*8", "x++++",
        [.input(0..<3, from: place(0, 1), needed: place(0, -1), isPadding: true)]
      ),
      ("20-5+105", "+++", [.missing([place(2, 2)])]),
    ] as [(String, String, [WorkingReport.Fault])])
  func padding(text: String, marks: String, faults: [WorkingReport.Fault]) throws {
    let operation = try convolution(
      image, [[1, 2, 0], [3, 4, -5], [6, 7, 8]],
      padding: .cells(top: 1, bottom: 1, left: 1, right: 1))
    let report = try report(text, operation)
    #expect(signs(report).hasPrefix(marks))
    #expect(report.faults == faults)
  }

  @Test(
    arguments: [
      ("5+39+15+10 = 69", "+++++", [WorkingReport.Fault]()),
      ("1*1+4*1 + 39 + 15 + 10", "+++++", []),
      ("5+38+15+10", "+x++", [.subtotal(2..<4, channel: 1)]),
      ("5 + 39 + 15 = 59 + 10 = 69", "+++++", []),
      ("5 + 39 + 15 = 59 + 10 + 10", "++++?", [.biasRepeated]),
      ("1*1+4*1+10+6+7+16+9+1+2+3+10", "+++++++++++", []),
      ("5+39+10", "+++", [.channelMissing(2)]),
      (
        "5+1*2+6*1+7*1+8*2+15+10", "+x+++++",
        [
          .input(
            2..<5, from: place(0, 0), needed: place(0, 0, channel: 1), isPadding: false)
        ]
      ),
    ] as [(String, String, [WorkingReport.Fault])])
  func threeChannels(text: String, marks: String, faults: [WorkingReport.Fault]) throws {
    let input = try Tensor(channels: [
      [[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 1], [2, 3]],
    ])
    let filter = try Tensor(channels: [
      [[1, 0], [0, 1]], [[2, 1], [1, 2]], [[1, 1], [1, 1]],
    ])
    let operation = TracedOperation.convolution(
      try Convolution(input: input, filters: FilterBank([filter]), bias: [10]))
    let report = try report(text, operation)
    #expect(signs(report) == marks)
    #expect(report.faults == faults)
  }

  @Test(
    arguments: [
      ("max(5,1,15,5)=15", "+++++", [WorkingReport.Fault]()),
      ("max(5, 15)", "++", [.missing([place(0, 1), place(1, 1)])]),
      ("min(5,1,15,5)", "++++", [.function(needed: .maximum)]),
      (
        "max(5,1,15,5)=5", "++++x",
        [.slip(.comparison, 14..<15, sign: 1, isLast: true, isOnly: true)]
      ),
      ("max(5,1,13,5)", "++x+", [.input(8..<10, from: nil, needed: place(1, 0), isPadding: false)]),
      ("(5+1+15+5)/4", "++++", [.function(needed: .maximum), .divisor(.uninvited)]),
    ] as [(String, String, [WorkingReport.Fault])])
  func maximum(text: String, marks: String, faults: [WorkingReport.Fault]) throws {
    let report = try report(text, pooling(.maximum))
    #expect(signs(report) == marks)
    #expect(report.faults == faults)
  }

  @Test(
    arguments: [
      ("(5+1+15+5)/4 = 26/4 = 6.5", "+++++", [WorkingReport.Fault]()),
      ("5+1+15+5=26/4=6.5", "+++++", []),
      ("5/4+1/4+15/4+5/4", "++++", []), ("평균(5,1,15,5)", "++++", []),
      ("5+1+15+5 = 6.5", "+++++", []),
      ("5+1+15+5 = 26", "++++", [.divisor(.missing)]), ("(5+1+15+5)/3", "++++", [.divisor(.wrong)]),
      ("max(5,1,15,5)", "++++", [.function(needed: .average)]),
      ("(5+1+15)/4", "+++", [.missing([place(1, 1)])]),
      (
        "(5+1+15+5)/4=26/4=5", "++++x",
        [.slip(.division, 18..<19, sign: 2, isLast: true, isOnly: true)]
      ),
      // What a rule leads to is no slip.
      ("(5+1+15+5)/4=26/4=6", "++++x", []),
    ] as [(String, String, [WorkingReport.Fault])])
  func average(text: String, marks: String, faults: [WorkingReport.Fault]) throws {
    let report = try report(text, pooling(.average))
    #expect(signs(report) == marks)
    #expect(report.faults == faults)
  }

  @Test(
    arguments: [
      ("1*1-7*4 = -27", [WorkingReport.Fault.reluMissing]), ("1*1-7*4 = -27 = 0", []),
      ("max(0, 1-28) = 0", []),
      ("relu(1-28)", []), ("1-28 = max(0, -27) = 0", []),
    ] as [(String, [WorkingReport.Fault])])
  func relu(text: String, faults: [WorkingReport.Fault]) throws {
    let operation = try convolution(image, [[1, -4], [0, 0]], relu: true)
    #expect(try report(text, operation, step: 1).faults == faults)
  }

  @Test(arguments: ["max(0, 1-28)", "1-28 = 0", "1-28 = -27 = 0", "1*1-7*4 = max(0, -27) = 0"])
  func reluWhereThereIsNone(text: String) throws {
    let operation = try convolution(image, [[1, -4], [0, 0]])
    #expect(try report(text, operation, step: 1).faults == [.reluUninvited])
  }

  @Test(arguments: [
    "1/9*(1+2+3+4+5+6+7+8+9) = 5", "(1+2+3+4+5+6+7+8+9)/9 = 45/9 = 5",
    "1/9*1+1/9*2+1/9*3+4*1/9+5/9+6/9+7*0.111+8/9+1",
  ])
  func fractions(text: String) throws {
    let ninths = Array(repeating: Array(repeating: 1.0 / 9, count: 3), count: 3)
    let operation = try convolution([[1, 2, 3], [4, 5, 6], [7, 8, 9]], ninths)
    #expect(try report(text, operation).faults == [])
    let plain = try convolution(
      [[1, 2, 3], [4, 5, 6], [7, 8, 9]], ninths.map { $0.map { _ in 1 } })
    #expect(try report("(1+2+3+4+5+6+7+8+9)/9", plain).faults == [.divisor(.uninvited)])
  }
}

struct WorkingRulesTests {
  @Test(arguments: ["5*2+1*5+15*4+5*11", "5*11 + 4*15 + 5*1 + 2*5 = 130", "10+5+60+55"])
  func productsOfTheFlippedFilterNameIt(text: String) throws {
    let report = try report(text, convolution())
    #expect(report.rules.map(\.name).contains("flipped-filter"))
    #expect(signs(report) == "xxxx")
  }

  @Test(arguments: [
    "5*11+1*4+15*5+5*2", "5*11+1*4+15*5+5*2 = 130", "5*2+1*5+15*4", "5*2+1*5+15*4+5*12", "130+0",
  ])
  func otherProductsDoNot(text: String) throws {
    let report = try report(text, convolution())
    #expect(!report.rules.map(\.name).contains("flipped-filter"))
  }

  /// Turned round or transposed, the first window has the same products; they come in another order.
  @Test func theOrderTellsRulesOfTheSameProductsApart() throws {
    let turned = try report("5*2+1*5+15*4+5*11", convolution())
    #expect(turned.rules.map(\.name) == ["flipped-filter"])
    let transposed = try report("5*11+1*5+15*4+5*2", convolution())
    #expect(transposed.rules.map(\.name) == ["transposed-filter"])
    let shuffled = try report("15*4+5*2+5*11+1*5", convolution())
    #expect(shuffled.rules.map(\.name) == ["flipped-filter", "transposed-filter"])
  }

  @Test func aBiasMayStandBesideThem() throws {
    let report = try report("5*2+1*5+15*4+5*11 = 130 + 3", convolution(bias: 3))
    #expect(report.rules.map(\.name).contains("flipped-filter"))
  }
}

/// Calculations of 144 in which an equal sign does not hold.
struct FalseLinkTests {
  private func links(_ text: String) throws -> WorkingReport? {
    WorkingReport.ofFalseLinks(in: try Working(text), step: try convolution().trace[0])
  }

  @Test(arguments: [
    "144", "55+4+75+10", "55+4+75+10=144", "55+4=59+75=134+10=144", "59+85=144", "12*12=144",
    "5*11+1*4+15*5+5*2=55+4+75+10=144",
  ])
  func whatHoldsIsNotSpokenOf(_ text: String) throws {
    #expect(try links(text) == nil)
  }

  @Test func aFalseLinkIsMarkedOnceAndWhereItStands() throws {
    let report = try #require(try links("55+4+75+10=143=144"))
    #expect(signs(report) == "++++x+")
    #expect(
      report.faults == [.slip(.addition, 11..<14, sign: 1, isLast: false, isOnly: true)])
  }

  @Test func aRunningTotalThatIsNotCarriedOn() throws {
    let report = try #require(try links("55+4=58+75=134+10=144"))
    #expect(report.faults.count == 2)
    #expect(report.marks.filter { $0.kind == .wrong }.map(\.range.lowerBound) == [5, 11])
  }

  @Test func aProductThatIsNotItsFactors() throws {
    let report = try #require(try links("5*11+1*4+15*5+5*2=55+4+65+10=144"))
    #expect(
      report.faults.first == .product(23..<25, factors: 9..<13, at: nil))
    #expect(report.marks.filter { $0.kind == .wrong }.map(\.range) == [23..<25, 29..<32])
  }
}
