import CellScreen
import TraceEngine

/// A page whose numbers are changed, or were.
extension WalkScene {
  /// What is being changed now; nil while the page is walked.
  var openEdit: EditState? { edit?.isOpen == true ? edit : nil }

  /// Takes in what was changed. While it is being changed the whole feature map is shown, and the
  /// window of the cell at hand, with nothing asked.
  ///
  /// - Parameter isOwn: whether the page is made of the learner's own numbers, and named after what is
  ///   done with them.
  mutating func show(_ edit: EditState, _ words: Words, isOwn: Bool) {
    self.edit = edit
    if isOwn, case .pooling(let now) = edit.operation,
      case .pooling(let then) = edit.edits.original,
      now.kind != then.kind
    {
      text.title = words.ownPooling(now.kind)
    }
    if edit.isEdited { text.pageLabel = words.editedLabel + " · " + text.pageLabel }
    guard edit.isOpen else { return }
    walk.stand(atStep: edit.step.index)
    walk.land()
    walk.chosenChannel = edit.channel
    // Numbers are typed over where they can be read.
    walk.wantsShades = false
    isAsking = false
    blanks = [:]
    text.hints = []
    text.form = nil
    text.field = nil
    text.feedback = []
    isRight = false
    // What the page is still to ask for stays open, until the page is another one.
    isShown = edit.isEdited ? { _ in true } : { [walk] in !walk.asks($0) }
  }
}
