import TraceEngine
import TraceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `TraceBenchmark SIDE [decimals]` writes the steps of a SIDE × SIDE input with a 3×3 filter to
/// standard output: what the baselines beside this file write, byte for byte.

/// The same sequence as in the baselines: small whole numbers, some of them negative.
func makeTrace(side: Int, scale: Double) throws -> Trace {
  let values = (0..<side * side).map { Double(($0 * 7919 + $0 / side * 31) % 256) * scale }
  let weights = (0..<9).map { Double($0 * 5 % 11 - 3) * scale }
  let input = try Tensor(
    shape: TensorShape(channels: 1, height: side, width: side), values: values)
  let filters = try FilterBank(
    count: 1, shape: TensorShape(channels: 1, height: 3, width: 3), values: weights)
  return TracedOperation.convolution(try Convolution(input: input, filters: filters)).trace
}

func writeSteps(of trace: Trace) {
  let text = StepText(language: .english)
  var buffer = TextBuffer { block in
    var rest = block[...]
    while !rest.isEmpty {
      let written = write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0 { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
  for step in trace where buffer.isOpen { text.write(step, of: trace.count, to: &buffer) }
  buffer.flush()
}

// Functions, because a global is looked after at every access.
let side = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 512
let scale = CommandLine.arguments.contains("decimals") ? 0.125 : 1.0
writeSteps(of: try makeTrace(side: side, scale: scale))
