/// What each action does on a page with a figure, and where the notes' slips are told.
extension TracerState {
  /// Enter goes on to the rest of what is told, then to the next moment, at the last to the next
  /// page.
  mutating func perform(_ action: Action, at figure: FigureState) -> [Effect] {
    guard figure.moves else { return performAtStill(action, figure) }
    let told = FigureView.scroll(self)
    switch action {
    case .leave: return leaveLesson()
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .goOn where figure.isAtEnd && figure.scroll >= told.last: turnPage(by: 1)
    case .goBack where figure.isAtStart: turnPage(by: -1)
    case .goOn, .nextStep: changeFigure { $0.next(told) }
    case .goBack, .previousStep: changeFigure { $0.previous(told) }
    case .up: changeFigure { $0.moveDown(by: -1) }
    case .down: changeFigure { $0.moveDown(by: 1) }
    case .firstStep: changeFigure { $0.show(0) }
    case .lastStep: changeFigure { $0.show($0.figure.moments - 1) }
    case .nextDifference: changeFigure { $0.showDifference() }
    case .play: changeFigure { $0.togglePlay() }
    case .faster: changeFigure { $0.changeSpeed(by: 1) }
    case .slower: changeFigure { $0.changeSpeed(by: -1) }
    default: break
    }
    return []
  }

  /// A figure with one moment is read like a page of text.
  private mutating func performAtStill(_ action: Action, _ figure: FigureState) -> [Effect] {
    let told = FigureView.scroll(self)
    return performAtText(action, scroll: figure.scroll, told) { state, lines in
      state.changeFigure { $0.scroll(by: lines, to: told.last) }
    }
  }

  mutating func performAtErratum(_ action: Action, scroll: Int) -> [Effect] {
    let told = ErratumView.scroll(self)
    return performAtText(action, scroll: scroll, told) { state, lines in
      state.changeLesson { $0.erratumScroll = min(max(0, scroll + lines), told.last) }
    }
  }

  /// Something to read that may be longer than the screen.
  private mutating func performAtText(
    _ action: Action, scroll: Int, _ told: FigureScroll,
    _ move: (inout TracerState, _ lines: Int) -> Void
  ) -> [Effect] {
    switch action {
    case .leave: return leaveLesson()
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .readOn: if scroll < told.last { move(&self, told.page) } else { turnPage(by: 1) }
    case .readBack: if scroll > 0 { move(&self, -told.page) } else { turnPage(by: -1) }
    case .up: move(&self, -1)
    case .down: move(&self, 1)
    case .top: move(&self, -told.last)
    case .bottom: move(&self, told.last)
    default: break
    }
    return []
  }
}
