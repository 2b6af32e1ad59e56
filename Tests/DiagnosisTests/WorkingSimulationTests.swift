import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

/// Workings written by a learner who is simulated apart from the report: right ones in every form,
/// and right ones with one fault.
struct WorkingSimulationTests {
  private struct Sample {
    let operation: TracedOperation
    let step: Step
    let taps: [Tap]
  }

  private func sample(_ generator: inout SeededGenerator, channels: Int) throws -> Sample {
    func numbers(_ size: Int, _ range: ClosedRange<Int>) -> [[Double]] {
      (0..<size).map { _ in
        (0..<size).map { _ in Double(Int.random(in: range, using: &generator)) }
      }
    }
    let side = Int.random(in: 2...3, using: &generator)
    let input = try Tensor(channels: (0..<channels).map { _ in numbers(5, -9...20) })
    let filter = try Tensor(channels: (0..<channels).map { _ in numbers(side, -9...9) })
    let bias = Bool.random(using: &generator) ? 31.0 : nil
    let convolution = try Convolution(
      input: input, filters: FilterBank([filter]), bias: bias.map { [$0] },
      padding: .cells(top: 1, bottom: 1, left: 1, right: 1))
    let operation = TracedOperation.convolution(convolution)
    let step = operation.trace[Int.random(in: 0..<operation.trace.count, using: &generator)]
    return Sample(operation: operation, step: step, taps: Array(step.taps))
  }

  private func text(_ number: Double) -> String { NumberText.text(number) }

  private func term(_ tap: Tap, _ form: Int) -> String {
    let (input, weight) = (text(tap.input), text(tap.weight))
    switch form {
    case 0: return "\(input)*\(weight)"
    case 1: return "(\(weight)) × (\(input))"
    default: return "(\(text(tap.product)))"
    }
  }

  @Test(arguments: [1, 2, 3]) func rightWorkingsHaveNoFault(channels: Int) throws {
    var generator = SeededGenerator(UInt64(channels))
    for _ in 0..<300 {
      let sample = try sample(&generator, channels: channels)
      let form = Int.random(in: 0...2, using: &generator)
      var taps = sample.taps
      if Bool.random(using: &generator) { taps.removeAll { $0.product == 0 } }
      if Bool.random(using: &generator) { taps.shuffle(using: &generator) }
      if taps.isEmpty { continue }
      var typed = taps.map { term($0, form) }.joined(separator: " + ")
      if let bias = sample.step.bias { typed += " + \(text(bias))" }
      if Bool.random(using: &generator) { typed += " = \(text(sample.step.value))" }
      let working = try Working(typed)
      let report = WorkingReport(working, step: sample.step)
      #expect(working.result.value == sample.step.value)
      #expect(report.faults.isEmpty && report.rules.isEmpty, "\(typed)")
      #expect(report.marks.allSatisfy { $0.kind == .right })
    }
  }

  @Test func oneWrongWeightIsOneFaultAtItsTerm() throws {
    var generator = SeededGenerator(7)
    for _ in 0..<300 {
      let sample = try sample(&generator, channels: 1)
      let taps = sample.taps.filter { $0.product != 0 }
      guard taps.count >= 3, let wrong = taps.randomElement(using: &generator) else { continue }
      // Beyond all weights, so that the term fits no other tap by chance.
      let weight = Double(Int.random(in: 40...60, using: &generator))
      let terms = taps.map { tap in
        tap == wrong ? "\(text(tap.input))*\(text(weight))" : term(tap, 0)
      }
      let bias = sample.step.bias.map { " + \(text($0))" } ?? ""
      let typed = terms.joined(separator: " + ") + bias
      let report = WorkingReport(try Working(typed), step: sample.step)
      #expect(report.faults.count == 1, "\(typed)")
      let index = try #require(taps.firstIndex(of: wrong))
      #expect(report.marks.map { $0.kind == .wrong }.firstIndex(of: true) == index, "\(typed)")
      guard case .weight(_, from: nil, needed: wrong.filter) = report.faults.first else {
        Issue.record("\(typed): \(report.faults)")
        continue
      }
    }
  }

  @Test func oneMissingTermIsNamedByItsPlace() throws {
    var generator = SeededGenerator(8)
    for _ in 0..<300 {
      let sample = try sample(&generator, channels: 1)
      let taps = sample.taps.filter { $0.product != 0 }
      guard taps.count >= 3, let left = taps.randomElement(using: &generator) else { continue }
      // Another tap of the same numbers could as well be the one left out.
      let twins = taps.filter { Set([$0.input, $0.weight]) == Set([left.input, left.weight]) }
      if twins.count > 1 { continue }
      let terms = taps.filter { $0 != left }.map { term($0, 0) }
      let bias = sample.step.bias.map { " + \(text($0))" } ?? ""
      let report = WorkingReport(
        try Working(terms.joined(separator: "+") + bias), step: sample.step)
      #expect(report.faults == [.missing([left.filter])])
    }
  }

  @Test func oneSlipInTheSumIsOneFault() throws {
    var generator = SeededGenerator(9)
    for _ in 0..<300 {
      let sample = try sample(&generator, channels: 2)
      let taps = sample.taps.filter { $0.product != 0 }
      let slip: Double = [1.0, -1.0, 10.0, -10.0].randomElement(using: &generator) ?? 1.0
      var typed = taps.map { term($0, 0) }.joined(separator: " + ")
      if let bias = sample.step.bias { typed += " + \(text(bias))" }
      // 0 behind a negative sum is ReLU.
      if sample.step.value + slip == 0 { continue }
      typed += " = \(text(sample.step.value + slip))"
      let report = WorkingReport(try Working(typed), step: sample.step)
      guard case .slip(.addition, _, sign: 1, isLast: true, isOnly: true) = report.faults.first,
        report.faults.count == 1
      else {
        if taps.count > 1 { Issue.record("\(typed): \(report.faults)") }
        continue
      }
    }
  }

  @Test func nothingTrapsAndNothingTakesLong() throws {
    var generator = SeededGenerator(10)
    let words = ["5", "11", "1", "4", "55", "0", "*", "+", "-", "/4", "=", "max(", "(", ")", ","]
    let operations = [
      try convolution(bias: 3, relu: true), try convolution(padding: .same), try pooling(.maximum),
      try pooling(.average), try convolution(precision: .float32),
    ]
    var read = 0
    for _ in 0..<2_500 {
      let length = Int.random(in: 1...16, using: &generator)
      let text = (0..<length).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      guard let working = try? Working(text),
        let operation = operations.randomElement(using: &generator)
      else { continue }
      read += 1
      let report = WorkingReport(working, step: operation.trace[0])
      #expect(report.marks.allSatisfy { $0.range.upperBound <= text.count })
      for language in Language.allCases {
        #expect(WorkingPhrases(language).sentences(report).allSatisfy { !$0.isEmpty })
      }
      #expect(report.lines(width: 7, .unicode).count.isMultiple(of: 2))
    }
    #expect(read > 150)
    let wide = try convolution(
      Array(repeating: Array(repeating: 2, count: 16), count: 16),
      Array(repeating: Array(repeating: 3, count: 16), count: 16))
    for text in [
      String(repeating: "2*3+", count: 499) + "1", String(repeating: "1+", count: 999) + "1",
      "1" + String(repeating: "=1+1", count: 499), String(repeating: "6+6=", count: 499) + "1",
    ] {
      let report = WorkingReport(try Working(text), step: wide.trace[0])
      #expect(!report.faults.isEmpty)
      #expect(!WorkingPhrases(.korean).sentences(report).isEmpty)
    }
  }
}
