import TerminalText
import TraceEngine
import TraceText

/// What stands beside pictures.
extension Words {
  var window: String { say("window", "윈도우") }
  var mapAtHand: String { say("map", "맵") }

  var flipped: String { say("flipped", "뒤집음") }

  func channelLabel(_ channel: Int) -> String { say("channel \(channel)", "채널 \(channel)") }

  /// `filter #2`; of one filter its name alone.
  func filterAtHand(_ walk: WalkState) -> String {
    let count = walk.operation.weights?.count ?? 1
    return say("filter", "필터") + (count > 1 ? " #\(walk.step.filter)" : "")
  }

  /// Which group the filter at hand belongs to.
  func group(of walk: WalkState) -> String {
    let group = walk.step.firstChannel / walk.operation.channelsPerStep
    return say("group \(group)", "그룹 \(group)")
  }

  /// Which of several filters' maps is shown; empty of one.
  func mapOfFilter(_ walk: WalkState) -> String {
    let count = walk.operation.outputShape.channels
    return count > 1
      ? "#\(walk.step.output.channel)" + say(" of 0–\(count - 1)", " (0~\(count - 1))") : ""
  }

  /// Why numbers stay numbers.
  var noRoomForShades: String {
    say(
      "Shades have no room here; they come when the window is larger.",
      "명암으로 보기에는 자리가 모자라요. 창을 키우면 나와요.")
  }

  /// Under a picture: which numbers are black and white, if need be without the words.
  func shades(_ range: ShadeRange, width: Int) -> String {
    let (black, white) = (short(range.black), short(range.white))
    let full = say("black \(black), white \(white)", "검은색 \(black), 흰색 \(white)")
    return cellWidth(of: full) <= width ? full : "\(black) … \(white)"
  }

  /// What the window does, and of layers without a filter what is done with the numbers in it.
  ///
  /// - Parameter isRounded: whether the cells of the numbers beside the pictures are.
  func settingsLine(_ walk: WalkState, isRounded: Bool) -> String {
    let operation = walk.operation
    var lines = settings(operation, filter: walk.step.filter, showsFlip: true)
    if case .convolution(let convolution) = operation, operation.isPadded,
      convolution.paddingMode == .zeros
    {
      lines.insert(PaddingMode.zeros.word[language], at: 2)
    }
    if isRounded { lines.append(roundedCells()) }
    switch operation {
    case .pooling(let pooling):
      lines.insert(
        kind(pooling.kind) + " \(pooling.rows.window)×\(pooling.columns.window)", at: 0)
    case .rectification: lines.insert(LayerNames(language).kind(operation), at: 0)
    case .convolution, .flatten, .dense, .softmax: break
    }
    return lines.joined(separator: " · ")
  }

  /// As the cells of a grid write it.
  private func short(_ number: Double) -> String {
    AlignedNumbers([number], isBrief: true).text(of: number)
  }
}
