import TraceEngine
import TraceText

extension VisitMap: FigureContent {
  var moments: Int { windows + 1 }
  var momentsPerRow: Int { operation.columns.outputs }

  func position(at moment: Int, in language: Language) -> String {
    language.say("\(moment) of \(windows) windows", "윈도우 \(windows)개 중 \(moment)개")
  }

  func told(at moment: Int, in language: Language) -> [String] {
    guard moment > 0 else {
      return [
        language.say("No window has been laid on yet.", "아직 윈도우를 한 번도 놓지 않았어요.")
      ]
    }
    guard moment < windows else { return summary(in: language) }
    let window = operation.trace[moment - 1].window
    let rows = VisitMap.range(window.row, window.height)
    let columns = VisitMap.range(window.column, window.width)
    return [
      language.say(
        "Window \(moment) lies on rows \(rows), columns \(columns): each pixel under it counts one"
          + " more.",
        "\(moment)번째 윈도우는 \(rows)행, \(columns)열에 놓여요. 그 아래 있는 픽셀마다 하나씩 더 세요.")
    ]
  }

  private static func range(_ first: Int, _ count: Int) -> String {
    if count == 1 { return "\(first)" }
    return first < 0 ? "\(first)~\(first + count - 1)" : "\(first)–\(first + count - 1)"
  }

  func printed(in language: Language) -> [String] {
    let width = counts.joined().map { String($0).count }.max() ?? 1
    let grid = counts.map { row in
      "    "
        + row.map { count in
          String(repeating: " ", count: width - String(count).count) + "\(count)"
        }.joined(separator: "  ")
    }
    return grid + summary(in: language)
  }

  /// Who is used least and who most.
  private func summary(in language: Language) -> [String] {
    let all = counts.joined()
    guard let least = all.min(), let most = all.max() else { return [] }
    guard least < most else {
      return [
        language.say(
          "Every pixel lies in \(VisitMap.times(least, "window")).",
          "모든 픽셀이 똑같이 윈도우 \(least)개에 들어가요.")
      ]
    }
    return [
      language.say(
        "The least used pixel lies in \(VisitMap.times(least, "window")), the most used in \(most).",
        "가장 적게 쓰인 픽셀은 윈도우 \(least)개에, 가장 많이 쓰인 픽셀은 \(most)개에 들어가요.")
    ]
  }

  private static func times(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
