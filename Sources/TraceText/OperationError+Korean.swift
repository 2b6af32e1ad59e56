import TraceEngine

extension OperationError {
  /// The explanation in Korean. Numbers are followed by a noun, so that no particle depends on how
  /// a number is read.
  var korean: String {
    switch self {
    case .emptyShape(let sides):
      return "\(times(sides)) 모양에는 수가 하나도 들어갈 수 없어요. 모든 변이 1 이상이어야 해요"
    case .valueCount(let count, let sides):
      return "값이 \(count)개 있는데 \(times(sides)) 모양에는 맞지 않아요. "
        + "각 변을 모두 곱한 만큼 필요해요"
    case .raggedRows(let channel, let row, let count, let expected):
      return KoreanFault.ragged(channel, row, count, expected)
    case .filterShapes(let filter, let shape, let first):
      return "0번 필터는 \(times(first)), \(filter)번 필터는 \(times(shape)) 모양이에요"
        + "(채널×높이×너비 순서). 필터는 모두 모양이 같아야 해요"
    case .sizeOverflow(let factors):
      return "\(times(factors)) 크기는 셀 수 없을 만큼 커요. 더 작은 수를 쓰세요"
    case .notPositive(let parameter, let dimension, let value):
      return KoreanFault.notPositive(parameter, dimension, value)
    case .negativePadding(let dimension, let before, let after):
      let sides = dimension == .height ? ("위", "아래") : ("왼쪽", "오른쪽")
      return "패딩이 \(sides.0) \(before)칸, \(sides.1) \(after)칸으로 적혀 있어요. "
        + "0칸 이상이어야 해요"
    case .windowTooLarge(
      let side, let window, let dilation, let extent, let input, let before, let after):
      return KoreanFault.tooLarge(side, window, dilation, extent, [before, input, after])
    case .paddingTooWide(let mode, let dimension, let padding, let input):
      return KoreanFault.paddingTooWide(mode, dimension, padding, input)
    case .channelMismatch(let input, let filter, let groups):
      let needed =
        groups > 1
        ? "그룹이 \(groups)개라서 필터마다 채널이 \(input) / \(groups) = \(input / groups)개"
        : "필터마다 채널이 \(input)개"
      return "입력에는 채널이 \(input)개 있는데 필터에는 \(filter)개 있어요. \(needed)여야 해요"
    case .groupsDoNotDivide(let groups, let channels, let filters):
      return "채널 \(channels)개와 필터 \(filters)개를 그룹 \(groups)개로 똑같이 나눌 수 없어요. "
        + "둘 다 나누어떨어지는 수를 쓰세요"
    case .biasCount(let count, let filters):
      return "필터는 \(filters)개인데 편향은 \(count)개예요. 필터마다 편향이 하나씩 필요해요"
    case .vectorNeeded(let shape):
      return "밀집층과 소프트맥스의 입력은 벡터여야 하는데 \(times(shape)) 모양이에요"
        + "(채널×높이×너비 순서). 먼저 평탄화하세요"
    case .inputCount(let inputs, let weights):
      return "입력은 \(inputs)개인데 출력 하나에 가중치가 \(weights)개 있어요. "
        + "입력마다 가중치가 하나씩 필요해요"
    case .scoreTooLarge(let score):
      return "점수 \(NumberText.text(score)) 값은 0에서 너무 멀어 e를 거듭제곱할 수 없어요. "
        + "-80에서 80 사이의 점수를 쓰세요"
    case .windowOfPadding(let dimension, let output, let size, let input, let before, let after):
      return "특성 맵의 \(output)\(dimension == .height ? "행" : "열")을 구하는 윈도우가 패딩에만 "
        + "놓여요(윈도우 \(size)칸, 입력 \(input)칸, 패딩 \(before)칸과 \(after)칸). "
        + "패딩을 줄이거나 더 큰 윈도우를 쓰세요"
    case .tooManyValues(let values, let most):
      return "특성 맵의 값이 \(values)개가 되는데, 한 번에 담을 수 있는 값은 \(most)개까지예요. "
        + "패딩을 줄이거나 스트라이드나 윈도우를 키우세요"
    case .tooManyTaps(let steps, let tapsPerStep):
      return "\(steps)단계에 곱셈이 \(tapsPerStep)번씩이면 모두 2^40번을 넘어요. "
        + "입력, 필터, 패딩을 줄이거나 스트라이드를 키우세요"
    }
  }
}

/// The longer Korean sentences.
private enum KoreanFault {
  static func ragged(_ channel: Int, _ row: Int?, _ count: Int, _ expected: Int) -> String {
    guard let row else {
      return "0번 채널은 \(expected)행인데 \(channel)번 채널은 \(count)행이에요. "
        + "채널은 모두 크기가 같아야 해요"
    }
    return "첫 행에는 수가 \(expected)개 있는데 \(channel)번 채널의 \(row)행에는 \(count)개 있어요. "
      + "행의 길이는 모두 같아야 해요"
  }

  static func notPositive(
    _ parameter: OperationError.Parameter, _ dimension: Dimension?, _ value: Int
  ) -> String {
    let axis = dimension.map { $0 == .height ? "세로 " : "가로 " } ?? ""
    let name: String
    switch parameter {
    case .stride: name = "스트라이드(지금 \(value))는"
    case .dilation: name = "팽창(dilation, 지금 \(value))은"
    case .size: name = "윈도우 크기(지금 \(value))는"
    case .groups: name = "그룹 수(지금 \(value))는"
    }
    return "\(axis)\(name) 1 이상이어야 해요"
  }

  /// - Parameter parts: the cells of the padding before, the input, and the padding after.
  static func tooLarge(
    _ dimension: Dimension, _ window: Int, _ dilation: Int, _ extent: Int, _ parts: [Int]
  ) -> String {
    let side = dimension == .height ? "높이" : "너비"
    let padded = parts.reduce(0, +)
    let gaps = dilation == 1 ? "" : "(탭 \(window)개, 팽창 \(dilation))"
    let room =
      padded == parts[1]
      ? "입력은 \(padded)칸뿐이에요"
      : "패딩까지 합친 입력은 \(parts.map(String.init).joined(separator: " + ")) = \(padded)칸뿐이에요"
    return "윈도우\(gaps)의 \(side)는 \(extent)칸인데 \(room). "
      + "패딩을 사방에 \(leastPadding(extent, parts[1]))칸씩 두르거나 더 작은 윈도우를 쓰세요"
  }

  static func paddingTooWide(
    _ mode: PaddingMode, _ dimension: Dimension, _ padding: Int, _ input: Int
  ) -> String {
    let side = dimension == .height ? "높이" : "너비"
    let limit = mode == .reflect ? input - 1 : input
    return "입력의 \(side)가 \(input)칸이라서 \(mode.word[.korean]) 패딩을 "
      + "\(padding)칸이나 두를 수 없어요. \(limit)칸까지만 두르거나 다른 방식을 쓰세요"
  }
}
