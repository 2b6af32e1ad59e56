import TraceEngine

/// What can be set of an operation besides its numbers, as it is called, written and typed.
package enum OperationSetting: Equatable, Sendable, CaseIterable {
  case pooling, size, stride, padding, paddingMode, dilation, flip, relu, ceilMode, divisor

  /// Those that mean something for `operation`, in the order in which they are shown.
  package static func all(of operation: TracedOperation) -> [OperationSetting] {
    switch operation {
    case .convolution: return [.stride, .padding, .paddingMode, .dilation, .flip, .relu]
    case .pooling(let pooling):
      let common: [OperationSetting] = [.pooling, .size, .stride, .padding, .dilation, .ceilMode]
      return pooling.kind == .average ? common + [.divisor] : common
    case .dense: return [.relu]
    case .rectification, .flatten, .softmax: return []
    }
  }

  /// Whether it is a number, or two, that may be typed; else one of a few words.
  package var isNumber: Bool {
    switch self {
    case .size, .stride, .padding, .dilation: return true
    case .pooling, .paddingMode, .flip, .relu, .ceilMode, .divisor: return false
    }
  }

  /// The next larger or smaller number; of words the next or the one before.
  package func stepped(up: Bool, in parts: OperationParts) -> OperationChange {
    let step = up ? 1 : -1
    switch self {
    case .size: return .size(parts.size.adding(step))
    case .stride: return .stride(parts.stride.adding(step))
    case .dilation: return .dilation(parts.dilation.adding(step))
    case .padding:
      guard case .cells(let top, let bottom, let left, let right) = parts.padding else {
        return .padding(.all(up ? 1 : 0))
      }
      return .padding(
        .cells(top: top + step, bottom: bottom + step, left: left + step, right: right + step))
    case .pooling, .paddingMode, .flip, .relu, .ceilMode, .divisor:
      return turned(by: step, in: parts)
    }
  }

  /// The next of the words; of padding the next of the named kinds, of other numbers the next larger.
  package func turned(by step: Int = 1, in parts: OperationParts) -> OperationChange {
    switch self {
    case .size, .stride, .dilation: return stepped(up: step > 0, in: parts)
    case .padding:
      let kinds: [Padding] = [.same, .sameLower, .full]
      let next = kinds.firstIndex(of: parts.padding).map { $0 + 1 } ?? 0
      return .padding(next < kinds.count ? kinds[next] : .all(0))
    case .pooling: return .pooling(next(after: parts.kind, by: step))
    case .paddingMode: return .paddingMode(next(after: parts.paddingMode, by: step))
    case .flip: return .flip(!parts.flip)
    case .relu: return .relu(!parts.relu)
    case .ceilMode: return .ceilMode(!parts.ceilMode)
    case .divisor: return .countsPadding(!parts.countsPadding)
    }
  }

  private func next<Choice: CaseIterable & Equatable>(after choice: Choice, by step: Int) -> Choice
  {
    let all = Array(Choice.allCases)
    let index = all.firstIndex(of: choice) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  /// What a learner typed for it.
  ///
  /// - Returns: nil where it is none of what `OperationSetting` is written as.
  package func change(typed text: String) -> OperationChange? {
    let word = text.lowercased().filter { $0 != " " }
    switch self {
    case .size: return GeometryWords.perAxis(word).map { .size($0) }
    case .stride: return GeometryWords.perAxis(word).map { .stride($0) }
    case .dilation: return GeometryWords.perAxis(word).map { .dilation($0) }
    case .padding: return GeometryWords.padding(word).map { .padding($0) }
    case .pooling: return OperationSetting.kind(word).map { .pooling($0) }
    case .paddingMode:
      return PaddingMode.allCases.first { mode in
        mode.name == word || mode.word[.korean].filter { $0 != " " } == word
      }.map { .paddingMode($0) }
    case .flip: return OperationSetting.truth(word).map { .flip($0) }
    case .relu: return OperationSetting.truth(word).map { .relu($0) }
    case .ceilMode: return OperationSetting.truth(word).map { .ceilMode($0) }
    case .divisor:
      if ["all", "모두"].contains(word) { return .countsPadding(true) }
      return ["real", "실제"].contains(word) ? .countsPadding(false) : nil
    }
  }

  private static func kind(_ word: String) -> Pooling.Kind? {
    switch word {
    case "max", "maximum", "최대": return .maximum
    case "average", "avg", "mean", "평균": return .average
    case "min", "minimum", "최소": return .minimum
    default: return nil
    }
  }

  private static func truth(_ word: String) -> Bool? {
    switch word {
    case "on", "yes", "true", "1", "켬", "켜기", "네": return true
    case "off", "no", "false", "0", "끔", "끄기", "아니요": return false
    default: return nil
    }
  }
}

extension PerAxis {
  fileprivate func adding(_ step: Int) -> PerAxis {
    PerAxis(height: height + step, width: width + step)
  }
}
