import TraceEngine

extension QuizItem.ID {
  /// The lesson it belongs to, or the id of its set of exercises; nil where it is not remembered.
  package var home: String? {
    switch self {
    case .cell(let lesson, _, _), .page(let lesson, _): return lesson
    case .exercise(let set, _): return set
    case .separating, .unremembered: return nil
    }
  }

  /// The lesson it belongs to; nil for exercises.
  package var lesson: String? {
    switch self {
    case .cell(let lesson, _, _), .page(let lesson, _): return lesson
    case .exercise, .separating, .unremembered: return nil
    }
  }

  /// The page of its lesson, from 0.
  package var page: Int? {
    switch self {
    case .cell(_, let page, _), .page(_, let page): return page
    case .exercise, .separating, .unremembered: return nil
    }
  }

  /// The key within its home in the progress file: `page:channel,row,column` for a cell, `page` for
  /// a question page, the index for an exercise.
  package var key: String {
    switch self {
    case .cell(_, let page, let cell): return "\(page):\(cell.channel),\(cell.row),\(cell.column)"
    case .page(_, let page): return "\(page)"
    case .exercise(_, let index): return "\(index)"
    case .separating(let rules): return rules.joined(separator: "+")
    case .unremembered: return ""
    }
  }

  /// The id that has this key in `lesson`; nil where `key` is none.
  package init?(lesson: String, key: String) {
    let parts = key.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let page = Int(first) else { return nil }
    if parts.count == 1 {
      self = .page(lesson: lesson, page: page)
      return
    }
    let places = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, places.count == 3, let channel = places[0], let row = places[1],
      let column = places[2]
    else { return nil }
    self = .cell(
      lesson: lesson, page: page, CellPosition(channel: channel, row: row, column: column))
  }
}
