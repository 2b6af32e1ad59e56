import TraceEngine
import TraceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `TraceBenchmark SIDE [decimals|colour]` writes the steps of a SIDE × SIDE input with a 3×3 filter to
/// standard output: what the baselines beside this file write, byte for byte. `TraceBenchmark layer`
/// measures single steps of a large layer.

/// The same sequence as in the baselines: small multiples of `scale`, some of them negative.
func makeTrace(side: Int, channels: Int, scale: Double) throws -> Trace {
  let values = (0..<channels * side * side).map {
    Double(($0 * 7919 + $0 / side * 31) % 256) * scale
  }
  let weights = (0..<9 * channels).map { Double($0 * 5 % 11 - 3) * scale }
  let input = try Tensor(
    shape: TensorShape(channels: channels, height: side, width: side), values: values)
  let filters = try FilterBank(
    count: 1, shape: TensorShape(channels: channels, height: 3, width: 3), values: weights)
  return TracedOperation.convolution(try Convolution(input: input, filters: filters)).trace
}

/// How many bytes go out at once: as `StandardOutput` of the program does it, F_SETPIPE_SZ included.
func blockSize() -> Int { fcntl(1, 1031, Int32(1 << 20)) >= 1 << 18 ? 1 << 18 : 1 << 16 }

func writeSteps(of trace: Trace) {
  let text = StepText(language: .english)
  var buffer = TextBuffer(blockSize: blockSize()) { block in
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

/// The trace that the words of the command line name.
func makeTrace(_ words: ArraySlice<String>) throws -> Trace {
  let side = words.first.flatMap { Int($0) } ?? 512
  switch words.dropFirst().first {
  case "decimals": return try makeTrace(side: side, channels: 1, scale: 0.125)
  case "colour": return try makeTrace(side: side, channels: 3, scale: 0.01)
  default: return try makeTrace(side: side, channels: 1, scale: 1)
  }
}

// Functions, because a global is looked after at every access.
if CommandLine.arguments.dropFirst().first == "layer" {
  try LayerSteps().measure()
} else {
  writeSteps(of: try makeTrace(CommandLine.arguments.dropFirst()))
}
