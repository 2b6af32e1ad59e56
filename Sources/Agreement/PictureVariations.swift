import TraceEngine
import TraceText

/// What happens to pictures on the way from one program to another: their channels come in the opposite
/// order, and their bytes become parts of 255.
enum PictureVariations {
  static func all(of parts: OperationParts, _ origin: OperandOrigin) -> [Variation] {
    (parts.input.shape.channels == 3 ? [reversedChannels] : [])
      + scales(of: parts, origin)
  }

  private static var reversedChannels: Variation {
    let difference = Difference(
      .channelOrder,
      LocalizedText(
        en: "the other program's channels are in the opposite order, as BGR for RGB",
        ko: "상대 프로그램은 RGB 대신 BGR처럼 채널을 반대 순서로 써요"),
      remedy: LocalizedText(
        en: "the input with its channels in the opposite order", ko: "입력의 채널 순서를 뒤집기"))
    return Variation(difference) { $0.input = $0.input.channelsReversed ?? $0.input }
  }

  /// None for what is no picture of either kind; both for black and white as 0 and 1.
  private static func scales(of parts: OperationParts, _ origin: OperandOrigin) -> [Variation] {
    let values = parts.input.values
    let (numerator, denominator) = origin.scale
    let divided = Variation(
      Difference(
        .inputScale,
        LocalizedText(
          en: "the other program's input is divided by 255", ko: "상대 프로그램은 입력을 255로 나눠서 써요"),
        remedy: remedy(numerator, over: denominator * 255))
    ) { $0.input = $0.input.mapped { $0 / 255 } }
    let isDivided = denominator.remainder(dividingBy: 255) == 0
    let whole = Variation(
      Difference(
        .inputScale,
        LocalizedText(
          en: "the other program's input is not divided by 255", ko: "상대 프로그램은 입력을 255로 나누지 않아요"),
        remedy: isDivided
          ? remedy(numerator, over: denominator / 255) : remedy(numerator * 255, over: denominator))
    ) { $0.input = $0.input.mapped { $0 * 255 } }
    let areBytes = values.allSatisfy { (0...255).contains($0) && $0 == $0.rounded() }
    return (areBytes ? [divided] : []) + (values.allSatisfy((0...1).contains) ? [whole] : [])
  }

  /// The scale to ask for; that of 1 is none.
  private static func remedy(_ numerator: Double, over denominator: Double) -> LocalizedText {
    if numerator == denominator { return LocalizedText(en: "without --scale", ko: "--scale 빼기") }
    let over = denominator == 1 ? "" : "/" + ExactNumber.text(denominator)
    let option = "--scale \(ExactNumber.text(numerator))\(over)"
    return LocalizedText(en: option, ko: option)
  }
}

extension Tensor {
  /// The last channel first.
  fileprivate var channelsReversed: Tensor? {
    let size = shape.height * shape.width
    let values = (0..<shape.channels).reversed().flatMap { channel in
      self.values[channel * size..<(channel + 1) * size]
    }
    return try? Tensor(shape: shape, values: values)
  }

  fileprivate func mapped(_ other: (Double) -> Double) -> Tensor {
    (try? Tensor(shape: shape, values: values.map(other))) ?? self
  }
}
