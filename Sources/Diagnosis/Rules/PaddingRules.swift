import Questions
import TraceEngine
import TraceText

/// Wrong rules for padding: where it lies, what is in it, and how much of it there is.
let paddingRules: [WrongRule] = [
  // Where the map without padding has no such cell, there is no answer.
  WrongRule(
    "padding-ignored", .padding, .guessed,
    rule: LocalizedText(
      en: "The padding was left out: the first window began on the input itself.",
      ko: "패딩을 빼고 입력의 첫 칸에서 첫 윈도우를 시작했어요."),
    short: LocalizedText(en: "the padding ignored", ko: "패딩을 무시한 것"),
    ask: LocalizedText(
      en: "Did you work without the padding?", ko: "패딩 없이 계산했나요?"),
    guide: LocalizedText(
      en: "What surrounds the input, and which cells does the first window cover?",
      ko: "입력 둘레에는 무엇이 있고, 첫 윈도우는 어느 칸들을 덮을까요?"),
    model: .instead { $0.isPadded ? $0.replacing(padding: .valid) : nil }),
  WrongRule(
    "padding-bottom-right-only", .padding, .seen,
    rule: LocalizedText(
      en: "All padding was put at the bottom and on the right.",
      ko: "패딩을 모두 아래쪽과 오른쪽에만 덧댔어요."),
    short: LocalizedText(
      en: "padding at the bottom and right only", ko: "패딩을 아래와 오른쪽에만 덧댄 것"),
    ask: LocalizedText(
      en: "Did you put the padding at the bottom and on the right only?",
      ko: "패딩을 아래쪽과 오른쪽에만 덧댔나요?"),
    guide: LocalizedText(
      en: "On which sides of the input does the padding lie?",
      ko: "패딩은 입력의 어느 쪽에 덧대나요?"),
    model: .padded { (before: 0, after: $0.padding) }),
  // A padding counted twice reads the same cells, and differs in the size alone.
  WrongRule(
    "padding-top-left-only", .padding, .seen,
    rule: LocalizedText(
      en: "All padding was put at the top and on the left.",
      ko: "패딩을 모두 위쪽과 왼쪽에만 덧댔어요."),
    short: LocalizedText(
      en: "padding at the top and left only", ko: "패딩을 위와 왼쪽에만 덧댄 것"),
    ask: LocalizedText(
      en: "Did you put the padding at the top and on the left only?",
      ko: "패딩을 위쪽과 왼쪽에만 덧댔나요?"),
    guide: LocalizedText(
      en: "How many padding cells lie on each single side of the input?",
      ko: "입력의 한쪽마다 패딩이 몇 칸씩 있나요?"),
    model: .padded { (before: $0.padding, after: 0) }),
  // An odd padding cannot be shared out among two sides.
  WrongRule(
    "padding-as-total", .padding, .seen,
    rule: LocalizedText(
      en: "The padding was read as that of two sides together: only half of it lay on each.",
      ko: "패딩을 양쪽을 합한 수로 읽어서 한쪽에 절반씩만 덧댔어요."),
    short: LocalizedText(
      en: "the padding halved between two sides", ko: "패딩을 양쪽에 절반씩 나눈 것"),
    ask: LocalizedText(
      en: "Did you share out the padding between two opposite sides?",
      ko: "패딩을 마주 보는 두 쪽에 나누어 덧댔나요?"),
    guide: LocalizedText(
      en: "Does the padding here count the cells on one side, or on both together?",
      ko: "여기서 패딩은 한쪽의 칸 수일까요, 양쪽을 합한 칸 수일까요?"),
    model: .padded { axis in
      guard axis.before.isMultiple(of: 2), axis.after.isMultiple(of: 2) else { return nil }
      return (before: axis.before / 2, after: axis.after / 2)
    }),
  WrongRule(
    "padding-of-both-sides", .padding, .seen,
    rule: LocalizedText(
      en: "The padding of two opposite sides was named, not that of one side.",
      ko: "한쪽의 패딩이 아니라 마주 보는 양쪽의 패딩을 합해서 답했어요."),
    short: LocalizedText(
      en: "the padding of both sides together", ko: "양쪽 패딩을 합한 것"),
    ask: LocalizedText(
      en: "Did you count the padding on both sides together?",
      ko: "양쪽의 패딩을 합해서 셌나요?"),
    guide: LocalizedText(
      en: "How many cells were added on the left side alone?",
      ko: "왼쪽에만 덧댄 칸은 몇 칸일까요?"),
    model: .setting { operation, setting in
      setting == .padding ? Double(operation.columns.padding) : nil
    }),
  // The numbers of a row that holds its padding already and is padded again.
  WrongRule(
    "padding-counted-twice", .padding, .seen,
    rule: LocalizedText(
      en: "The padding was added to a size that already held it.",
      ko: "이미 패딩이 들어간 크기에 패딩을 또 더했어요."),
    short: LocalizedText(en: "the padding counted twice", ko: "패딩을 두 번 더한 것"),
    ask: LocalizedText(
      en: "Did you add the padding to a size that has it already?",
      ko: "패딩이 이미 들어 있는 크기에 패딩을 또 더했나요?"),
    guide: LocalizedText(
      en: "Is the size that you started from the input's own, or the padded one?",
      ko: "처음에 쓴 크기는 입력만의 크기일까요, 패딩까지 들어간 크기일까요?"),
    model: .outputs { layer, axis in
      axis.padding > 0 ? layer.windows(in: axis.room + axis.padding, by: axis.stride) : nil
    }),
  WrongRule(
    "padding-of-ones", .padding, .guessed,
    rule: LocalizedText(
      en: "The padding was filled with ones in place of zeros.",
      ko: "패딩을 영이 아니라 숫자 일로 채웠어요."),
    short: LocalizedText(en: "padding filled with ones", ko: "패딩을 숫자 일로 채운 것"),
    ask: LocalizedText(
      en: "Did you fill the padding with ones?", ko: "패딩을 숫자 일로 채웠나요?"),
    guide: LocalizedText(
      en: "Which number stands in the padding cells, and what are their products then?",
      ko: "패딩 칸에는 어떤 수가 있고, 그러면 그 칸의 곱은 얼마일까요?"),
    model: .terms { convolution, step in
      guard convolution.isZeroPadded else { return nil }
      return step.terms { tap in
        let input = tap.source == .padding ? 1 : tap.input
        return WrongValue.Term(input: input, weight: tap.weight)
      }
    }),
  WrongRule(
    "padding-copies-edge", .padding, .guessed,
    rule: LocalizedText(
      en: "The numbers at the edge of the input were repeated in the padding.",
      ko: "입력 가장자리의 수를 패딩에 그대로 옮겨 적었어요."),
    short: LocalizedText(
      en: "the edge repeated in the padding", ko: "패딩을 가장자리 값으로 채운 것"),
    ask: LocalizedText(
      en: "Did you fill the padding with the numbers at the edge?",
      ko: "패딩을 가장자리의 수로 채웠나요?"),
    guide: LocalizedText(
      en: "What does this layer put into the padding: zeros, or numbers of the input?",
      ko: "이 층은 패딩을 무엇으로 채울까요? 영일까요, 입력의 수일까요?"),
    model: .terms { convolution, step in
      guard convolution.isZeroPadded else { return nil }
      return step.terms { tap in
        let edge = convolution.input[
          tap.cell.channel, convolution.rows.nearest(tap.cell.row),
          convolution.columns.nearest(tap.cell.column)]
        return WrongValue.Term(input: edge, weight: tap.weight)
      }
    }),
  WrongRule(
    "padding-cells-named", .padding, .guessed,
    rule: LocalizedText(
      en: "Cells of the padding were named along with those of the input.",
      ko: "입력의 칸과 함께 패딩의 칸까지 썼어요."),
    short: LocalizedText(
      en: "cells of the padding named as well", ko: "패딩의 칸까지 쓴 것"),
    ask: LocalizedText(
      en: "Did you name the cells of the padding too?", ko: "패딩의 칸도 썼나요?"),
    guide: LocalizedText(
      en: "Which of these cells are in the input itself?",
      ko: "이 칸들 가운데 입력 안에 있는 칸은 어느 칸들일까요?"),
    model: .cells { step in
      guard step.operation.isPadded else { return nil }
      let named = step.taps.filter { !$0.overhangs }
      return Set(named.map { CellPosition(row: $0.cell.row, column: $0.cell.column) })
    }),
  WrongRule(
    "padding-keeps-size", .padding, .seen,
    rule: LocalizedText(
      en: "The output was taken to be as large as the input because there is padding.",
      ko: "패딩이 있으니 출력이 입력과 같은 크기라고 봤어요."),
    short: LocalizedText(
      en: "padding taken to keep the size", ko: "패딩이 있으면 크기가 그대로라고 본 것"),
    ask: LocalizedText(
      en: "Did you take the input's size because there is padding?",
      ko: "패딩이 있으니 입력 크기를 그대로 답했나요?"),
    guide: LocalizedText(
      en: "Padding keeps the size only with a certain stride and amount. Which ones?",
      ko: "패딩을 해도 크기가 그대로인 것은 스트라이드와 패딩이 얼마일 때뿐일까요?"),
    model: .size { layer, axis in layer.isPadded ? Double(axis.input) : nil }),
  WrongRule(
    "zeros-compete", .padding, .seen,
    rule: LocalizedText(
      en: "The zeros of the padding took part in the maximum or minimum.",
      ko: "최댓값이나 최솟값을 고를 때 패딩의 영까지 넣었어요."),
    short: LocalizedText(
      en: "padding zeros competing", ko: "패딩의 영까지 넣어서 고른 것"),
    ask: LocalizedText(
      en: "Did you let the zeros of the padding compete?",
      ko: "패딩의 영도 후보에 넣었나요?"),
    guide: LocalizedText(
      en: "Which cells of the window hold numbers of the input?",
      ko: "윈도우에서 입력의 수가 있는 칸은 어느 칸들인가요?"),
    model: .pooling { pooling, step in
      guard pooling.isPadded else { return nil }
      let numbers = step.taps.filter { !$0.overhangs }.map(\.input)
      switch pooling.kind {
      case .maximum: return numbers.max()
      case .minimum: return numbers.min()
      case .average: return nil
      }
    }),
]

extension WrongRule.Model {
  /// Other padding along each axis; nil where that cannot be, or nothing is padded.
  fileprivate static func padded(
    _ padding: @escaping @Sendable (SpatialAxis) -> (before: Int, after: Int)?
  ) -> Self {
    .instead { operation in
      guard operation.isPadded, let rows = padding(operation.rows),
        let columns = padding(operation.columns)
      else { return nil }
      return operation.replacing(
        padding: .cells(
          top: rows.before, bottom: rows.after, left: columns.before, right: columns.after))
    }
  }
}

extension Convolution {
  /// Whether there is padding, and zeros in it.
  fileprivate var isZeroPadded: Bool {
    paddingMode == .zeros && isPadded
  }
}

extension SpatialAxis {
  /// The cell of the input that lies next to `cell`, or is it.
  fileprivate func nearest(_ cell: Int) -> Int { min(max(cell, 0), input - 1) }
}
