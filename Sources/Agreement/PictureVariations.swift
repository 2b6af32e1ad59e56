import TraceEngine
import TraceText

/// What happens to pictures on the way from one program to another: their channels come in the opposite
/// order, and their bytes become parts of 255.
enum PictureVariations {
  static func all(of parts: OperationParts) -> [Variation] {
    (parts.input.shape.channels == 3 ? [reversedChannels] : [])
      + scales(of: parts)
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
  private static func scales(of parts: OperationParts) -> [Variation] {
    let values = parts.input.values
    func scale(
      _ finding: LocalizedText, _ remedy: LocalizedText, _ other: @escaping (Double) -> Double
    ) -> Variation {
      Variation(Difference(.inputScale, finding, remedy: remedy)) {
        $0.input = $0.input.mapped(other)
      }
    }
    let divided = scale(
      LocalizedText(
        en: "the other program's input is divided by 255", ko: "상대 프로그램은 입력을 255로 나눠서 써요"),
      LocalizedText(
        en: "--scale 1/255, or a 255th of the scale that is given",
        ko: "--scale 1/255, 이미 준 배율이 있다면 그것의 1/255")
    ) { $0 / 255 }
    let whole = scale(
      LocalizedText(
        en: "the other program's input is not divided by 255", ko: "상대 프로그램은 입력을 255로 나누지 않아요"),
      LocalizedText(
        en: "the input from 0 to 255, without --scale 1/255",
        ko: "--scale 1/255 없이 0에서 255까지인 입력")
    ) { $0 * 255 }
    let areBytes = values.allSatisfy { (0...255).contains($0) && $0 == $0.rounded() }
    return (areBytes ? [divided] : []) + (values.allSatisfy((0...1).contains) ? [whole] : [])
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
