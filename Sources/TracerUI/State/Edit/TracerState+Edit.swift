import TraceEngine

/// What each action does while numbers are changed, and on a page that was edited.
extension TracerState {
  /// What is being changed now; nil while nothing is.
  var openEdit: EditState? {
    guard case .lesson(let lesson) = place, let edit = lesson.edit, edit.isOpen else { return nil }
    return edit
  }

  /// Opens the page's numbers for changes.
  mutating func startEditing() {
    changeLesson { lesson in
      guard var walk = lesson.walk else { return }
      walk.pause()
      guard walk.prediction?.isOpen != true else {
        lesson.notice = .answerFirst
        return
      }
      lesson.walk = walk
      var edit = lesson.edit ?? EditState(walk)
      edit.open(walk)
      lesson.edit = edit
    }
  }

  /// Changes what was edited on this page, with the walk as the lesson has it.
  mutating func changeEdit(_ change: (inout EditState, _ own: WalkState) -> Void) {
    changeLesson { lesson in
      guard var edit = lesson.edit, let own = lesson.ownWalk else { return }
      change(&edit, own)
      lesson.edit = edit
    }
  }

  mutating func performInEdit(_ action: Action) {
    switch action {
    case .leave: leaveEdit()
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .undo, .redo, .original: takeBack(action)
    case .choose: changeEdit { $0.choose($1) }
    case .submit: changeEdit { $0.commit($1) }
    case .erase: changeEdit { edit, _ in edit.erase() }
    case .nextChannel: changeEdit { edit, _ in edit.turnChannel() }
    case .nextFilter: changeEdit { edit, _ in edit.turnFilter() }
    default: moveInEdit(action)
    }
  }

  /// Takes changes back, or makes them again, also while the page is walked.
  mutating func takeBack(_ action: Action) {
    changeEdit { edit, own in
      switch action {
      case .undo: edit.undo(own)
      case .redo: edit.redo(own)
      default: edit.reset(own)
      }
    }
  }

  /// Moving makes the change that was typed first; where that is refused, the cursor stays.
  private mutating func moveInEdit(_ action: Action) {
    changeEdit { edit, own in
      let wasTyping = edit.field != nil
      guard edit.commit(own) else { return }
      // Up and down would turn the setting further that was just typed.
      if wasTyping, case .entry = edit.focus, [.up, .down].contains(action) { return }
      edit.refusal = nil
      switch action {
      case .left: _ = edit.move(down: 0, right: -1)
      case .right: _ = edit.move(down: 0, right: 1)
      case .up where !edit.move(down: -1, right: 0): edit.turn(up: true, own)
      case .down where !edit.move(down: 1, right: 0): edit.turn(up: false, own)
      case .nextBlank: edit.moveToNextPart()
      case .previousBlank: edit.moveToNextPart(back: true)
      default: break
      }
    }
  }

  /// First what is being typed, then the changing; the changes stay.
  private mutating func leaveEdit() {
    changeEdit { edit, _ in
      if edit.field != nil {
        (edit.field, edit.refusal) = (nil, nil)
      } else {
        edit.close()
      }
    }
  }
}
