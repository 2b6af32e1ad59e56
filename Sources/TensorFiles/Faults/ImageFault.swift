import TraceText

/// What is wrong with a PBM, PGM or PPM picture.
package enum ImageFault: Equatable, Sendable {
  /// Width, height or the largest value is missing or no number.
  case header
  case maximum(Int)
  /// A value larger than the header's largest, counted from 0 in the order of the file.
  case sample(String, maximum: Int)
  /// A plain picture ends too early or goes on.
  case sampleCount(Int, needed: Int)
  case noSample(String)
  /// A picture of one channel is to be written.
  case channels(Int)

  package var explanation: LocalizedText {
    switch self {
    case .header:
      return LocalizedText(
        en: "the picture's header is not readable; it should be like: P5 640 480 255",
        ko: "그림의 헤더를 읽을 수 없어요. P5 640 480 255 같은 꼴이어야 해요")
    case .maximum(let maximum):
      return LocalizedText(
        en: "the header says that \(maximum) is the largest value; it may be 1 to 65535",
        ko: "헤더에 적힌 최댓값이 \(maximum)이에요. 1에서 65535까지 쓸 수 있어요")
    case .sample(let value, let maximum):
      return LocalizedText(
        en: "the value \(value) is larger than \(maximum), the largest that the header allows",
        ko: "값 \(value)이 헤더에 적힌 최댓값 \(maximum)보다 커요")
    case .sampleCount(let count, let needed):
      return LocalizedText(
        en: "the picture needs \(plural(needed, "value")), and \(count) are there",
        ko: "그림에 값이 \(needed)개 있어야 하는데 \(count)개 있어요")
    case .noSample(let text):
      return LocalizedText(
        en: "\(text) is no value of a picture; values are whole numbers from 0",
        ko: "\(text)는 그림의 값이 아니에요. 0 이상의 정수를 적어요")
    case .channels(let count):
      return LocalizedText(
        en: "a .pgm picture has one channel, and the result has \(count); write .npy or .csv",
        ko: ".pgm 그림은 채널이 하나인데 결과는 \(count)개예요. .npy나 .csv로 쓰세요")
    }
  }
}
