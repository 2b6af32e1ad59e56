import TraceEngine
import TraceText

/// Wrong rules for the value of a cell: what is multiplied with what, and how the products are
/// gathered.
let productRules: [WrongRule] = [
  WrongRule(
    "matrix-product", .value, .seen,
    rule: LocalizedText(
      en: "Window and filter were multiplied as matrices, and all entries added up.",
      ko: "윈도우와 필터를 행렬곱으로 곱하고 그 성분을 모두 더했어요."),
    short: LocalizedText(en: "a matrix product", ko: "행렬곱을 한 것"),
    ask: LocalizedText(
      en: "Did you multiply window and filter as matrices, rows by columns?",
      ko: "윈도우와 필터를 행렬곱처럼 행과 열로 곱했나요?"),
    guide: LocalizedText(
      en: "Each weight lies on one cell of the window. How many inputs is it multiplied with?",
      ko: "가중치 하나는 윈도우의 한 칸 위에 놓여요. 그 가중치는 입력값 몇 개와 곱해질까요?"),
    model: .terms { convolution, step in
      convolution.filters.shape.isSquare && convolution.filters.shape.height > 1
        ? matrixTerms(convolution, step) : nil
    }),
  WrongRule(
    "sums-multiplied", .value, .guessed,
    rule: LocalizedText(
      en: "The window was added up, the filter was added up, and the two sums were multiplied.",
      ko: "윈도우의 합과 필터의 합을 따로 구해서 두 합을 곱했어요."),
    short: LocalizedText(en: "sum times sum", ko: "합끼리 곱한 것"),
    ask: LocalizedText(
      en: "Did you add up window and filter first and then multiply the sums?",
      ko: "윈도우와 필터를 각각 먼저 더한 다음 두 합을 곱했나요?"),
    guide: LocalizedText(
      en: "What comes first at each cell: multiplying by the weight on it, or adding?",
      ko: "칸마다 먼저 할 일은 무엇일까요? 그 위의 가중치를 곱하는 것일까요, 더하는 것일까요?"),
    model: .terms { convolution, step in
      let terms = step.terms
      return convolution.channelRanges.map { range in
        WrongValue.Term(
          input: terms[range].reduce(0) { $0 + $1.input },
          weight: terms[range].reduce(0) { $0 + $1.weight })
      }
    }),
  // With one channel this is `sums-multiplied`.
  WrongRule(
    "sums-of-all-channels-multiplied", .value, .guessed,
    rule: LocalizedText(
      en: "All inputs under the window were added up, all weights of the filter were added up, and "
        + "the two sums were multiplied.",
      ko: "모든 채널에서 윈도우의 합과 필터의 합을 통틀어 구하고 두 합을 곱했어요."),
    short: LocalizedText(
      en: "one sum times one sum for all channels", ko: "모든 채널을 통틀어 합끼리 곱한 것"),
    ask: LocalizedText(
      en: "Did you add up all channels first and then multiply the two sums?",
      ko: "모든 채널을 먼저 더한 다음 두 합을 곱했나요?"),
    guide: LocalizedText(
      en: "Which weight does an input of the second channel meet: one, or all of the filter?",
      ko: "두 번째 채널의 입력값 하나는 가중치 몇 개와 만날까요? 하나일까요, 필터 전체일까요?"),
    model: .terms { convolution, step in
      guard convolution.filters.shape.channels > 1 else { return nil }
      let terms = step.terms
      return [
        WrongValue.Term(
          input: terms.reduce(0) { $0 + $1.input }, weight: terms.reduce(0) { $0 + $1.weight })
      ]
    }),
  WrongRule(
    "added-not-multiplied", .value, .guessed,
    rule: LocalizedText(
      en: "Inputs and weights were added instead of multiplied.",
      ko: "입력값과 가중치를 곱하지 않고 더했어요."),
    short: LocalizedText(en: "adding instead of multiplying", ko: "곱하는 대신 더한 것"),
    ask: LocalizedText(
      en: "Did you add each weight to the input beneath it?",
      ko: "가중치를 그 아래 입력값에 더했나요?"),
    guide: LocalizedText(
      en: "A weight says how much its input counts. Which operation does that?",
      ko: "가중치는 입력값을 얼마나 반영할지 정하는 수예요. 그러려면 어떤 연산을 해야 할까요?"),
    model: .convolution { convolution, step in
      let terms = step.terms
      let sum = terms.reduce(0) { $0 + $1.input + $1.weight }
      return WrongValue(
        convolution.finished(sum, channel: step.output.channel),
        addends: terms.map { [$0.input, $0.weight] })
    }),
  // Also a slip of the hand; here it happens in every cell. In a filter of one cell a channel, a
  // product is a channel, and the channel rules speak of it.
  WrongRule(
    "last-product-left-out", .value, .seen,
    rule: LocalizedText(
      en: "The last product of the window was left out.",
      ko: "윈도우의 마지막 곱을 빠뜨렸어요."),
    short: LocalizedText(en: "the last product left out", ko: "마지막 곱을 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you stop before the bottom right cell of the window?",
      ko: "윈도우의 오른쪽 아래 칸 앞에서 멈췄나요?"),
    guide: LocalizedText(
      en: "How many cells does the filter have, and how many products have you added?",
      ko: "필터는 모두 몇 칸이고, 더한 곱은 몇 개인가요?"),
    model: .terms { convolution, step in
      convolution.tapsPerChannel > 1 ? step.terms.dropLast() : nil
    }),
  WrongRule(
    "first-product-left-out", .value, .guessed,
    rule: LocalizedText(
      en: "The first product of the window was left out.",
      ko: "윈도우의 첫 번째 곱을 빠뜨렸어요."),
    short: LocalizedText(en: "the first product left out", ko: "첫 번째 곱을 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you begin after the top left cell of the window?",
      ko: "윈도우의 왼쪽 위 칸을 건너뛰고 시작했나요?"),
    guide: LocalizedText(
      en: "With which cell of the window does the sum begin?",
      ko: "합은 윈도우의 어느 칸에서 시작할까요?"),
    model: .terms { convolution, step in
      convolution.tapsPerChannel > 1 ? Array(step.terms.dropFirst()) : nil
    }),
  WrongRule(
    "mean-of-products", .value, .guessed,
    rule: LocalizedText(
      en: "The sum of the products was divided by the number of cells in the window.",
      ko: "곱을 모두 더한 값을 윈도우의 칸 수로 나눴어요."),
    short: LocalizedText(en: "the mean of the products", ko: "곱의 평균을 낸 것"),
    ask: LocalizedText(
      en: "Did you take the mean of the products, as in average pooling?",
      ko: "평균 풀링처럼 곱의 평균을 냈나요?"),
    guide: LocalizedText(
      en: "What is done with the products of a convolution, and what only in average pooling?",
      ko: "합성곱에서는 곱들을 어떻게 하고, 평균 풀링에서만 하는 일은 무엇일까요?"),
    model: .gathering { convolution, step in
      convolution.sum(of: step.terms) / Double(convolution.tapsPerChannel)
    }),
  WrongRule(
    "largest-product-kept", .value, .guessed,
    rule: LocalizedText(
      en: "Only the largest product was kept.",
      ko: "곱 가운데 가장 큰 것만 남겼어요."),
    short: LocalizedText(en: "only the largest product kept", ko: "가장 큰 곱만 남긴 것"),
    ask: LocalizedText(
      en: "Did you take the largest product, as in max pooling?",
      ko: "최대 풀링처럼 가장 큰 곱을 골랐나요?"),
    guide: LocalizedText(
      en: "Which of the products go into the value of a convolution?",
      ko: "합성곱의 값에는 어떤 곱들이 들어갈까요?"),
    model: .gathering { convolution, step in
      convolution.tapsPerChannel > 1 ? step.terms.map(\.product).max() : nil
    }),
  WrongRule(
    "negative-products-dropped", .value, .guessed,
    rule: LocalizedText(
      en: "Negative products were taken as zero before they were added.",
      ko: "음수인 곱을 영으로 바꾼 다음 더했어요."),
    short: LocalizedText(
      en: "ReLU on every product", ko: "곱마다 ReLU를 적용한 것"),
    ask: LocalizedText(
      en: "Did you leave the negative products out of the sum?",
      ko: "음수인 곱은 빼고 더했나요?"),
    guide: LocalizedText(
      en: "Where there is a ReLU, at which moment is it applied? And what happens to a negative "
        + "product until then?",
      ko: "ReLU가 있다면 언제 적용할까요? 그때까지 음수인 곱은 어떻게 될까요?"),
    model: .gathering { convolution, step in
      step.terms.reduce(0) { convolution.precision.rounded($0 + max(0, $1.product)) }
    }),
]

extension WrongValue.Term {
  fileprivate var product: Double { input * weight }
}

extension Convolution {
  /// Where in a step's terms each channel stands.
  var channelRanges: [Range<Int>] {
    (0..<filters.shape.channels).map { $0 * tapsPerChannel..<($0 + 1) * tapsPerChannel }
  }
}

/// What is added up in all entries of the matrix product of window and filter, channel by channel:
/// the entry (i, j) is Σ window[i, m] · filter[m, j] over m.
private func matrixTerms(_ convolution: Convolution, _ step: Step) -> [WrongValue.Term] {
  let terms = step.terms
  let side = convolution.filters.shape.height
  var products: [WrongValue.Term] = []
  products.reserveCapacity(terms.count * side)
  for range in convolution.channelRanges {
    for entry in 0..<side * side {
      let (row, column) = entry.quotientAndRemainder(dividingBy: side)
      for middle in 0..<side {
        products.append(
          WrongValue.Term(
            input: terms[range.lowerBound + row * side + middle].input,
            weight: terms[range.lowerBound + middle * side + column].weight))
      }
    }
  }
  return products
}
