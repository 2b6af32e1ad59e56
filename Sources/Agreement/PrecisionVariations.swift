import TraceEngine
import TraceText

/// The other arithmetic.
enum PrecisionVariations {
  static func of(_ parts: OperationParts) -> Variation {
    let isDouble = parts.precision == .float64
    let difference = Difference(
      .precision,
      LocalizedText(
        en: "the other program computes in \(isDouble ? "float32" : "float64")",
        ko: "상대 프로그램은 \(isDouble ? "float32" : "float64")로 계산해요"),
      option: "--precision \(isDouble ? "float32" : "float64")")
    return Variation(difference, \.precision, isDouble ? .float32 : .float64)
  }
}
