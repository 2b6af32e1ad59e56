import CellScreen
import TraceEngine
import TraceText

/// Marks on the grids of an edited page: what was changed, what depends on it, and the cursor.
///
///     ~7      a number that was changed          *68   a value that changed
///     <5>     the cursor                         =97   a value computed again, the same
///                                                +10   a cell that the map did not have
extension WalkGrids {
  /// A cell of the input, in the channel drawn.
  func edited(
    _ content: GridPanel.Content, input cell: CellPosition, width: Int
  ) -> GridPanel.Content {
    guard let edit = scene.edit, operation.input.shape.holds(cell) else { return content }
    let isChanged = !edit.edits.original.input[cell].isSameNumber(as: operation.input[cell])
    return edited(content, isChanged, isFocus: edit.isOpen && edit.inputCell == cell, width)
  }

  /// A weight of the filter drawn.
  func edited(
    _ content: GridPanel.Content, weight cell: CellPosition, width: Int
  ) -> GridPanel.Content {
    guard let edit = scene.edit, let old = edit.edits.original.weights, let new = operation.weights
    else { return content }
    let isChanged = !old[step.filter, cell].isSameNumber(as: new[step.filter, cell])
    let isFocus = edit.isOpen && edit.weightCell == cell && edit.step.filter == step.filter
    return edited(content, isChanged, isFocus: isFocus, width)
  }

  private func edited(
    _ content: GridPanel.Content, _ isChanged: Bool, isFocus: Bool, _ width: Int
  ) -> GridPanel.Content {
    var content = content
    if isChanged {
      content.marks.before = "~"
      if content.role == .plain || content.role == .window { content.role = .differing }
    }
    guard isFocus else { return content }
    content.marks = (before: "<", after: ">")
    content.role = .selection
    if let typed = scene.edit?.field?.text {
      content.role = .answer
      content.text = WalkGrids.right(
        typed.isEmpty ? "_" : end(of: typed, width: width), width: width)
    }
    return content
  }

  /// A value of the feature map, where it is shown.
  func edited(_ content: GridPanel.Content, output cell: CellPosition) -> GridPanel.Content {
    guard let effect = scene.edit?.effect, let index = scene.walk.timeline.trace.index(of: cell),
      scene.isShown(index)
    else { return content }
    var content = content
    switch effect.fate(of: cell) {
    case .stays: return content
    case .same: content.marks.before = "="
    case .changed:
      content.marks.before = "*"
      content.role = .differing
    case .new:
      content.marks.before = "+"
      content.role = .differing
    }
    return content
  }
}

extension Range<Int> {
  /// The same viewport, moved no further than it must to hold `place`.
  func reaching(_ place: Int?) -> Range<Int> {
    guard let place, !contains(place), !isEmpty else { return self }
    return place < lowerBound ? place..<place + count : place + 1 - count..<place + 1
  }
}
