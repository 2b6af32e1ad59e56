/// A part of a calculation while it is read: a stage in the making.
///
/// Sums stay lists of terms as long as they can, so that each term can be marked: a sum in
/// parentheses joins the sum around it, one that is multiplied by a number keeps its terms and
/// remembers the number as its divisor. What has no such form becomes one number.
struct WorkingSum {
  private var form = Working.Form.sum
  private var terms: [Working.Term]
  private var arguments: [Range<Int>] = []
  private var divisor: Quantity?
  private(set) var value: Quantity
  private var range: Range<Int>

  init(_ number: Quantity, _ range: Range<Int>) {
    terms = [Working.Term(factors: [Working.Factor(number: number, range: range)], range: range)]
    (value, self.range) = (number, range)
  }

  /// - Throws: `.zeroDenominator` never for arguments that were read; `.calculation` where ReLU has
  ///   several.
  init(
    _ function: WorkingToken.Function, of given: [WorkingSum], _ range: Range<Int>
  ) throws(AnswerError) {
    var (form, value, terms) = (Working.Form.sum, given[0].value, [Working.Term]())
    var (arguments, divisor): ([Range<Int>], Quantity?) = ([], nil)
    switch function {
    case .maximum: form = .maximum
    case .minimum: form = .minimum
    case .rectified:
      guard given.count == 1 else { throw .calculation }
      form = .rectified
    case .average: divisor = Quantity(given.count)
    }
    for argument in given {
      // A maximum of maxima is one maximum.
      let isSame = argument.form == form && form != .sum && argument.divisor == nil
      let spread = try isSame ? argument : argument.spread()
      let before = terms.count
      for places in isSame ? argument.arguments : [spread.terms.indices] {
        arguments.append(places.lowerBound + before..<places.upperBound + before)
      }
      terms += spread.terms
    }
    for other in given.dropFirst().map(\.value) {
      switch function {
      case .maximum: value = other.value > value.value ? other : value
      case .minimum: value = other.value < value.value ? other : value
      case .average, .rectified: value = value + other
      }
    }
    if let divisor { value = try value.divided(by: divisor) }
    if form == .rectified, value.value < 0 { value = Quantity(0) }
    (self.form, self.value, self.range) = (form, value, range)
    (self.terms, self.arguments, self.divisor) = (terms, arguments, divisor)
  }

  var stage: Working.Stage {
    let all = arguments.isEmpty ? [terms.indices] : arguments
    return Working.Stage(
      form: form, terms: terms, arguments: all, divisor: divisor, value: value, range: range)
  }

  /// Whether it is one product or number, with no more to it.
  private var isTerm: Bool { form == .sum && divisor == nil && terms.count == 1 }

  mutating func add(_ other: WorkingSum) throws(AnswerError) {
    self = try spread()
    terms += try other.spread().terms
    value = value + other.value
    range = range.lowerBound..<other.range.upperBound
  }

  func negated() throws(AnswerError) -> WorkingSum {
    var sum = form == .sum ? self : collapsed
    sum.terms = sum.terms.map(\.negated)
    sum.value = value.negated
    return sum
  }

  func multiplied(by other: WorkingSum) throws(AnswerError) -> WorkingSum {
    let whole = range.lowerBound..<other.range.upperBound
    let (left, right) = (try folded(), try other.folded())
    var product: WorkingSum
    switch (left.isTerm, right.isTerm) {
    case (false, true) where left.form == .sum: product = try left.scaled(by: right.value)
    case (true, false) where right.form == .sum: product = try right.scaled(by: left.value)
    default:
      product = left.isTerm ? left : left.collapsed
      let factors =
        product.terms[0].factors + (right.isTerm ? right : right.collapsed).terms[0].factors
      product.terms = [Working.Term(factors: factors, range: whole)]
    }
    product.value = value * other.value
    product.range = whole
    return product
  }

  func divided(by other: WorkingSum) throws(AnswerError) -> WorkingSum {
    let whole = range.lowerBound..<other.range.upperBound
    var quotient = form == .sum ? self : collapsed
    let number = other.value
    quotient.value = try value.divided(by: number)
    quotient.range = whole
    quotient.divisor = quotient.divisor.map { $0 * number } ?? number
    if terms.count == 1 {
      quotient.terms = [Working.Term(factors: quotient.terms[0].factors, range: whole)]
      // 3*1/9 is 3 times 1/9; only a number alone keeps its divisor.
      if quotient.terms[0].factors.count > 1 { quotient = try quotient.folded() }
    }
    return quotient
  }

  /// The same in parentheses, of which a single term becomes wider.
  func grouped(_ range: Range<Int>) throws(AnswerError) -> WorkingSum {
    var group = self
    group.range = range
    if form == .sum && terms.count == 1 {
      group.terms = [Working.Term(factors: terms[0].factors, range: range)]
    }
    return group
  }

  /// The same with the sign before it.
  func wider(from start: Int) throws(AnswerError) -> WorkingSum {
    try terms.count == 1
      ? grouped(start..<range.upperBound) : ranged(start..<range.upperBound)
  }

  private func ranged(_ range: Range<Int>) -> WorkingSum {
    var sum = self
    sum.range = range
    return sum
  }

  private func scaled(by number: Quantity) throws(AnswerError) -> WorkingSum {
    var sum = self
    if number.value == 0 { return collapsed.timesFactor(number) }
    sum.divisor = try (divisor ?? Quantity(1)).divided(by: number)
    return sum
  }

  private func timesFactor(_ number: Quantity) -> WorkingSum {
    var product = self
    let factor = Working.Factor(number: number, range: range)
    product.terms = [Working.Term(factors: terms[0].factors + [factor], range: range)]
    return product
  }

  /// A single term with its divisor taken into the last factor.
  private func folded() throws(AnswerError) -> WorkingSum {
    guard form == .sum, terms.count == 1, let divisor, let last = terms[0].factors.last else {
      return self
    }
    var sum = self
    let factor = Working.Factor(number: try last.number.divided(by: divisor), range: last.range)
    sum.terms = [
      Working.Term(factors: terms[0].factors.dropLast() + [factor], range: terms[0].range)
    ]
    sum.divisor = nil
    return sum
  }

  /// A plain list of terms: the divisor becomes a factor of each, a maximum one number.
  private func spread() throws(AnswerError) -> WorkingSum {
    guard form == .sum else { return collapsed }
    var sum = try folded()
    guard let divisor = sum.divisor else { return sum }
    let scale = try Quantity(1).divided(by: divisor)
    sum.divisor = nil
    sum.arguments = []
    sum.terms = terms.map { term in
      let factor = Working.Factor(number: scale, range: term.range)
      return Working.Term(factors: term.factors + [factor], range: term.range)
    }
    return sum
  }

  /// One number.
  private var collapsed: WorkingSum { WorkingSum(value, range) }
}
