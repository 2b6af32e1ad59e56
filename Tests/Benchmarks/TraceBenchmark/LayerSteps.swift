import TraceEngine
import TraceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one step of a layer as large as AlexNet's second costs to compute and write, wherever it
/// stands, and what a step costs among others: lines `name value unit`, in processor time.
struct LayerSteps {
  private let operation: TracedOperation

  init() throws {
    let input = try Tensor(
      shape: TensorShape(channels: 96, height: 27, width: 27),
      values: LayerSteps.numbers(96 * 27 * 27))
    let filters = try FilterBank(
      count: 256, shape: TensorShape(channels: 96, height: 5, width: 5),
      values: LayerSteps.numbers(256 * 96 * 25))
    operation = .convolution(try Convolution(input: input, filters: filters, padding: .all(2)))
  }

  func measure() {
    for format in [RecordFormat.text, .jsonl] {
      let writer = RecordWriter(format, language: .english)
      print("\(format.rawValue)_mean \(mean(writer)) us")
      print("\(format.rawValue)_most \(most(writer)) us")
    }
  }

  /// Numbers between -1 and 1 with as many digits as a framework's.
  private static func numbers(_ count: Int) -> [Double] {
    var state: UInt32 = 1
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Double(Float(Int32(bitPattern: state)) / 0x1p31)
    }
  }

  /// Of a step among others: 64 runs of 8 steps, spread over the layer, in one go.
  private func mean(_ writer: RecordWriter) -> Double {
    let apart = operation.trace.count / 64
    let runs = StepSelection((0..<64).map { $0 * apart..<$0 * apart + 8 })
    return leastTime(writer, runs, of: 5) / Double(64 * 8)
  }

  /// Of the costliest of 188 steps, each written alone as `--at` does.
  ///
  /// Of so many, one that another program disturbed would always be the costliest; so the eight that
  /// took longest are measured again, more often.
  private func most(_ writer: RecordWriter) -> Double {
    func time(_ step: Int, of runs: Int) -> Double {
      leastTime(writer, StepSelection([step..<step + 1]), of: runs)
    }
    // 997 is prime, so that the steps stand at all kinds of places.
    let costliest = stride(from: 0, to: operation.trace.count, by: 997)
      .map { (step: $0, time: time($0, of: 5)) }
      .sorted { $0.time > $1.time }.prefix(8)
    return costliest.map { time($0.step, of: 50) }.max() ?? 0
  }

  /// Microseconds; the least of several runs, because another program may disturb any of them.
  private func leastTime(_ writer: RecordWriter, _ steps: StepSelection, of runs: Int) -> Double {
    (0..<runs).map { _ in
      var buffer = TextBuffer { _ in true }
      let start = processorTime()
      writer.write([RecordSheet(operation, steps: steps)], to: &buffer)
      buffer.flush()
      return processorTime() - start
    }.min() ?? 0
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}
