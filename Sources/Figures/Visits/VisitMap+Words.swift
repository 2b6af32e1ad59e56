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
    return [laid(moment, language)] + (moment < windows ? [] : summary(in: language))
  }

  /// Where the last window lies.
  private func laid(_ moment: Int, _ language: Language) -> String {
    let window = operation.trace[moment - 1].window
    let rows = CellSpan(window.row...window.row + window.height - 1)
    let columns = CellSpan(window.column...window.column + window.width - 1)
    let place = rows.rows(in: language) + ", " + columns.columns(in: language)
    let leavesOut = operation.rows.dilation > 1 || operation.columns.dilation > 1
    return leavesOut
      ? language.say(
        "Window \(moment): \(place). One more for each pixel under a weight of it.",
        "\(moment)번째 윈도우는 \(place)에 놓여요. 가중치 아래 픽셀마다 1씩 늘어요.")
      : language.say(
        "Window \(moment): \(place). One more for each pixel under it.",
        "\(moment)번째 윈도우는 \(place)에 놓여요. 그 아래 픽셀마다 1씩 늘어요.")
  }

  /// The zeroth moment is before the first window.
  func moment(ofNumber number: Int) -> Int? { number }

  func shown(at moment: Int, in language: Language) -> [String] {
    let lead = language.say(
      "How many windows use each pixel, \(moment) of \(windows) laid on:",
      "픽셀마다 지나간 윈도우 수예요. \(windows)개 중 \(moment)개를 놓았어요.")
    let rows = (0..<operation.rows.input).map { row in
      let texts = (0..<operation.columns.input).map { column in
        let text = "\(count(row: row, column: column, after: moment))"
        return String(repeating: " ", count: max(0, countWidth - text.count)) + text
      }
      return "    " + texts.joined(separator: "  ")
    }
    return [lead] + rows
  }

  func printed(in language: Language) -> [String] {
    shown(at: windows, in: language) + summary(in: language)
  }

  /// Who is used least and who most.
  private func summary(in language: Language) -> [String] {
    let all = counts.joined()
    guard let least = all.min(), let most = all.max() else { return [] }
    guard least < most else {
      return [
        language.say(
          "Every pixel lies in \(VisitMap.windows(least)).",
          "모든 픽셀이 똑같이 윈도우 \(least)개에 들어가요.")
      ]
    }
    if least == 0 {
      let unseen = all.filter { $0 == 0 }.count
      return [
        language.say(
          "No window reaches \(unseen) of \(all.count) pixels; the most used pixel lies in "
            + "\(VisitMap.windows(most)).",
          "픽셀 \(all.count)개 중 \(unseen)개에는 윈도우가 닿지 않아요. 가장 많이 쓰인 픽셀은 윈도우 "
            + "\(most)개에 들어가요.")
      ]
    }
    return [
      language.say(
        "The least used pixel lies in \(VisitMap.windows(least)), the most used in \(most).",
        "가장 적게 쓰인 픽셀은 윈도우 \(least)개에, 가장 많이 쓰인 픽셀은 \(most)개에 들어가요.")
    ]
  }

  private static func windows(_ count: Int) -> String {
    "\(count) window\(count == 1 ? "" : "s")"
  }
}
