import TraceEngine
import TraceText

/// Their result as it may have been meant.
struct Reading: Sendable {
  let difference: Difference
  let tensor: @Sendable (Tensor) -> Tensor?

  static let all: [Reading] = {
    let transposed = Difference(
      .resultLayout,
      LocalizedText(
        en: "the other result's rows and columns are exchanged",
        ko: "상대 결과의 행과 열이 서로 바뀌어 있어요"),
      remedy: LocalizedText(en: "the other result transposed", ko: "상대 결과를 전치하기"))
    let last = Difference(
      .resultLayout,
      LocalizedText(
        en: "the other result's numbers are in another order (height, width, channels)",
        ko: "상대 결과의 수가 다른 순서(높이, 너비, 채널)로 저장되어 있어요"),
      remedy: LocalizedText(
        en: "the other result given as (channels, height, width)",
        ko: "상대 결과를 (채널, 높이, 너비) 순서로 주기"))
    let first = Difference(
      .resultLayout,
      LocalizedText(
        en: "the other result's numbers are in another order (channels, height, width)",
        ko: "상대 결과의 수가 다른 순서(채널, 높이, 너비)로 저장되어 있어요"),
      remedy: LocalizedText(
        en: "the other result given as (height, width, channels)",
        ko: "상대 결과를 (높이, 너비, 채널) 순서로 주기"))
    return [
      Reading(difference: transposed) { $0.transposed },
      Reading(difference: last) { $0.readAsChannelsLast },
      Reading(difference: first) { $0.readAsChannelsFirst },
    ]
  }()
}
