import TerminalText
import TraceEngine

/// What is said about an edited operation: which number it is, what became of the feature map.
///
///     words.counts(counts)        // "2 of 9 values changed, 1 computed again and the same; 6 stay."
///     words.difference(first)     // "(0, 1) 66 → 68", spoken "(0, 1): 66, now 68"
package struct EditWords: Sendable {
  private let language: Language
  /// Its kind and shapes, which no edit changes, decide how its numbers are called.
  private let operation: TracedOperation
  /// Whether they are to be heard: no arrows.
  private let areSpoken: Bool

  package init(_ language: Language, _ operation: TracedOperation, areSpoken: Bool = false) {
    (self.language, self.operation, self.areSpoken) = (language, operation, areSpoken)
  }

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// A number as the operation holds it.
  package func number(_ value: Double) -> String {
    NumberText.text(value, precision: operation.precision)
  }

  // MARK: Which number

  /// `input (1, 2)`.
  package func input(_ cell: CellPosition) -> String {
    let name = LayerNames(language).input(of: operation)
    if operation.takesVector { return "\(name) \(cell.row)" }
    let channel =
      operation.input.shape.channels > 1
      ? say(" channel \(cell.channel)", " 채널 \(cell.channel)") : ""
    return name + channel + " (\(cell.row), \(cell.column))"
  }

  /// `filter (0, 0)`, `filter #1 (0, 0)`.
  package func weight(filter: Int, _ cell: CellPosition) -> String {
    if case .dense = operation {
      return say(
        "weight \(cell.row) of output \(filter)", "출력 \(filter)의 가중치 \(cell.row)")
    }
    let shape = operation.weights?.shape
    let channel =
      (shape?.channels ?? 1) > 1 ? say(" channel \(cell.channel)", " 채널 \(cell.channel)") : ""
    return say("filter", "필터") + which(filter) + channel + " (\(cell.row), \(cell.column))"
  }

  /// `bias`, `bias #1`.
  package func bias(filter: Int) -> String { say("bias", "편향") + which(filter) }

  private func which(_ filter: Int) -> String {
    (operation.weights?.count ?? 1) > 1 ? " #\(filter)" : ""
  }

  /// The name of what `change` exchanges, its value before, and after.
  package func told(_ change: OperationChange, before: OperationParts, after: OperationParts)
    -> String
  {
    let settings = SettingWords(language)
    if let setting = change.setting {
      let told = settings.name(setting) + ": " + value(of: setting, before, after)
      // The padding may take the divisor with it.
      let follows =
        setting != .divisor && after.kind == .average
        && before.countsPadding != after.countsPadding
      guard follows else { return told }
      return told + "; " + settings.name(.divisor) + ": " + value(of: .divisor, before, after)
    }
    switch change {
    case .input(let cell, _):
      return input(cell) + ": "
        + from(number(before.value(ofInput: cell)), to: number(after.value(ofInput: cell)))
    case .weight(let filter, let cell, _):
      return weight(filter: filter, cell) + ": "
        + from(
          number(before.weight(filter: filter, cell)),
          to: number(after.weight(filter: filter, cell)))
    case .bias(let filter, _):
      let none = say("none", "없음")
      return bias(filter: filter) + ": "
        + from(
          before.bias(filter: filter).map(number) ?? none,
          to: after.bias(filter: filter).map(number) ?? none)
    default: return ""
    }
  }

  private func value(
    of setting: OperationSetting, _ before: OperationParts, _ after: OperationParts
  ) -> String {
    let settings = SettingWords(language)
    let (old, new) = (settings.value(setting, in: before), settings.value(setting, in: after))
    // It was so already, but not because it had been asked for.
    if old == new { return new + say(", whatever the padding", "(패딩과 상관없이)") }
    return from(old, to: new)
  }

  /// `66 → 68`.
  package func from(_ old: String, to new: String) -> String {
    guard areSpoken else { return "\(old) → \(new)" }
    return say("\(old), now \(new)", "\(old)에서 \(KoreanParticle.direction.attached(to: new))")
  }

  // MARK: What became of the map

  /// `(0, 1) 66 → 68`.
  package func difference(_ output: CellPosition, from old: Double, to new: Double) -> String {
    place(output) + (areSpoken ? ": " : " ") + from(number(old), to: number(new))
  }

  /// `(0, 1)`, of several maps `#2 (0, 1)`, of a vector `output 3`.
  package func place(_ output: CellPosition) -> String {
    if let place = LayerNames(language).place(output, outOf: operation) { return place }
    let cell = "(\(output.row), \(output.column))"
    guard operation.outputShape.channels > 1 else { return cell }
    return areSpoken
      ? say("map \(output.channel) ", "맵 \(output.channel) ") + cell : "#\(output.channel) " + cell
  }

  /// How many values changed, and how many stay.
  package func counts(_ counts: EditEffect.Counts) -> String {
    switch language {
    case .english: return english(counts)
    case .korean: return korean(counts)
    }
  }

  private func english(_ counts: EditEffect.Counts) -> String {
    let all = counts.all
    let values = "of \(all) value\(all == 1 ? "" : "s")"
    var text: String
    switch (counts.changed, counts.open) {
    case (0, 0): text = "No value changed"
    case (0, let open): text = "\(open) \(values) may have changed"
    case (let changed, 0): text = "\(changed) \(values) changed"
    case (let changed, let open): text = "\(changed) \(values) changed, \(open) more may have"
    }
    if counts.same > 0 { text += ", \(counts.same) computed again and the same" }
    if counts.new > 0 { text += ", \(counts.new) new" }
    if counts.stays > 0 { text += "; \(counts.stays) stay\(counts.stays == 1 ? "s" : "")" }
    return text + "." + (counts.gone > 0 ? " \(counts.gone) gone." : "")
  }

  private func korean(_ counts: EditEffect.Counts) -> String {
    var clauses: [(joined: String, last: String)] = []
    if counts.changed > 0 {
      clauses.append(("\(counts.changed)개가 바뀌었고", "\(counts.changed)개가 바뀌었어요"))
    } else if counts.open == 0 {
      clauses.append(("바뀐 값이 없고", "바뀐 값이 없어요"))
    }
    if counts.open > 0 {
      let more = counts.changed > 0 ? "\(counts.open)개가 더" : "\(counts.open)개가"
      clauses.append((more + " 바뀌었을 수 있고", more + " 바뀌었을 수 있어요"))
    }
    if counts.same > 0 {
      clauses.append(
        ("\(counts.same)개는 다시 계산해도 같고", "\(counts.same)개는 다시 계산해도 같아요"))
    }
    if counts.new > 0 {
      clauses.append(("\(counts.new)개는 새로 생겼고", "\(counts.new)개는 새로 생겼어요"))
    }
    if counts.stays > 0 {
      clauses.append(("\(counts.stays)개는 그대로이고", "\(counts.stays)개는 그대로예요"))
    }
    let text =
      clauses.dropLast().map { $0.joined + ", " }.joined() + (clauses.last?.last ?? "") + "."
    return "값 \(counts.all)개 중 " + text + (counts.gone > 0 ? " \(counts.gone)개는 없어졌어요." : "")
  }

  /// The sizes of the map before and now, with the arithmetic of the axes that changed.
  ///
  /// - Returns: nil where the size is the same.
  package func size(_ effect: EditEffect) -> String? {
    guard effect.isResized else { return nil }
    let (old, new) = (effect.old, effect.new)
    let rows = axis(old, new, \.rows)
    let columns = axis(old, new, \.columns)
    let names = LayerNames(language)
    let sizes = from(names.outputSize(of: old), to: names.outputSize(of: new))
    let head = areSpoken ? names.output(of: operation) + " " + sizes : sizes
    if rows == columns { return head + ": " + rows }
    var parts: [String] = []
    if old.rows.outputs != new.rows.outputs { parts.append(say("rows ", "행 ") + rows) }
    if old.columns.outputs != new.columns.outputs {
      parts.append(say("columns ", "열 ") + columns)
    }
    return head + ": " + parts.joined(separator: "; ")
  }

  /// `(4 − 2) / 1 + 1 = 3, now (4 − 2) / 2 + 1 = 2`.
  private func axis(
    _ old: TracedOperation, _ new: TracedOperation, _ axis: KeyPath<TracedOperation, SpatialAxis>
  ) -> String {
    let before = solved(old, old[keyPath: axis])
    let after = solved(new, new[keyPath: axis])
    return say("\(before), now \(after)", "\(before), 이제 \(after)")
  }

  private func solved(_ operation: TracedOperation, _ axis: SpatialAxis) -> String {
    var roundsUp = false
    if case .pooling(let pooling) = operation { roundsUp = pooling.ceilMode }
    let arithmetic = SizeArithmetic(axis: axis, roundsUp: roundsUp)
    return arithmetic.expression + (arithmetic.remainder == 0 ? " = " : " → ") + "\(axis.outputs)"
  }

  /// Why a change is impossible.
  package func refusal(_ error: OperationError) -> String {
    let text = error.explanation(in: language)
    return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}

extension OperationChange {
  /// The setting it changes; nil of a number.
  package var setting: OperationSetting? {
    switch self {
    case .input, .weight, .bias: return nil
    case .stride: return .stride
    case .padding: return .padding
    case .paddingMode: return .paddingMode
    case .dilation: return .dilation
    case .flip: return .flip
    case .relu: return .relu
    case .pooling: return .pooling
    case .size: return .size
    case .ceilMode: return .ceilMode
    case .countsPadding: return .divisor
    }
  }
}
