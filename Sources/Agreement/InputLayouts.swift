import TraceEngine
import TraceText

/// The input's numbers in another order.
enum InputLayouts {
  static func all(_ origin: OperandOrigin) -> [Variation] {
    let transposed = Difference(
      .inputLayout,
      LocalizedText(
        en: "the input's rows and columns are exchanged", ko: "입력의 행과 열이 서로 바뀌어 있어요"),
      remedy: LocalizedText(en: "the input transposed", ko: "입력을 전치하기"))
    return [Variation(transposed) { $0.readInput(\.transposed) }]
      + origin.inputAxes.others.map { axes in
        let (en, ko) =
          axes == .channelsLast
          ? ("height, width, channels", "높이, 너비, 채널") : ("channels, height, width", "채널, 높이, 너비")
        let difference = Difference(
          .inputLayout,
          LocalizedText(
            en: "the input's numbers are in another order (\(en))",
            ko: "입력의 수가 다른 순서(\(ko))로 저장되어 있어요"),
          remedy: remedy(axes, origin))
        return Variation(difference) { $0.readInput(axes) }
      }
  }

  /// `--layout` speaks of filters, too, which are right as they are.
  private static func remedy(_ axes: OperandOrigin.Axes, _ origin: OperandOrigin) -> LocalizedText {
    let byHand = LocalizedText(
      en: "the input given with its axes in our order", ko: "입력을 이 프로그램의 축 순서로 주기")
    guard origin.inputAxes != nil else { return byHand }
    var option = "--layout \(axes.word)"
    if let filters = origin.filterAxes, !origin.filterLayoutIsGiven {
      option += " --filter-layout \(filters.word)"
    }
    return byHand.alternative(to: option)
  }
}

extension OperandOrigin.Axes? {
  /// What an array may be that was read so: where its layout is not known, either.
  var others: [OperandOrigin.Axes] { map { [$0.other] } ?? [.channelsLast, .channelsFirst] }
}

extension LocalizedText {
  /// `--layout hwc (or the input given with its axes in our order)`: in brackets, because remedies are
  /// joined by “and”.
  func alternative(to option: String) -> LocalizedText {
    LocalizedText(en: "\(option) (or \(self[.english]))", ko: "\(option)(또는 \(self[.korean]))")
  }
}
