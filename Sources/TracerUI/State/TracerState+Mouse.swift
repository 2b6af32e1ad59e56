/// The mouse does what keys do, where it points.
extension TracerState {
  /// A click on a cell of the feature map goes to its step; on a line of the menu, chooses it, and
  /// opens it where it was chosen before.
  mutating func click(row: Int, column: Int) -> [Effect] {
    if let glossary { return click(row: row, glossary) }
    guard help == nil else { return [] }
    switch place {
    case .menu:
      guard let line = MenuView.line(atRow: row, self) else { return [] }
      if line == menu.selection { return chooseInMenu() }
      menu.move(by: line - menu.selection)
      return []
    case .lesson where openEdit != nil:
      clickInEdit(row: row, column: column)
      return []
    case .lesson(let lesson):
      guard let walk = lesson.walk,
        let cell = WalkView.outputCell(atRow: row, column: column, walk, self),
        let step = walk.timeline.trace.index(of: cell)
      else { return [] }
      changeLesson { lesson in
        lesson.destination = nil
        lesson.walk?.show(step: step)
      }
      return []
    case .quiz: return []
    }
  }

  /// A click on a term chooses it, and opens it where it was chosen before.
  private mutating func click(row: Int, _ glossary: GlossaryState) -> [Effect] {
    guard glossary.card == nil, let line = GlossaryView.line(atRow: row, glossary, self) else {
      return []
    }
    if line == glossary.selection { return perform(.choose) }
    self.glossary?.choose(line)
    return []
  }

  /// The wheel moves what can be scrolled, and the walk; it does nothing while something is typed.
  mutating func turnWheel(up: Bool) -> [Effect] {
    switch context {
    case .answering, .writing, .going, .quiz, .filling, .pointing, .telling, .quizDone, .editing,
      .entering:
      return []
    default: return perform(up ? .up : .down)
    }
  }
}
