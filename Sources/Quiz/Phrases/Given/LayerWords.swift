import Questions
import TraceEngine
import TraceText

/// A layer in words, part by part.
///
///     input 227×227×3 (height × width × channels), 96 filters 11×11, stride 4, no padding, with bias
struct LayerWords {
  let phrases: QuizPhrases
  /// What is asked for, and therefore written as a question mark.
  var hidden: Question.Setting?

  private func say(_ english: String, _ korean: String) -> String { phrases.say(english, korean) }

  /// A layer of which only the sizes are known.
  func parts(_ layer: Layer) -> [String] {
    let (input, rows, columns) = (layer.input, layer.rows, layer.columns)
    let shape =
      input.channels == 1
      ? say(
        "input \(input.height)×\(input.width) (height × width), 1 channel",
        "입력 \(input.height)×\(input.width)(높이×너비), 채널 1개")
      : say(
        "input \(input.height)×\(input.width)×\(input.channels) (height × width × channels)",
        "입력 \(input.height)×\(input.width)×\(input.channels)(높이×너비×채널)")
    var parts = [shape]
    switch layer.kind {
    case .convolution(let filters, let groups, let hasBias):
      parts.append(self.filters(filters, rows.window, columns.window))
      parts += movement(rows, columns) + self.groups(groups)
      parts.append(hasBias ? say("with bias", "편향 있음") : say("without bias", "편향 없음"))
    case .pooling(let kind):
      parts += window(kind, rows, columns) + movement(rows, columns)
      if layer.ceilMode { parts.append(ceil) }
    case .rectification: parts.append("ReLU")
    case .normalisation: parts.append(say("local response normalisation", "국소 반응 정규화"))
    case .flatten: parts.append(say("flattened to a vector", "벡터로 평탄화"))
    case .dense(let outputs, let hasBias):
      parts = dense(input.height, outputs)
      parts.append(hasBias ? say("with bias", "편향 있음") : say("without bias", "편향 없음"))
    case .softmax: parts = [softmax(input.height)]
    }
    return parts
  }

  /// A layer whose numbers are shown: how its window moves and what is added.
  ///
  /// - Parameter isWhole: whether its filters are named too.
  func parts(_ operation: TracedOperation, isWhole: Bool) -> [String] {
    let (rows, columns) = (operation.rows, operation.columns)
    switch operation {
    case .pooling(let pooling):
      return window(pooling.kind, rows, columns) + movement(rows, columns)
        + (Layer(operation).ceilMode ? [ceil] : []) + divisor(pooling) + precision(operation)
    case .convolution(let convolution):
      var parts = isWhole ? [filters(convolution.filters.count, rows.window, columns.window)] : []
      parts += movement(rows, columns)
      if let mode = mode(convolution.paddingMode), hasPadding(rows, columns) { parts.append(mode) }
      parts += groups(convolution.groups) + [bias(operation)]
      if convolution.flip { parts.append(say("filter turned by 180°", "필터를 180° 돌림")) }
      if convolution.relu { parts.append("ReLU") }
      return parts + precision(operation)
    case .dense(let dense):
      var parts = self.dense(dense.input.shape.height, dense.weights.count) + [bias(operation)]
      if dense.relu { parts.append("ReLU") }
      return parts + precision(operation)
    case .rectification: return [say("ReLU on every number", "수마다 ReLU")] + precision(operation)
    case .flatten(let flatten): return [order(flatten)] + precision(operation)
    case .softmax(let softmax):
      return [self.softmax(softmax.input.shape.height)] + precision(operation)
    }
  }

  private func dense(_ inputs: Int, _ outputs: Int) -> [String] {
    [
      say("dense layer", "밀집층"), say("\(inputs) input\(inputs == 1 ? "" : "s")", "입력 \(inputs)개"),
      say("\(outputs) output\(outputs == 1 ? "" : "s")", "출력 \(outputs)개"),
    ]
  }

  private func softmax(_ count: Int) -> String {
    say("softmax of \(count) score\(count == 1 ? "" : "s")", "점수 \(count)개의 소프트맥스")
  }

  private func order(_ flatten: Flatten) -> String {
    if flatten.input.shape.channels == 1 {
      return say("flattened row by row", "한 행씩 평탄화")
    }
    return flatten.order == .channelsFirst
      ? say("flattened channel by channel", "채널 순서로 평탄화")
      : say("flattened cell by cell, all channels of a cell together", "칸 순서로 평탄화(한 칸의 채널을 모두 이어서)")
  }

  private func filters(_ count: Int, _ height: Int, _ width: Int) -> String {
    say(
      "\(count) filter\(count == 1 ? "" : "s") \(height)×\(width)",
      "\(height)×\(width) 필터 \(count)개")
  }

  private func window(
    _ kind: Pooling.Kind, _ rows: SpatialAxis, _ columns: SpatialAxis
  ) -> [String] {
    let size = "\(rows.window)×\(columns.window)"
    let name: String
    switch kind {
    case .maximum: name = say("max pooling", "최대 풀링")
    case .average: name = say("average pooling", "평균 풀링")
    case .minimum: name = say("min pooling", "최소 풀링")
    }
    return [name, say("window \(size)", "윈도우 \(size)")]
  }

  private func movement(_ rows: SpatialAxis, _ columns: SpatialAxis) -> [String] {
    var parts = [stride(rows.stride, columns.stride), padding(rows, columns)]
    if rows.dilation > 1 || columns.dilation > 1 {
      parts.append(
        rows.dilation == columns.dilation
          ? say("dilation \(rows.dilation)", "팽창 \(rows.dilation)")
          : say(
            "dilation \(rows.dilation) down, \(columns.dilation) across",
            "팽창 세로 \(rows.dilation), 가로 \(columns.dilation)"))
    }
    return parts
  }

  private func stride(_ height: Int, _ width: Int) -> String {
    if hidden == .stride { return say("stride ?", "스트라이드 ?") }
    return height == width
      ? say("stride \(height)", "스트라이드 \(height)")
      : say("stride \(height) down, \(width) across", "스트라이드 세로 \(height), 가로 \(width)")
  }

  private func padding(_ rows: SpatialAxis, _ columns: SpatialAxis) -> String {
    if hidden == .padding { return say("padding ?", "패딩 ?") }
    let sides = [rows.before, rows.after, columns.before, columns.after]
    if sides.allSatisfy({ $0 == 0 }) { return say("no padding", "패딩 없음") }
    if sides.allSatisfy({ $0 == sides[0] }) {
      return say("padding \(sides[0]) on every side", "사방에 패딩 \(sides[0])")
    }
    return say(
      "padding \(sides[0]) above, \(sides[1]) below, \(sides[2]) left, \(sides[3]) right",
      "패딩 위 \(sides[0]), 아래 \(sides[1]), 왼쪽 \(sides[2]), 오른쪽 \(sides[3])")
  }

  private func hasPadding(_ rows: SpatialAxis, _ columns: SpatialAxis) -> Bool {
    hidden == .padding || rows.padded > rows.input || columns.padded > columns.input
  }
}

extension LayerWords {
  private func mode(_ mode: PaddingMode) -> String? {
    switch mode {
    case .zeros: return nil
    case .reflect: return say("the padding mirrors the input", "패딩은 입력을 거울처럼 비춤")
    case .replicate: return say("the padding repeats the border", "패딩은 가장자리 값을 되풀이")
    case .circular:
      return say("the padding goes on from the other end", "패딩은 반대쪽 끝에서 이어짐")
    }
  }

  private func divisor(_ pooling: Pooling) -> [String] {
    guard pooling.kind == .average, hasPadding(pooling.rows, pooling.columns) else { return [] }
    return [
      pooling.countsPadding
        ? say("padding counts in the divisor", "나누는 개수에 패딩도 넣음")
        : say("padding does not count in the divisor", "나누는 개수에서 패딩은 뺌")
    ]
  }

  private func groups(_ count: Int) -> [String] {
    count > 1 ? [say("\(count) groups", "그룹 \(count)개")] : []
  }

  private func bias(_ operation: TracedOperation) -> String {
    guard let bias = operation.bias else { return say("no bias", "편향 없음") }
    let numbers = bias.map { NumberText.text($0, precision: operation.precision) }
    guard numbers.count > 1 else { return say("bias \(numbers[0])", "편향 \(numbers[0])") }
    let list = numbers.joined(separator: " ")
    if case .dense = operation {
      return say("bias \(list) (output by output)", "편향 \(list)(출력 순서대로)")
    }
    return say("bias \(list) (filter by filter)", "편향 \(list)(필터 순서대로)")
  }

  private var ceil: String {
    say("sizes rounded up (ceil mode)", "크기는 올림(ceil mode)")
  }

  private func precision(_ operation: TracedOperation) -> [String] {
    operation.precision == .float32 ? ["float32"] : []
  }
}
