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
    let areBytes = values.allSatisfy { (0...255).contains($0) && $0 == $0.rounded() }
    let areParts = values.allSatisfy((0...1).contains)
    let isDivided = denominator.remainder(dividingBy: 255) == 0
    return [
      areBytes
        ? scale(
          LocalizedText(
            en: "the other program's input is divided by 255", ko: "상대 프로그램은 입력을 255로 나눠서 써요"),
          numerator, over: denominator * 255, { $0 / 255 }) : nil,
      areParts
        ? scale(
          LocalizedText(
            en: "the other program's input is not divided by 255",
            ko: "상대 프로그램은 입력을 255로 나누지 않아요"),
          isDivided ? numerator : numerator * 255,
          over: isDivided ? denominator / 255 : denominator,
          { $0 * 255 }) : nil,
    ].compactMap(\.self)
  }

  /// - Returns: nil where no such scale can be asked for.
  private static func scale(
    _ finding: LocalizedText, _ numerator: Double, over denominator: Double,
    _ scaled: @escaping (Double) -> Double
  ) -> Variation? {
    guard numerator.isFinite, denominator.isFinite, denominator != 0 else { return nil }
    return Variation(
      Difference(.inputScale, finding, remedy: remedy(numerator, over: denominator))
    ) { $0.input = $0.input.mapped(scaled) }
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
