import TraceEngine
import TraceText

/// Wrong rules for pooling: values, and the size where it is rounded. Windows that overlap because
/// the stride is taken as one are `stride-ignored`.
let poolingRules: [WrongRule] = [
  WrongRule(
    "average-for-maximum", .pooling, .guessed,
    rule: LocalizedText(
      en: "The average was taken where the maximum was asked for.",
      ko: "최댓값을 구할 자리에서 평균을 구했어요."),
    short: LocalizedText(en: "the average taken", ko: "평균을 구한 것"),
    ask: LocalizedText(
      en: "Did you take the average of the window?", ko: "윈도우의 평균을 구했나요?"),
    guide: LocalizedText(
      en: "Which kind of pooling is this, and what does it keep of a window?",
      ko: "이것은 어떤 풀링이고, 윈도우에서 무엇을 남길까요?"),
    // The cells that compete for the maximum, and no others, are added up and divided by.
    model: .chosen(insteadOf: .maximum) { $0.reduce(0, +) / Double($0.count) }),
  WrongRule(
    "maximum-for-average", .pooling, .guessed,
    rule: LocalizedText(
      en: "The maximum was taken where the average was asked for.",
      ko: "평균을 구할 자리에서 최댓값을 골랐어요."),
    short: LocalizedText(en: "the maximum taken", ko: "최댓값을 고른 것"),
    ask: LocalizedText(
      en: "Did you take the largest number of the window?",
      ko: "윈도우에서 가장 큰 수를 골랐나요?"),
    guide: LocalizedText(
      en: "How do all numbers of the window get their say here?",
      ko: "여기서는 윈도우의 모든 수가 어떻게 값에 들어갈까요?"),
    model: .chosen(insteadOf: .average) { $0.max() }),
  WrongRule(
    "maximum-for-minimum", .pooling, .guessed,
    rule: LocalizedText(
      en: "The maximum was taken where the minimum was asked for.",
      ko: "최솟값을 고를 자리에서 최댓값을 골랐어요."),
    short: LocalizedText(
      en: "the maximum in place of the minimum", ko: "최솟값 대신 최댓값을 고른 것"),
    ask: LocalizedText(
      en: "Did you take the largest number instead of the smallest?",
      ko: "가장 작은 수가 아니라 가장 큰 수를 골랐나요?"),
    guide: LocalizedText(
      en: "Which number of the window does this pooling keep?",
      ko: "이 풀링은 윈도우에서 어떤 수를 남길까요?"),
    model: .chosen(insteadOf: .minimum) { $0.max() }),
  WrongRule(
    "border-dropped", .pooling, .guessed,
    rule: LocalizedText(
      en: "The cells that are left at the end were dropped, though this layer rounds up.",
      ko: "이 층은 올림하는데 끝에 남은 칸을 버렸어요."),
    short: LocalizedText(en: "the cells at the end dropped", ko: "끝에 남은 칸을 버린 것"),
    ask: LocalizedText(
      en: "Did you drop the cells that fill no whole window?",
      ko: "윈도우를 다 채우지 못하는 칸을 버렸나요?"),
    guide: LocalizedText(
      en: "This layer rounds up. What does that mean for the cells at the end?",
      ko: "이 층은 올림해요. 그러면 끝에 남은 칸들은 어떻게 될까요?"),
    model: .outputs { layer, axis in
      layer.isPooling && layer.ceilMode ? axis.room / axis.stride + 1 : nil
    }),
  WrongRule(
    "border-kept", .pooling, .guessed,
    rule: LocalizedText(
      en: "A window was counted for the cells left at the end, though they do not fill it.",
      ko: "끝에 남은 칸이 윈도우를 다 채우지 못하는데 윈도우를 하나 더 셌어요."),
    short: LocalizedText(en: "the cells at the end kept", ko: "끝에 남은 칸까지 센 것"),
    ask: LocalizedText(
      en: "Did you count a window for the cells left at the end?",
      ko: "끝에 남은 칸에도 윈도우를 하나 셌나요?"),
    guide: LocalizedText(
      en: "This layer rounds down. Is there a window that only partly fits?",
      ko: "이 층은 내림해요. 일부만 걸치는 윈도우가 있을까요?"),
    model: .outputs { layer, axis in layer.isPooling ? layer.roundedUp(axis) : nil }),
  WrongRule(
    "padding-left-out-of-divisor", .pooling, .guessed,
    rule: LocalizedText(
      en: "The sum was divided by the real cells only, though padding counts here.",
      ko: "여기서는 패딩도 세는데 실제 입력 칸 수로만 나눴어요."),
    short: LocalizedText(
      en: "padding left out of the divisor", ko: "나누는 수에서 패딩을 뺀 것"),
    ask: LocalizedText(
      en: "Did you divide by the number of cells that lie in the input?",
      ko: "입력 안에 있는 칸 수로 나눴나요?"),
    guide: LocalizedText(
      en: "Which cells of the window does this average count when it divides?",
      ko: "이 평균은 나눌 때 윈도우의 어느 칸들을 셀까요?"),
    model: .divisor { pooling, tap in
      pooling.countsPadding && pooling.isPadded ? tap.source == .input : nil
    }),
  WrongRule(
    "padding-counted-in-divisor", .pooling, .guessed,
    rule: LocalizedText(
      en: "The sum was divided by all cells of the window, though padding does not count here.",
      ko: "여기서는 패딩을 세지 않는데 윈도우의 칸 수 전체로 나눴어요."),
    short: LocalizedText(
      en: "padding counted in the divisor", ko: "나누는 수에 패딩을 넣은 것"),
    ask: LocalizedText(
      en: "Did you divide by all cells of the window, padding included?",
      ko: "패딩까지 넣은 윈도우의 칸 수로 나눴나요?"),
    guide: LocalizedText(
      en: "How many cells of this window hold a number of the input?",
      ko: "이 윈도우에서 입력의 수가 있는 칸은 몇 칸인가요?"),
    model: .divisor { pooling, tap in
      pooling.countsPadding || !pooling.isPadded ? nil : !tap.overhangs
    }),
  WrongRule(
    "overhang-counted-in-divisor", .pooling, .guessed,
    rule: LocalizedText(
      en: "Cells past the end were counted when dividing.",
      ko: "끝을 벗어난 칸까지 세어서 나눴어요."),
    short: LocalizedText(
      en: "cells past the end counted in the divisor", ko: "나누는 수에 벗어난 칸을 넣은 것"),
    ask: LocalizedText(
      en: "Did you count cells of the window that lie past the end?",
      ko: "끝을 벗어난 윈도우의 칸도 셌나요?"),
    guide: LocalizedText(
      en: "Which cells of the last window are really there?",
      ko: "마지막 윈도우에서 실제로 있는 칸은 어느 칸들일까요?"),
    model: .divisor { pooling, tap in
      Layer(.pooling(pooling)).ceilMode ? tap.overhangs || tap.counts : nil
    }),
  // Who reads −9 as 9, and goes on rightly.
  WrongRule(
    "largest-absolute-value", .pooling, .guessed,
    rule: LocalizedText(
      en: "Numbers were compared without their signs, and the largest was kept so.",
      ko: "부호를 떼고 비교해서 가장 큰 수를 골랐어요."),
    short: LocalizedText(
      en: "the largest number without its sign", ko: "부호를 떼고 가장 큰 수를 고른 것"),
    ask: LocalizedText(
      en: "Did you ignore the minus signs when you looked for the largest?",
      ko: "가장 큰 수를 찾을 때 음수 부호를 무시했나요?"),
    guide: LocalizedText(
      en: "Which is larger: a negative number, or a small positive one?",
      ko: "음수와 작은 양수 가운데 어느 쪽이 더 클까요?"),
    model: .pooling { pooling, step in
      pooling.kind == .maximum ? step.real.map { abs($0) }.max() : nil
    }),
  WrongRule(
    "farthest-from-zero", .pooling, .guessed,
    rule: LocalizedText(
      en: "The number farthest from zero was kept, with its sign.",
      ko: "영에서 가장 먼 수를 부호까지 그대로 골랐어요."),
    short: LocalizedText(en: "the number farthest from zero", ko: "영에서 가장 먼 수를 고른 것"),
    ask: LocalizedText(
      en: "Did you take a negative number because it looked the largest?",
      ko: "음수인데도 가장 큰 수처럼 보여서 골랐나요?"),
    guide: LocalizedText(
      en: "On a number line, does a negative number lie to the right or left of a positive one?",
      ko: "수직선에서 음수는 양수의 오른쪽에 있을까요, 왼쪽에 있을까요?"),
    model: .pooling { pooling, step in
      guard pooling.kind == .maximum else { return nil }
      return step.real.max { $0.magnitude < $1.magnitude }
    }),
  WrongRule(
    "sum-not-average", .pooling, .guessed,
    rule: LocalizedText(
      en: "The window was added up and not divided.", ko: "윈도우를 더하기만 하고 나누지 않았어요."),
    short: LocalizedText(en: "the sum in place of the average", ko: "나누지 않고 더하기만 한 것"),
    ask: LocalizedText(
      en: "Did you stop at the sum of the window?", ko: "윈도우의 합에서 멈췄나요?"),
    guide: LocalizedText(
      en: "What turns a sum into an average?", ko: "합을 평균으로 만들려면 무엇을 더 해야 할까요?"),
    model: .averaged { sum, _ in sum }),
  WrongRule(
    "average-decimals-dropped", .pooling, .guessed,
    rule: LocalizedText(
      en: "What stands after the decimal point of the average was cut off.",
      ko: "평균에서 소수점 아래를 잘라 버렸어요."),
    short: LocalizedText(
      en: "the average's decimals cut off", ko: "평균의 소수점 아래를 버린 것"),
    ask: LocalizedText(
      en: "Did you drop the fraction of the average?", ko: "평균에서 소수 부분을 버렸나요?"),
    guide: LocalizedText(
      en: "Must an average be a whole number?", ko: "평균이 꼭 정수여야 할까요?"),
    model: .averaged { sum, count in (sum / count).rounded(.towardZero) }),
  WrongRule(
    "average-rounded", .pooling, .guessed,
    rule: LocalizedText(
      en: "The average was rounded to the nearest whole number.", ko: "평균을 정수로 반올림했어요."),
    short: LocalizedText(
      en: "the average rounded to the nearest", ko: "평균을 반올림한 것"),
    ask: LocalizedText(
      en: "Did you round the average to a whole number?", ko: "평균을 정수로 반올림했나요?"),
    guide: LocalizedText(
      en: "What comes after the decimal point here?", ko: "여기서 소수점 아래에는 무엇이 올까요?"),
    model: .averaged { sum, count in (sum / count).rounded(.toNearestOrAwayFromZero) }),
]
