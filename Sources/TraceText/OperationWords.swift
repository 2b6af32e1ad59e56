import TraceEngine

/// What is said about an operation: the labels of its grids, and how its window moves.
package struct OperationWords: Sendable {
  package let operation: TracedOperation
  let language: Language
  private let areSpoken: Bool

  /// - Parameter areSpoken: whether they are to be heard: `2 by 2, number 0` in place of `2×2 #0`.
  package init(_ operation: TracedOperation, in language: Language, areSpoken: Bool = false) {
    (self.operation, self.language, self.areSpoken) = (operation, language, areSpoken)
  }

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  private func number(_ value: Double) -> String {
    NumberText.text(value, precision: operation.precision)
  }

  private var names: LayerNames { LayerNames(language) }

  /// Between height and width.
  private var by: String { areSpoken ? say(" by ", "×") : "×" }

  // MARK: Labels

  /// `input 4×4`, with several channels `input 4×4 · channel 1`.
  package func input(channel: Int) -> String {
    names.input(of: operation) + " " + names.inputSize(of: operation, by: by)
      + part(channel)
  }

  /// `filter 2×2`, with several filters and channels `filter 2×2 #1 · channel 0`.
  ///
  /// - Parameter channel: within the filter.
  package func filter(_ bank: FilterBank, _ filter: Int, channel: Int) -> String {
    let first = operation.firstChannel(ofOutput: filter)
    return say("filter ", "필터 ") + size(bank.shape) + which(filter, of: bank.count)
      + part(first + channel)
  }

  /// All weights of a dense layer.
  package func weightMatrix(_ bank: FilterBank) -> String {
    names.weights(of: operation) + " " + size(bank.count, bank.shape.height)
      + say(" (a row for each output)", " (출력마다 한 행)")
  }

  /// The weights of one output.
  package func weights(of output: Int) -> String {
    say("weights of output \(output)", "출력 \(output)의 가중치")
  }

  /// `feature map 3×3`, of several `feature map 3×3 #1`.
  package func featureMap(channel: Int) -> String {
    let shape = operation.outputShape
    return names.output(of: operation) + " " + names.outputSize(of: operation, by: by)
      + which(channel, of: shape.channels)
  }

  private func size(_ shape: TensorShape) -> String { size(shape.height, shape.width) }

  private func size(_ height: Int, _ width: Int) -> String {
    "\(height)\(by)\(width)"
  }

  /// Which of several.
  private func which(_ index: Int, of count: Int) -> String {
    guard count > 1 else { return "" }
    return areSpoken ? say(", number \(index)", ", \(index)번") : " #\(index)"
  }

  private func part(_ channel: Int) -> String {
    guard operation.input.shape.channels > 1 else { return "" }
    return say(" · channel ", " · 채널 ") + "\(channel)"
  }

  // MARK: Settings

  /// Stride, padding, bias, and whatever else is not as usual.
  package var settings: [String] {
    if !operation.slides { return layer }
    var parts = window + [stride, padding].compactMap { $0 }
    let (rows, columns) = (operation.rows, operation.columns)
    if rows.dilation > 1 || columns.dilation > 1 {
      parts.append(say("dilation ", "팽창 ") + pair(rows.dilation, columns.dilation))
    }
    if operation.overhangs {
      parts.append(say("ceil mode: windows reach past the input", "크기 올림: 윈도우가 입력 밖까지 나감"))
    }
    if case .convolution(let convolution) = operation {
      parts.append(bias)
      if convolution.groups > 1 { parts.append(say("groups ", "그룹 ") + "\(convolution.groups)") }
      if convolution.flip { parts.append(say("filter flipped in use", "필터를 뒤집어서 씀")) }
      if convolution.relu { parts.append("ReLU") }
    }
    if operation.precision == .float32 { parts.append("float32") }
    return parts
  }

  /// What there is to say of a layer that slides no window.
  private var layer: [String] {
    var parts = [names.kind(operation)]
    let inputs = operation.input.shape.height
    switch operation {
    case .convolution, .pooling, .rectification: break
    case .flatten(let flatten) where flatten.input.shape.channels > 1:
      parts.append(
        flatten.order == .channelsFirst
          ? say("channel by channel", "채널 순서로")
          : say("cell by cell, all channels of a cell together", "칸 순서로, 한 칸의 채널을 모두 이어서"))
    case .flatten: parts.append(say("row by row", "한 행씩"))
    case .dense(let dense):
      let outputs = dense.weights.count
      parts.append(say("\(inputs) input\(inputs == 1 ? "" : "s")", "입력 \(inputs)개"))
      parts.append(say("\(outputs) output\(outputs == 1 ? "" : "s")", "출력 \(outputs)개"))
      parts.append(bias)
      if dense.relu { parts.append("ReLU") }
    case .softmax:
      parts.append(say("\(inputs) score\(inputs == 1 ? "" : "s")", "점수 \(inputs)개"))
    }
    if operation.precision == .float32 { parts.append("float32") }
    return parts
  }

  private var window: [String] {
    guard case .pooling(let pooling) = operation else { return [] }
    let kind: String
    switch pooling.kind {
    case .maximum: kind = say("maximum pooling", "최대 풀링")
    case .average: kind = say("average pooling", "평균 풀링")
    case .minimum: kind = say("minimum pooling", "최소 풀링")
    }
    return [
      kind, say("window ", "윈도우 ") + size(pooling.rows.window, pooling.columns.window),
    ]
  }

  private var stride: String {
    say("stride ", "스트라이드 ") + pair(operation.rows.stride, operation.columns.stride)
  }

  private var padding: String {
    let (rows, columns) = (operation.rows, operation.columns)
    let sides = [rows.before, rows.after, columns.before, columns.after]
    if sides.allSatisfy({ $0 == 0 }) { return say("no padding", "패딩 없음") }
    if sides.allSatisfy({ $0 == sides[0] }) {
      return say("padding \(sides[0]) on every side", "사방에 패딩 \(sides[0])") + mode
    }
    return say(
      "padding \(sides[0]) above, \(sides[1]) below, \(sides[2]) left, \(sides[3]) right",
      "패딩 위 \(sides[0]), 아래 \(sides[1]), 왼쪽 \(sides[2]), 오른쪽 \(sides[3])") + mode
  }

  /// What the padding holds, where that is not 0.
  private var mode: String {
    guard case .convolution(let convolution) = operation else { return "" }
    switch convolution.paddingMode {
    case .zeros: return ""
    case .reflect: return say(" (the input mirrored)", " (입력을 거울처럼 비춤)")
    case .replicate: return say(" (the border repeated)", " (가장자리 값을 되풀이)")
    case .circular: return say(" (the input from its other end)", " (반대쪽 끝에서 이어짐)")
    }
  }

  private var bias: String {
    guard let bias = operation.bias else { return say("no bias", "편향 없음") }
    let isDense = !operation.slides
    if areSpoken && bias.count > 1 {
      return bias.enumerated().map { filter, bias in
        if isDense {
          return say(
            "bias \(number(bias)) for output \(filter)", "출력 \(filter)의 편향 \(number(bias))")
        }
        return say("bias \(number(bias)) for filter \(filter)", "\(filter)번 필터의 편향 \(number(bias))")
      }.joined(separator: ", ")
    }
    let numbers = bias.enumerated().map { bias.count > 1 ? "#\($0) \(number($1))" : number($1) }
    return say("bias ", "편향 ") + numbers.joined(separator: ", ")
  }

  private func pair(_ height: Int, _ width: Int) -> String {
    height == width ? "\(height)" : "\(height), \(width)"
  }
}
