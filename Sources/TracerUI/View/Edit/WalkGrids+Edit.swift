import CellScreen
import TraceEngine
import TraceText

/// Marks on the grids of an edited page: what was changed, what depends on it, and the cursor.
///
///     ~7      a number that was changed          *68   a value that changed
///     <5>     the cursor                         =97   a value computed again, the same
///                                                +10   a value whose window lay nowhere before
///
/// Without grid lines `*10=26*46` would read like a sum: there a sign stands in the map's cell, right
/// before the number, and the cells are wide enough for both.
///
///     *10 =26 *46
extension WalkGrids {
  /// Puts a sign before the number: in the blank before the cell, or, in a style with signs, in the cell.
  private func put(
    _ sign: Unicode.Scalar, on content: inout GridPanel.Content, width: Int, _ style: Style
  ) {
    guard style.hasSigns else {
      content.marks.before = sign
      return
    }
    let number = content.text.drop { $0 == " " }
    content.text = WalkGrids.right(String(Character(sign)) + number, width: width)
  }

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
  func edited(
    _ content: GridPanel.Content, output cell: CellPosition, width: Int, _ style: Style
  ) -> GridPanel.Content {
    guard let effect = scene.edit?.effect, let index = scene.walk.timeline.trace.index(of: cell),
      scene.isShown(index)
    else { return content }
    var content = content
    let sign: Unicode.Scalar
    switch effect.fate(of: cell) {
    case .stays: return content
    case .same: sign = "="
    case .changed:
      sign = "*"
      content.role = .differing
    case .new:
      sign = "+"
      content.role = .differing
    }
    put(sign, on: &content, width: width, style)
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
