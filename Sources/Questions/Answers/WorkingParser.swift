/// Reads the words of a calculation by descent:
///
///     stages  = [ "=" ] sum { "=" sum } [ "=" ]
///     sum     = [ sign ] product { sign product }
///     product = signed { ( "*" | "/" | nothing before "(" ) signed }
///     signed  = [ sign ] ( number | mixed | "(" sum ")" | function "(" sum { "," sum } ")" )
struct WorkingParser {
  private let tokens: [WorkingToken]
  private var next = 0
  private var depth = 0
  /// Parentheses within parentheses.
  private static let deepest = 32

  init(_ tokens: [WorkingToken]) { self.tokens = tokens }

  /// - Throws: `.calculation`, `.zeroDenominator`, `.outOfRange`, and `.comma` for one outside a
  ///   function.
  mutating func stages() throws(AnswerError) -> [Working.Stage] {
    var stages: [Working.Stage] = []
    while next < tokens.count {
      if take(.equals) { continue }
      let sum = try sum()
      guard next == tokens.count || kind == .equals else {
        throw kind == .comma ? .comma : .calculation
      }
      guard sum.value.value.isFinite else { throw .outOfRange }
      stages.append(sum.stage)
    }
    return stages
  }

  private var kind: WorkingToken.Kind? { next < tokens.count ? tokens[next].kind : nil }

  private mutating func take(_ kind: WorkingToken.Kind) -> Bool {
    guard self.kind == kind else { return false }
    next += 1
    return true
  }

  private mutating func sum() throws(AnswerError) -> WorkingSum {
    var sum = try product()
    while kind == .plus || kind == .minus {
      let isNegative = kind == .minus
      next += 1
      let product = try product()
      try sum.add(isNegative ? product.negated() : product)
    }
    return sum
  }

  private mutating func product() throws(AnswerError) -> WorkingSum {
    var product = try signed()
    while true {
      if take(.times) || kind == .open {
        product = try product.multiplied(by: signed())
      } else if take(.over) {
        product = try product.divided(by: signed())
      } else {
        return product
      }
    }
  }

  private mutating func signed() throws(AnswerError) -> WorkingSum {
    guard next < tokens.count else { throw .calculation }
    let start = tokens[next].range.lowerBound
    if take(.minus) { return try primary().negated().wider(from: start) }
    if take(.plus) { return try primary().wider(from: start) }
    return try primary()
  }

  private mutating func primary() throws(AnswerError) -> WorkingSum {
    guard next < tokens.count else { throw .calculation }
    let token = tokens[next]
    next += 1
    switch token.kind {
    case .number(let number, let isWhole):
      return try mixed(number, isWhole, token.range) ?? WorkingSum(number, token.range)
    case .open:
      return try nested { parser throws(AnswerError) in
        let sum = try parser.sum()
        return try sum.grouped(token.range.lowerBound..<parser.close())
      }
    case .function(let function):
      guard take(.open) else { throw .calculation }
      return try nested { parser throws(AnswerError) in
        var arguments = [try parser.sum()]
        while parser.take(.comma) { arguments.append(try parser.sum()) }
        let range = token.range.lowerBound..<(try parser.close())
        return try WorkingSum(function, of: arguments, range)
      }
    default: throw .calculation
    }
  }

  /// `1 2/3`, where the first number was read.
  private mutating func mixed(
    _ whole: Quantity, _ isWhole: Bool, _ range: Range<Int>
  ) throws(AnswerError) -> WorkingSum? {
    guard isWhole, next + 2 < tokens.count, tokens[next + 1].kind == .over,
      case .number(let above, isWhole: true) = tokens[next].kind,
      case .number(let below, isWhole: true) = tokens[next + 2].kind
    else { return nil }
    let end = tokens[next + 2].range.upperBound
    next += 3
    return WorkingSum(try whole + above.divided(by: below), range.lowerBound..<end)
  }

  private mutating func nested(
    _ body: (inout WorkingParser) throws(AnswerError) -> WorkingSum
  ) throws(AnswerError) -> WorkingSum {
    guard depth < WorkingParser.deepest else { throw .calculation }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// The end of the closing parenthesis.
  private mutating func close() throws(AnswerError) -> Int {
    guard take(.close) else { throw kind == .comma ? .comma : .calculation }
    return tokens[next - 1].range.upperBound
  }
}
