import ArgumentParser
import TraceEngine
import TraceText

/// Which steps are written, and how: common to everything that traces.
struct RecordOptions: ParsableArguments {
  @Option(help: "Write the steps as text, jsonl, csv, markdown or latex.")
  var format: RecordFormat?

  @Option(
    parsing: .unconditional,
    help: "Only these steps, counted from 1 as they are shown: 5, 100-109, 1,3,7-9 or 100-.")
  var steps: String?

  @Option(
    parsing: .unconditional,
    help: "Only the step of one value: channel, row, column of the feature map, from 0: 3,7,7.")
  var at: String?

  @Option(
    parsing: .unconditional,
    help: "Of each step only the N products that are largest, whatever their sign.")
  var top: String?

  @Flag(help: "With --format latex: leave out the frame of a document.")
  var fragment = false

  /// Whether something is to be written, whatever else is asked.
  var isGiven: Bool { format != nil || steps != nil || at != nil || top != nil }

  /// - Throws: `ValidationError`, which says what would be right.
  func check(_ common: CommonOptions) throws {
    if steps != nil && at != nil {
      throw common.usage(
        "Give one of --steps and --at, not both.", "--steps와 --at 가운데 하나만 쓰세요.")
    }
    if let top, Int(top).map({ $0 < 1 }) ?? true {
      throw common.usage(
        "--top is a whole number from 1; not “\(oneLine(top))”.",
        "--top에는 1 이상의 정수를 쓰세요. 쓴 값: “\(oneLine(top))”")
    }
    if fragment && format != .latex {
      throw common.usage(
        "--fragment goes with --format latex.", "--fragment는 --format latex와 함께 쓰세요.")
    }
  }

  /// The steps of `trace` that are asked for.
  ///
  /// - Throws: `ExitCode(2)`, after saying it, where there are no such steps.
  func selection(of trace: Trace, _ language: Language) throws(ExitCode) -> StepSelection {
    do throws(SelectionError) {
      if let at { return try .cell(at, of: trace) }
      if let steps { return try .steps(steps, of: trace) }
      return .all(of: trace)
    } catch {
      let option = at == nil ? "--steps" : "--at"
      StandardError.say(option + ": " + oneLine(error.explanation[language]))
      throw ExitCode(2)
    }
  }
}

extension RecordFormat: ExpressibleByArgument {}
