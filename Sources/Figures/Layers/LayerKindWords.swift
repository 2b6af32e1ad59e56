import TraceEngine
import TraceText

/// What a layer does, in words.
package struct LayerKindWords {
  private let layer: Layer
  private let language: Language

  package init(_ layer: Layer, _ language: Language) {
    (self.layer, self.language) = (layer, language)
  }

  private func say(_ english: String, _ korean: String) -> String { language.say(english, korean) }

  /// `5×5, 6 filters, stride 2`: as much as a line of a table has room for.
  package var short: String {
    switch layer.kind {
    case .convolution(let filters, let groups, _):
      let many = Grouped.text(filters)
      let count = say("\(many) of \(window)", "\(window) 필터 \(many)개")
      let parts =
        [count] + movement + (groups > 1 ? [say("\(groups) groups", "그룹 \(groups)개")] : [])
      return parts.joined(separator: ", ")
    case .pooling(let kind):
      return ([pooling(kind) + " \(window)"] + movement).joined(separator: ", ")
    default: return name
    }
  }

  /// `convolution`, `dense`: no more than what it is.
  package var kind: String {
    if case .dense = layer.kind { return say("dense", "밀집층") }
    return name
  }

  /// `convolution`, `dense, 10 outputs`.
  package var name: String {
    switch layer.kind {
    case .convolution: return say("convolution", "합성곱")
    case .pooling(let kind): return pooling(kind)
    case .rectification: return "ReLU"
    case .normalisation: return say("normalisation", "정규화")
    case .flatten: return say("flatten", "평탄화")
    case .dense(let outputs, _):
      let count = Grouped.text(outputs)
      return say("dense, \(count) outputs", "밀집층, 출력 \(count)개")
    case .softmax: return say("softmax", "소프트맥스")
    }
  }

  private func pooling(_ kind: Pooling.Kind) -> String {
    switch kind {
    case .maximum: return say("max pooling", "최대 풀링")
    case .average: return say("average pooling", "평균 풀링")
    case .minimum: return say("min pooling", "최소 풀링")
    }
  }

  private var window: String { "\(layer.rows.window)×\(layer.columns.window)" }

  /// Stride, padding and dilation, where they are not as usual.
  private var movement: [String] {
    let (rows, columns) = (layer.rows, layer.columns)
    var parts: [String] = []
    if rows.stride > 1 || columns.stride > 1 {
      parts.append(say("stride ", "스트라이드 ") + pair(rows.stride, columns.stride))
    }
    let sides = [rows.before, rows.after, columns.before, columns.after]
    if sides.contains(where: { $0 > 0 }) {
      let isSame = sides.allSatisfy { $0 == sides[0] }
      // Above and left, then below and right, as most tables do.
      let text =
        isSame
        ? "\(sides[0])"
        : rows == columns
          ? "\(sides[0])+\(sides[1])" : sides.map(String.init).joined(separator: " ")
      parts.append(say("padding ", "패딩 ") + text)
    }
    if rows.dilation > 1 || columns.dilation > 1 {
      parts.append(say("dilation ", "팽창 ") + pair(rows.dilation, columns.dilation))
    }
    return parts
  }

  private func pair(_ height: Int, _ width: Int) -> String {
    height == width ? "\(height)" : "\(height), \(width)"
  }
}
