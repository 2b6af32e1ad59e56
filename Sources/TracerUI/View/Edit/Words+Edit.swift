import TraceEngine
import TraceText

/// What is said of a page that was edited, while it is walked.
extension Words {
  var editedLabel: String { say("edited", "바꾼 쪽") }

  /// In one line, also on a narrow screen.
  func edited(_ edit: EditState?) -> String {
    let start = say("Edited · u takes back", "바꾼 쪽 · u로 되돌리기")
    guard let counts = edit?.effect?.counts else { return start }
    return start
      + say(
        " · \(counts.changed) of \(counts.all) changed",
        " · \(counts.all)개 중 \(counts.changed)개 바뀜")
  }

  /// What the signs on an edited page mean.
  var marksOfEdits: [(String, String)] {
    [
      ("< >", say("the number at hand", "지금 바꾸는 수")),
      ("~", say("a number you changed", "바꾼 수")),
      ("*", say("in the feature map: a value that changed", "특성 맵에서 바뀐 값")),
      ("=", say("computed again, with the same result", "다시 계산해도 같은 값")),
      ("+", say("a cell that was not there before", "새로 생긴 칸")),
    ]
  }

  var editedAsksNothing: String {
    say(
      "An edited page asks nothing. E: the page as it was.",
      "바꾼 쪽에서는 묻지 않아요. E를 누르면 원래대로 돌아가요.")
  }
}
