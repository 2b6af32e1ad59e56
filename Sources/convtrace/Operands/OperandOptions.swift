import ArgumentParser
import TensorFiles
import TraceEngine
import TraceText

/// Where the numbers come from, and how they are to be read.
struct OperandOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The input: numbers, as in '5 1; 15 5' (rows by ;, channels by |), or a file (.npy, .npz:NAME, CSV or other text, PGM, PPM, IDX), or - for standard input.",
      valueName: "numbers|file"), completion: .file())
  var input: String

  @Option(
    parsing: .unconditional,
    help: "Multiply the input by this, as in 1/255.")
  var scale: String?

  @Option(help: "What the sides of arrays in files are: chw (PyTorch) or hwc (TensorFlow).")
  var layout: Layout = .chw

  @Option(
    parsing: .unconditional,
    help: "Which item of a batch, from 0; all of them if not given.")
  var item: String?

  @Flag(help: "Take NaN and infinity, too.")
  var allowNonfinite = false

  @Option(help: "The arithmetic: float64, or float32 as frameworks compute.")
  var precision: Precision = .float64

  /// - Throws: `ValidationError` for a scale or an item that is no number.
  func check(_ common: CommonOptions) throws {
    if scale != nil && factor == nil {
      throw common.usage(
        "--scale is a number other than 0, such as 1/255 or 0.5; not “\(oneLine(scale ?? ""))”.",
        "--scale에는 1/255나 0.5처럼 0이 아닌 수를 쓰세요. 쓴 값: “\(oneLine(scale ?? ""))”")
    }
    if let item, Int(item).map({ $0 < 0 }) ?? true {
      throw common.usage(
        "--item is the number of an item, from 0; not “\(oneLine(item))”.",
        "--item에는 0부터 세는 번호를 쓰세요. 쓴 값: “\(oneLine(item))”")
    }
  }

  /// What the numbers of the input are multiplied by; nil where that is no number.
  var factor: NumberScale? {
    guard let scale else { return .one }
    guard let factor = NumberScale(scale), factor.numerator != 0 else { return nil }
    return factor
  }
}

extension Layout: ExpressibleByArgument {}

extension Precision: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "float64": self = .float64
    case "float32": self = .float32
    default: return nil
    }
  }

  public static var allValueStrings: [String] { ["float64", "float32"] }
  public var defaultValueDescription: String { self == .float64 ? "float64" : "float32" }
}
