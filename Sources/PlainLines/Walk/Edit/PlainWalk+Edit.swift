import Quiz
import TraceEngine
import TraceText

/// `set`, `undo`, `redo`, `reset`: what if a number or a setting was another?
extension PlainWalk {
  /// Values that are told one by one.
  private static let mostTold = 20

  mutating func set(_ text: String) -> String {
    guard let own = ownWalk else { return speak([nothingMoves]) }
    var edit = self.edit ?? PageEdit(own.page.operation)
    let words = editWords(own)
    do throws(EditRequest.Fault) {
      let change = try EditRequest.read(text, for: edit.edits.current)
      let before = edit.edits.parts
      do throws(OperationError) {
        guard try edit.apply(change, own) else {
          return speak([say("That is what it is already.", "이미 그 값이에요.")])
        }
      } catch {
        return speak([words.refusal(error)])
      }
      let isFirst = self.edit?.edits.isEdited != true
      self.edit = edit
      return told(words.told(change, before: before, after: edit.edits.parts))
        + (isFirst && isInChain ? speak([staysHere]) : "")
    } catch {
      return speak([sentence(error, own.page.operation)])
    }
  }

  /// Takes the last change back, or what `reset` did; where there is neither, a beat.
  mutating func takeBack() -> String? {
    if var edit, let own = ownWalk, edit.restore(own) {
      self.edit = edit
      return told(say("all changes are back", "바꾼 것이 모두 돌아왔어요"))
    }
    guard var edit, let own = ownWalk, edit.edits.isEdited else { return nil }
    let before = edit.edits.parts
    guard let change = edit.undo(own) else { return nil }
    self.edit = edit
    return told(editWords(own).told(change, before: before, after: edit.edits.parts))
  }

  mutating func makeAgain() -> String {
    guard var edit, let own = ownWalk else { return speak([nothingToRedo]) }
    let before = edit.edits.parts
    guard let change = edit.redo(own) else { return speak([nothingToRedo]) }
    self.edit = edit
    return told(editWords(own).told(change, before: before, after: edit.edits.parts))
  }

  mutating func reset() -> String {
    guard var edit, let own = ownWalk, edit.edits.isEdited else {
      return speak([say("Nothing is changed on this page.", "이 쪽에서 바꾼 것이 없어요.")])
    }
    edit.reset(own)
    self.edit = edit
    return speak([asItWas])
  }

  /// What a page that was changed says of itself; nil where nothing is.
  var editNote: String? {
    guard edit?.edits.isEdited == true else { return nil }
    return say(
      "This page is edited. undo takes the last change back, reset all.",
      "바꾼 쪽이에요. undo를 쓰면 마지막으로 바꾼 것, reset을 쓰면 모두 되돌려요.")
  }

  // MARK: Saying

  private func editWords(_ own: PageWalk) -> EditWords {
    EditWords(voice.language, own.page.operation, areSpoken: true)
  }

  /// The change, how many values it changed, and which.
  private func told(_ change: String) -> String {
    let said = speak([change.prefix(1).uppercased() + change.dropFirst() + "."])
    guard let edit, let own = ownWalk else { return said }
    guard edit.edits.isEdited else { return said + speak([asItWas]) }
    let words = editWords(own)
    let effect = EditEffect(from: edit.edits.original, to: edit.edits.current)
    let counts = words.counts(effect.counts)
    let size = words.size(effect).map { $0 + "." }
    let told = effect.differences.prefix(PlainWalk.mostTold).map {
      words.difference($0.output, from: $0.old, to: $0.new) + "."
    }
    let more = effect.counts.changed - told.count
    let rest = more > 0 ? [say("And \(more) more.", "이 밖에 \(more)개 더 있어요.")] : []
    return said + speak([counts] + [size].compactMap { $0 } + told + rest)
  }

  private var asItWas: String { say("The page is as it was.", "원래대로 돌아왔어요.") }

  private var nothingToRedo: String {
    say("Nothing was taken back on this page.", "이 쪽에서 되돌린 것이 없어요.")
  }

  private var staysHere: String {
    say(
      "The change stays on this page; the pages before and after it keep their numbers.",
      "바꾼 것은 이 쪽에만 남아요. 앞뒤로 이어진 쪽의 수는 그대로예요.")
  }

  private func sentence(_ fault: EditRequest.Fault, _ operation: TracedOperation) -> String {
    switch fault {
    case .unreadable(let error): return QuizPhrases(voice.language).unreadableOperand(error)
    case .unknown(let setting): return SettingWords(voice.language).expected(setting)
    case .noSuchPlace(let part): return places(part, operation)
    case .noSuchPart:
      let settings = OperationSetting.all(of: operation).map(SettingWords(voice.language).name)
      let numbers =
        [say("input", "입력")]
        + (operation.weights == nil ? [] : [say("filter", "필터"), say("bias", "편향")])
      let all = (numbers + settings).joined(separator: ", ")
      return say(
        "Type set, then what and its new value: set input 1,2 7. Here you can set \(all).",
        "set 다음에 바꿀 것과 새 값을 쓰세요. 예: set input 1,2 7. 여기서 바꿀 수 있는 것: \(all).")
    }
  }

  /// How places are written, and which there are.
  private func places(_ part: EditRequest.Part, _ operation: TracedOperation) -> String {
    let shape = part == .input ? operation.input.shape : operation.weights?.shape
    let (channels, count) = (shape?.channels ?? 1, operation.weights?.count ?? 1)
    var names: [String] = []
    var first: [String] = []
    var last: [String] = []
    func add(_ name: String, _ count: Int) {
      names.append(name)
      first.append("0")
      last.append("\(count - 1)")
    }
    if part != .input && count > 1 { add(say("filter", "필터"), count) }
    if part != .bias {
      if channels > 1 { add(say("channel", "채널"), channels) }
      add(say("row", "행"), shape?.height ?? 1)
      if !operation.takesVector { add(say("column", "열"), shape?.width ?? 1) }
    }
    let (from, to) = (first.joined(separator: ","), last.joined(separator: ","))
    let named = names.joined(separator: ", ")
    return say(
      "A place is \(named), from \(from) to \(to); after it comes the new value.",
      "자리는 \(named) 순서로 \(from)부터 \(to)까지 있어요. 그 뒤에 새 값을 쓰세요.")
  }
}
