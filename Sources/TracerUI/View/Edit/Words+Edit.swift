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

  var editedAsksNothing: String {
    say(
      "An edited page asks nothing. E: the page as it was.",
      "바꾼 쪽에서는 묻지 않아요. E를 누르면 원래대로 돌아가요.")
  }
}
