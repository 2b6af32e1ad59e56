import Questions
import TraceEngine
import TraceText

/// What stands above and under the grids.
extension Words {
  private var names: LayerNames { LayerNames(language) }

  func input(of operation: TracedOperation) -> String {
    names.input(of: operation) + " " + names.inputSize(of: operation)
  }

  /// Names without sizes, for the narrowest screens.
  func bareInput(of operation: TracedOperation) -> String { names.input(of: operation) }

  func bareFilter(isFlipped: Bool) -> String {
    isFlipped ? say("flipped", "뒤집음") : say("filter", "필터")
  }

  func bareOutput(of operation: TracedOperation) -> String {
    operation.givesVector ? names.output(of: operation) : say("map", "맵")
  }

  /// What the sign over a grid says.
  func roundedCells(isBrief: Bool = false) -> String {
    isBrief ? say("≈ rounded", "≈ 반올림") : say("≈ cells rounded", "≈ 반올림한 칸")
  }

  func filter(_ filters: FilterBank, isShort: Bool) -> String {
    let name = say("filter", "필터")
    return isShort && filters.count > 1 ? name : name + " " + size(filters.shape)
  }

  /// The filter as it slides, turned by 180°.
  func flippedFilter(_ filters: FilterBank, isShort: Bool) -> String {
    let name = say("flipped filter", "뒤집은 필터")
    return isShort ? name : name + " " + size(filters.shape)
  }

  /// The weights of one output of a dense layer.
  func weights(ofOutput output: Int, isShort: Bool) -> String {
    isShort
      ? say("weights #\(output)", "가중치 #\(output)")
      : say("weights of output \(output)", "출력 \(output)의 가중치")
  }

  /// Feature map, vector, outputs or probabilities, with their size.
  func output(of operation: TracedOperation, isShort: Bool) -> String {
    let shape = operation.outputShape
    if operation.givesVector {
      return names.output(of: operation) + " " + names.outputSize(of: operation)
    }
    let name = isShort ? say("map", "맵") : names.output(of: operation)
    return isShort && shape.channels > 1 ? name : name + " " + size(shape)
  }

  func channel(_ channel: Int, of count: Int, isShort: Bool) -> String {
    let name = say("channel \(channel)", "채널 \(channel)")
    return isShort ? name : name + say(" of 0–\(count - 1)", " (0~\(count - 1))")
  }

  /// One of several filters to choose from, from 1.
  func candidate(_ number: Int, isShort: Bool) -> String {
    isShort ? "(\(number))" : say("filter (\(number))", "필터 (\(number))")
  }

  /// Height × width.
  func size(_ shape: TensorShape) -> String { "\(shape.height)×\(shape.width)" }

  func kind(_ kind: Pooling.Kind) -> String {
    switch kind {
    case .maximum: return say("maximum", "최대")
    case .average: return say("average", "평균")
    case .minimum: return say("minimum", "최소")
    }
  }

  /// What the window does: stride, padding, bias, and whatever else is not as usual.
  ///
  /// - Parameters:
  ///   - hidden: what is asked for.
  ///   - showsFlip: whether the filter shown is the flipped one already.
  ///   - isBrief: whether padding is told as it is typed, and everything in the fewest words.
  func settings(
    _ operation: TracedOperation, filter: Int, hiding hidden: Question.Setting? = nil,
    showsFlip: Bool = false, isBrief: Bool = false
  ) -> [String] {
    guard operation.slides else { return layer(operation, output: filter) }
    let (rows, columns) = (operation.rows, operation.columns)
    let stride = hidden == .stride ? "?" : pair(rows.stride, columns.stride)
    var lines = [say("stride ", "스트라이드 ") + stride]
    if hidden == .padding {
      lines.append(say("padding ?", "패딩 ?"))
    } else if isBrief && (rows.isPadded || columns.isPadded) {
      lines.append(say("padding ", "패딩 ") + GeometryWords.text(Padding(rows, columns)))
    } else {
      lines.append(padding(rows, columns))
    }
    if lines[1] != noPadding { lines += padded(operation, isBrief: isBrief) }
    if rows.dilation > 1 || columns.dilation > 1 {
      lines.append(say("dilation ", "팽창 ") + pair(rows.dilation, columns.dilation))
    }
    if operation.overhangs { lines.append(say("ceil mode", "크기 올림")) }
    guard case .convolution(let convolution) = operation else { return lines }
    if let bias = convolution.bias {
      let number = NumberText.text(bias[filter], precision: operation.precision)
      lines.append(say("bias ", "편향 ") + number)
    } else {
      lines.append(say("no bias", "편향 없음"))
    }
    if convolution.groups > 1 { lines.append(say("groups ", "그룹 ") + "\(convolution.groups)") }
    if convolution.flip && !showsFlip { lines.append(say("flipped in use", "뒤집어서 씀")) }
    if convolution.relu { lines.append("ReLU") }
    if operation.precision == .float32 { lines.append("float32") }
    return lines
  }

  /// What there is to say of a layer that slides no window.
  private func layer(_ operation: TracedOperation, output: Int) -> [String] {
    let inputs = operation.input.shape.height
    var lines: [String] = []
    switch operation {
    case .convolution, .pooling, .rectification: break
    case .flatten(let flatten) where flatten.input.shape.channels == 1:
      lines.append(say("row by row", "한 행씩"))
    case .flatten(let flatten):
      lines.append(
        flatten.order == .channelsFirst
          ? say("channel by channel", "채널 순서로") : say("cell by cell", "칸 순서로"))
    case .dense(let dense):
      let outputs = dense.weights.count
      lines += [
        names.kind(operation), say("\(inputs) input\(inputs == 1 ? "" : "s")", "입력 \(inputs)개"),
        say("\(outputs) output\(outputs == 1 ? "" : "s")", "출력 \(outputs)개"),
      ]
      if let bias = dense.bias {
        let number = NumberText.text(bias[output], precision: operation.precision)
        lines.append(say("bias ", "편향 ") + number)
      } else {
        lines.append(say("no bias", "편향 없음"))
      }
      if dense.relu { lines.append("ReLU") }
    case .softmax: lines.append(names.kind(operation))
    }
    if operation.precision == .float32 { lines.append("float32") }
    return lines
  }

  /// `padding 1`; where the sides differ those that have some, `padding 1 below, 1 right`.
  private func padding(_ rows: SpatialAxis, _ columns: SpatialAxis) -> String {
    let sides = [
      (rows.before, say("above", "위")), (rows.after, say("below", "아래")),
      (columns.before, say("left", "왼쪽")), (columns.after, say("right", "오른쪽")),
    ].filter { $0.0 > 0 }
    guard let first = sides.first else { return noPadding }
    if sides.count == 4, sides.allSatisfy({ $0.0 == first.0 }) {
      return say("padding ", "패딩 ") + "\(first.0)"
    }
    return say(
      "padding " + sides.map { "\($0) \($1)" }.joined(separator: ", "),
      sides.map { "\($1) \($0)" }.joined(separator: ", ") + " 패딩")
  }

  private var noPadding: String { say("no padding", "패딩 없음") }

  /// What padding there is: it stands right behind its size.
  private func padded(_ operation: TracedOperation, isBrief: Bool) -> [String] {
    switch operation {
    case .convolution(let convolution): return [mode(convolution.paddingMode)].compactMap { $0 }
    case .pooling(let pooling): return [pooledPadding(pooling, isBrief: isBrief)]
    case .rectification, .flatten, .dense, .softmax: return []
    }
  }

  /// What the padding holds, where that is not 0.
  private func mode(_ mode: PaddingMode) -> String? {
    mode == .zeros ? nil : mode.word[language]
  }

  /// Whether padding takes part in pooling.
  private func pooledPadding(_ pooling: Pooling, isBrief: Bool) -> String {
    if isBrief {
      if pooling.kind != .average { return say("loses", "못 이김") }
      return pooling.countsPadding ? say("counts", "셈") : say("no count", "안 셈")
    }
    if pooling.kind != .average { return say("never wins", "이길 수 없음") }
    return pooling.countsPadding ? say("which counts", "개수에 넣음") : say("not counted", "개수에서 뺌")
  }

  private func pair(_ height: Int, _ width: Int) -> String {
    height == width ? "\(height)" : "\(height), \(width)"
  }
}
