import Questions
import TraceEngine
import TraceText

/// Typing another number, and turning settings.
extension EditState {
  /// Whether `character` may begin what is typed; letters remain commands.
  func begins(with character: Character) -> Bool {
    takesText && (character.isNumber || "-+.−(".contains(character))
  }

  /// Whether something may be typed where the cursor is.
  private var takesText: Bool {
    switch focus {
    case .input, .weight, .entry(.bias): return true
    case .entry(.setting(let setting)): return setting.isNumber
    case .entry(.original): return false
    }
  }

  mutating func type(_ character: Character) {
    guard takesText else { return }
    refusal = nil
    if field == nil { field = TextField() }
    field?.type(character)
  }

  mutating func erase() {
    refusal = nil
    field?.erase()
  }

  /// Opens an empty field, or turns the setting at hand.
  mutating func choose(_ own: WalkState) {
    switch focus {
    case .input, .weight, .entry(.bias): field = TextField()
    case .entry(.setting(let setting)): apply(setting.turned(in: edits.parts), own)
    case .entry(.original): reset(own)
    }
  }

  /// A setting's next larger or smaller value.
  mutating func turn(up: Bool, _ own: WalkState) {
    guard case .entry(.setting(let setting)) = focus else {
      refusal = .notStepped
      return
    }
    apply(setting.stepped(up: up, in: edits.parts), own)
  }

  /// Makes the change that was typed.
  ///
  /// - Returns: whether nothing is being typed any more; what is refused stays to be mended.
  @discardableResult
  mutating func commit(_ own: WalkState) -> Bool {
    guard let text = field?.text else { return true }
    if text.allSatisfy({ $0 == " " }) {
      (field, refusal) = (nil, nil)
      return true
    }
    if case .entry(.setting(let setting)) = focus {
      guard let change = setting.change(typed: text) else {
        refusal = .unknown(setting)
        return false
      }
      apply(change, own)
    } else {
      do throws(AnswerError) {
        let answer = try Answer(text)
        guard answer.value.isFinite else { throw .notFinite }
        if let change = change(to: answer.value) { apply(change, own) }
      } catch {
        refusal = .unreadable(error)
      }
    }
    if refusal == nil { field = nil }
    return refusal == nil
  }

  private func change(to value: Double) -> OperationChange? {
    if let cell = inputCell { return .input(cell, value) }
    if let cell = weightCell { return .weight(filter: step.filter, cell, value) }
    return focus == .entry(.bias) ? .bias(filter: step.filter, value) : nil
  }
}
