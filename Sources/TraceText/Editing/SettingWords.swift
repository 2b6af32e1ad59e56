import TraceEngine

/// What the settings of an operation are called, and how they are written.
package struct SettingWords: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// `stride`.
  package func name(_ setting: OperationSetting) -> String {
    switch setting {
    case .pooling: return say("kind", "종류")
    case .size: return say("size", "크기")
    case .stride: return say("stride", "스트라이드")
    case .padding: return say("padding", "패딩")
    case .paddingMode: return say("padding mode", "패딩 모드")
    case .dilation: return say("dilation", "팽창")
    case .flip: return say("flip", "뒤집기")
    case .relu: return "ReLU"
    case .ceilMode: return "ceil_mode"
    case .divisor: return say("divisor", "나누는 수")
    }
  }

  /// `2`, `same`, `off`.
  package func value(_ setting: OperationSetting, in parts: OperationParts) -> String {
    switch setting {
    case .pooling: return kind(parts.kind)
    case .size: return GeometryWords.text(parts.size)
    case .stride: return GeometryWords.text(parts.stride)
    case .padding: return GeometryWords.text(parts.padding)
    case .paddingMode:
      let mode = parts.paddingMode
      return say(mode.name, mode.word[.korean] + "(\(mode.name))")
    case .dilation: return GeometryWords.text(parts.dilation)
    case .flip: return truth(parts.flip)
    case .relu: return truth(parts.relu)
    case .ceilMode: return truth(parts.ceilMode)
    case .divisor:
      return parts.countsPadding ? say("all cells", "모든 칸") : say("real cells", "실제 칸")
    }
  }

  /// What may be typed for it.
  package func expected(_ setting: OperationSetting) -> String {
    switch setting {
    case .size, .stride, .dilation:
      return say(
        "One whole number (2), or two for down and across (2,1).",
        "정수 하나(2)나, 세로와 가로 둘(2,1)을 쓰세요.")
    case .padding:
      return say(
        "Cells (1), two (1,2: top and bottom, sides), four (top,left,bottom,right), or valid, same, same-lower, full.",
        "칸 수 하나(1), 둘(1,2: 위아래, 좌우), 넷(위,왼쪽,아래,오른쪽)이나 valid, same, same-lower, full을 쓰세요.")
    case .paddingMode:
      return say(
        "One of zeros, reflect, replicate, circular.",
        "zeros, reflect, replicate, circular 가운데 하나를 쓰세요.")
    case .pooling: return say("One of max, average, min.", "max, average, min 가운데 하나를 쓰세요.")
    case .flip, .relu, .ceilMode: return say("on or off.", "on이나 off를 쓰세요.")
    case .divisor:
      return say(
        "all (padding counts) or real (it does not).", "all(패딩도 셈)이나 real(패딩은 안 셈)을 쓰세요.")
    }
  }

  private func truth(_ value: Bool) -> String { value ? say("on", "켬") : say("off", "끔") }

  private func kind(_ kind: Pooling.Kind) -> String {
    switch kind {
    case .maximum: return say("maximum", "최대")
    case .average: return say("average", "평균")
    case .minimum: return say("minimum", "최소")
    }
  }
}
