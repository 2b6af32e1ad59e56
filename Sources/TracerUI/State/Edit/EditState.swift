import LessonKit
import Questions
import TraceEngine
import TraceText

/// "What if": the numbers and settings of one page, changed by the learner, and where the cursor is.
///
/// The walk of the page itself stays where it was left; while something is changed, `walk` stands in
/// its place.
struct EditState: Sendable {
  private(set) var edits: EditedOperation
  /// On the edited operation; nil while nothing is changed.
  var walk: WalkState?
  /// Likewise.
  private(set) var effect: EditEffect?
  /// Whether numbers are being changed now; else the page is walked as it was left.
  private(set) var isOpen = false
  /// The number or setting at hand.
  var focus = EditFocus.input(row: 0, column: 0)
  /// The channel of the filter that is shown.
  var channel = 0
  /// The cell of the feature map at hand.
  var output: CellPosition
  /// What is being typed in place of the number at hand.
  var field: TextField?
  /// Why the last change was refused.
  var refusal: Refusal?

  enum Refusal: Sendable, Equatable {
    case impossible(OperationError)
    case unreadable(AnswerError)
    case unknown(OperationSetting)
    /// What is at hand has no next larger or smaller value.
    case notStepped
  }

  init(_ walk: WalkState) {
    edits = EditedOperation(walk.operation)
    output = walk.step.output
  }

  /// With all changes.
  var operation: TracedOperation { edits.current }
  var isEdited: Bool { edits.isEdited }
  /// The step whose window is shown.
  var step: Step {
    let trace = operation.trace
    return trace[trace.index(of: output) ?? 0]
  }

  /// What stands in the panel, from left to right. The way back is always there, so that nothing jumps.
  var entries: [EditEntry] {
    let settings = OperationSetting.all(of: operation).map { EditEntry.setting($0) }
    return (operation.weights == nil ? [] : [.bias]) + settings + [.original]
  }

  // MARK: Opening and leaving

  /// Takes the cursor to the window of the walk.
  mutating func open(_ walk: WalkState) {
    isOpen = true
    refusal = nil
    look(at: walk.step.output)
    channel = walk.channel
    let (window, shape) = (walk.step.window, operation.input.shape)
    focus = .input(
      row: min(max(0, window.row), shape.height - 1),
      column: min(max(0, window.column), shape.width - 1))
  }

  mutating func close() {
    isOpen = false
    field = nil
    refusal = nil
  }

  /// Shows the window of another cell of the feature map.
  mutating func look(at output: CellPosition) {
    let shape = operation.outputShape
    self.output = CellPosition(
      channel: min(output.channel, shape.channels - 1), row: min(output.row, shape.height - 1),
      column: min(output.column, shape.width - 1))
  }

  // MARK: Changing

  /// - Parameter own: the walk of the page as the lesson has it.
  mutating func apply(_ change: OperationChange, _ own: WalkState) {
    do throws(OperationError) {
      let isChanged = try edits.apply(change)
      refusal = nil
      if isChanged { rebuild(own) }
    } catch {
      refusal = .impossible(error)
    }
  }

  /// Takes the last change back; right after the original that too, so that all changes are back.
  mutating func undo(_ own: WalkState) {
    if edits.restore() || edits.undo() != nil { rebuild(own) }
  }

  mutating func redo(_ own: WalkState) {
    if edits.redo() != nil { rebuild(own) }
  }

  /// Everything as the lesson has it; `undo` brings the changes back together, `redo` one by one.
  mutating func reset(_ own: WalkState) {
    guard isEdited else { return }
    edits.takeAllBack()
    rebuild(own)
  }

  /// Makes the changes anew on the page's operation, which is another now: a watched file has changed.
  ///
  /// - Returns: how many changes are dropped, because they are impossible now.
  mutating func reload(_ own: WalkState) -> Int {
    let (before, focus, field) = (walk, focus, field)
    let (edits, dropped) = edits.moved(to: own.operation)
    self.edits = edits
    rebuild(own)
    if let before { walk?.goOn(as: before) }
    keepInside()
    if self.focus == focus { self.field = field }
    return dropped
  }

  private mutating func rebuild(_ own: WalkState) {
    (field, refusal) = (nil, nil)
    if isEdited {
      walk = (walk ?? own).rebuilt(on: edits.current)
      effect = EditEffect(from: edits.original, to: edits.current)
    } else {
      (walk, effect) = (nil, nil)
    }
    look(at: output)
    if case .entry(let entry) = focus, !entries.contains(entry) {
      focus = entries.last.map { .entry($0) } ?? .input(row: 0, column: 0)
    }
  }
}

/// What the cursor is on while numbers are changed.
enum EditFocus: Equatable, Sendable {
  /// A cell of the input, in the channel shown.
  case input(row: Int, column: Int)
  /// A cell of the filter shown, in the channel shown.
  case weight(row: Int, column: Int)
  case entry(EditEntry)
}

/// An entry of the panel of settings.
enum EditEntry: Equatable, Sendable {
  /// Of the filter shown.
  case bias
  case setting(OperationSetting)
  /// Takes all changes back.
  case original
}
