import TerminalText
import TraceEngine
import TraceText

/// What is said of a page that was edited, while it is walked.
extension Words {
  var editedLabel: String { say("edited", "바꾼 쪽") }

  func ownPooling(_ kind: Pooling.Kind) -> String {
    say("Your \(self.kind(kind)) pooling", "내 수로 하는 \(self.kind(kind)) 풀링")
  }

  /// In one line, also on a narrow screen; with what the signs in the map mean where there is room.
  func edited(_ edit: EditState?, width: Int) -> String {
    let start = say("Edited · u takes back", "바꾼 쪽 · u로 되돌리기")
    guard let counts = edit?.effect?.counts else { return start }
    let counted =
      start
      + (counts.open > 0
        ? say(
          " · at least \(counts.changed) of \(counts.all) changed",
          " · \(counts.all)개 중 적어도 \(counts.changed)개 바뀜")
        : say(
          " · \(counts.changed) of \(counts.all) changed",
          " · \(counts.all)개 중 \(counts.changed)개 바뀜"))
    let signs = signs(of: counts)
    let told = [[yourChange] + signs, signs].map { counted + " · " + $0.joined(separator: ", ") }
    return told.first { cellWidth(of: $0) <= width } ?? counted
  }

  /// What the sign before a number means.
  var yourChange: String { say("~ your change", "~ 바꾼 곳") }

  /// What the signs in the feature map mean, of those that stand there.
  func signs(of counts: EditEffect.Counts) -> [String] {
    (counts.changed + counts.open > 0 ? [say("* changed", "* 바뀐 값")] : [])
      + (counts.same + counts.open > 0 ? [say("= the same again", "= 다시 계산해도 같은 값")] : [])
      + (counts.new > 0 ? [say("+ new", "+ 새로 생긴 값")] : [])
  }

  /// Why a page is not changed while it asks.
  var answerFirst: String {
    say(
      "Answer first, or show the value with Enter: changing numbers would give it away.",
      "먼저 답하거나 Enter로 값을 보세요. 수를 바꾸는 화면에서는 답이 보여요.")
  }

  /// Why another map is not gone to while the page asks.
  var answerFirstToGo: String {
    say(
      "Answer first (Enter shows the value): the next channel is another map.",
      "먼저 답하거나 Enter로 값을 보세요. 다음 채널은 다른 맵에 있어요.")
  }

  /// What the signs on an edited page mean.
  var marksOfEdits: [(String, String)] {
    [
      ("< >", say("the number at hand", "지금 바꾸는 수")),
      ("~", say("a number you changed", "바꾼 수")),
      ("*", say("in the feature map: a value that changed", "특성 맵에서 바뀐 값")),
      ("=", say("computed again, with the same result", "다시 계산해도 같은 값")),
      ("+", say("its window lay nowhere before", "전에는 윈도우가 놓이지 않던 자리의 값")),
    ]
  }

  var editedAsksNothing: String {
    say(
      "An edited page asks nothing. E: the page as it was.",
      "바꾼 쪽에서는 묻지 않아요. E를 누르면 원래대로 돌아가요.")
  }
}
