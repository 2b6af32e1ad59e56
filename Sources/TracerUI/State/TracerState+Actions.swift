import CellScreen

/// What each action does: everywhere, in the help screen and in the list.
extension TracerState {
  mutating func perform(_ action: Action) -> [Effect] {
    if glossary != nil { return performInGlossary(action) }
    if help != nil { return performInHelp(action) }
    switch action {
    case .quit: return leaveTaking() + [.quit]
    case .redraw: return [.redraw]
    case .switchLanguage:
      switchLanguage()
      return []
    case .terms:
      openGlossary()
      return []
    case .help:
      help = 0
      changeWalk { $0.pause() }
      changeFigure { $0.pause() }
      return []
    default: break
    }
    switch place {
    case .menu: return performInMenu(action)
    case .lesson: return performInLesson(action)
    case .quiz: return performInQuiz(action)
    }
  }

  private mutating func performInHelp(_ action: Action) -> [Effect] {
    switch action {
    case .leave: help = nil
    case .redraw: return [.redraw]
    case .terms: openGlossary()
    case .up: help = max(0, (help ?? 0) - 1)
    case .down: help = (help ?? 0) + 1
    case .pageUp: help = max(0, (help ?? 0) - (size.rows - 3))
    case .pageDown: help = (help ?? 0) + size.rows - 3
    case .top: help = 0
    case .bottom: help = KeyTable.bindings.count * 2
    default: break
    }
    help = help.map { min($0, HelpView.lastScroll(self)) }
    return []
  }

  private mutating func performInMenu(_ action: Action) -> [Effect] {
    let screenful = max(1, size.rows - 4)
    switch action {
    case .up: menu.move(by: -1)
    case .down: menu.move(by: 1)
    case .pageUp: menu.move(by: -screenful)
    case .pageDown: menu.move(by: screenful)
    case .top: menu.move(by: -menu.shown.count)
    case .bottom: menu.move(by: menu.shown.count)
    case .filter:
      menu.openFilter(language)
      return menu.search == nil ? [.prepareSearch] : []
    case .erase: menu.editFilter { $0.erase() }
    case .leave: menu.closeFilter()
    case .choose: return chooseInMenu()
    case .quiz: return menu.selected.map { [.openQuiz(id: $0.entry.id)] } ?? []
    default: break
    }
    return []
  }

  /// Opens the chosen lesson; the whole list stands when the learner comes back.
  mutating func chooseInMenu() -> [Effect] {
    guard let line = menu.selected else { return [] }
    menu.closeFilter()
    return [.openLesson(id: line.entry.id)]
  }
}
