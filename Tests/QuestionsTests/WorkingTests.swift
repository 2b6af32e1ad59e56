import TestSamples
import Testing

@testable import Questions

private let (fiveThirds, ninth, twoThirds) = (5.0 / 3, 1.0 / 9, 2.0 / 3)

struct WorkingTests {
  @Test(
    arguments: [
      ("5*11+1*4+15*5+5*2", [[5.0, 11], [1, 4], [15, 5], [5, 2]], 144.0),
      ("5×11 + 1·4 + 15x5 + 5∗2", [[5, 11], [1, 4], [15, 5], [5, 2]], 144),
      ("5⋅11+1X4+15ㆍ5+5✕2", [[5, 11], [1, 4], [15, 5], [5, 2]], 144),
      ("５＊１１＋１＊４", [[5, 11], [1, 4]], 59),
      ("55+4+75+10", [[55], [4], [75], [10]], 144),
      ("+55 − 4 – 75", [[55], [-4], [-75]], -24),
      ("(-1)*3 + 2*(-4)", [[-1, 3], [2, -4]], -11),
      ("-1*3+2*-4", [[-1, 3], [2, -4]], -11),
      ("5 - 2*3", [[5], [-2, 3]], -1),
      ("5 - (1*2 + 3*4)", [[5], [-1, 2], [-3, 4]], -9),
      ("(5*11)+(1*4)", [[5, 11], [1, 4]], 59),
      ("(5*11+1*4)+(15*5+5*2)", [[5, 11], [1, 4], [15, 5], [5, 2]], 144),
      ("5(11) + (1)(4)", [[5, 11], [1, 4]], 59),
      ("[0]*4 + 2*3", [[0, 4], [2, 3]], 6),
      ("0.5*3 + 2.25", [[0.5, 3], [2.25]], 3.75),
      ("1 2/3 * 3 + 1", [[fiveThirds, 3], [1]], 6),
      ("1/9*3+3*1/9", [[ninth, 3], [3, ninth]], twoThirds),
      ("2*(3+4)*(1+1)", [[14, 2]], 28),
      ("(5+1)*(11+4)", [[6, 15]], 90),
      ("5*11+1*4+15*5+5*2 + 3", [[5, 11], [1, 4], [15, 5], [5, 2], [3]], 147),
      ("5*2 + bias 3", [[5, 2], [3]], 13), ("5*2 + 편향 3", [[5, 2], [3]], 13),
      ("1e2*2 + .5", [[100, 2], [0.5]], 200.5), ("=3*4", [[3, 4]], 12), ("3*4=", [[3, 4]], 12),
      ("(1+2)/2 + 3", [[1, 0.5], [2, 0.5], [3]], 4.5), ("0*(1+2)", [[3, 0]], 0),
      ("max(2,3)*2 + 1", [[3, 2], [1]], 7),
    ] as [(String, [[Double]], Double)])
  func termsAndTheirFactors(text: String, factors: [[Double]], value: Double) throws {
    let working = try Working(text)
    #expect(working.terms.map { $0.factors.map(\.number.value) } == factors)
    #expect(working.result.value == value)
    #expect(working.claimed == nil)
  }

  @Test(
    arguments: [
      ("(5+1+15+5)/4", [5.0, 1, 15, 5], 4.0, 6.5), ("1/4*(5+1+15+5)", [5, 1, 15, 5], 4, 6.5),
      ("(5+1+15+5)*0.25", [5, 1, 15, 5], 4, 6.5), ("avg(5, 1, 15, 5)", [5, 1, 15, 5], 4, 6.5),
      ("평균(5, 1, 15, 5)", [5, 1, 15, 5], 4, 6.5), ("(5+1+15+5)/2/2", [5, 1, 15, 5], 4, 6.5),
      ("(5+1+15+5)÷4", [5, 1, 15, 5], 4, 6.5), ("-(5+1)/4", [-5, -1], 4, -1.5),
    ] as [(String, [Double], Double, Double)])
  func aSumOverANumberKeepsItsTerms(
    text: String, terms: [Double], divisor: Double, value: Double
  ) throws {
    let stage = try #require(try Working(text).stages.first)
    #expect(stage.terms.map(\.value.value) == terms)
    #expect(stage.divisor?.value == divisor)
    #expect(stage.value.value == value)
  }

  @Test(
    arguments: [
      ("max(5, 1, 15, 5)", Working.Form.maximum, [0..<1, 1..<2, 2..<3, 3..<4], 15.0),
      ("MIN(5,1,-15,5)", .minimum, [0..<1, 1..<2, 2..<3, 3..<4], -15),
      ("최댓값(5, 1)", .maximum, [0..<1, 1..<2], 5), ("최솟값（5，1）", .minimum, [0..<1, 1..<2], 1),
      ("max(max(5, 1), max(15, 5))", .maximum, [0..<1, 1..<2, 2..<3, 3..<4], 15),
      ("max(0, 2*-3 + 1)", .maximum, [0..<1, 1..<3], 0), ("ReLU(2*-3 + 1)", .rectified, [0..<2], 0),
      ("relu(2*3)", .rectified, [0..<1], 6),
    ] as [(String, Working.Form, [Range<Int>], Double)])
  func maximumMinimumAndReLU(
    text: String, form: Working.Form, arguments: [Range<Int>], value: Double
  ) throws {
    let stage = try #require(try Working(text).stages.first)
    #expect(stage.form == form)
    #expect(stage.arguments == arguments)
    #expect(stage.value.value == value)
  }

  @Test func everyStageOfAChainIsKept() throws {
    let working = try Working("5*11+1*4 = 55+4 = 59")
    #expect(working.stages.map(\.value.value) == [59, 59, 59])
    #expect(working.stages.map(\.terms.count) == [2, 2, 1])
    #expect(working.stages.map(\.range) == [0..<8, 11..<15, 18..<20])
    #expect(working.claimed?.value == 59)
  }

  @Test(
    arguments: [
      ("5*11+1*4 = 60", 60.0, Answer.Form.integer), ("26/4 = 13/2", 6.5, .fraction),
      ("5/3 + 0 ≈ 1.67", 1.67, .decimal(2)), ("5*2 = -3.0", -3, .decimal(1)),
      ("59 = 5*11+1*4", 59, .integer), ("0.1*3+0", 0.3, .decimal(1)),
      ("1/3+1/3", twoThirds, .fraction),
      ("1/4+1/4", 0.5, .decimal(1)),
    ] as [(String, Double, Answer.Form)])
  func whatIsGraded(text: String, value: Double, form: Answer.Form) throws {
    let result = try Working(text).result
    #expect(result.value == value)
    #expect(result.form == form)
  }

  @Test func placesAreCountedInCharacters() throws {
    let working = try Working("최댓값( ５*2 , (-1)*3, 4)")
    #expect(working.terms.map(\.range) == [5..<8, 11..<17, 19..<20])
    let signed = try Working("-5*2 - 3*4 + (2*1) + -7")
    #expect(signed.terms.map(\.range) == [0..<4, 7..<10, 13..<18, 21..<23])
    let family = try Working("\u{200B}1*2 +\r\n3*4")
    #expect(family.terms.map(\.value.value) == [2, 12])
  }

  @Test(
    arguments: [
      ("", AnswerError.calculation), ("=", .calculation), ("abc", .calculation),
      ("5*", .calculation),
      ("*5", .calculation), ("5+", .calculation), ("--5", .calculation), ("5 5", .calculation),
      ("(5*2", .calculation), ("5*2)", .calculation), ("()", .calculation), ("max 5", .calculation),
      ("max()", .calculation), ("relu(1,2)", .calculation), ("5^2", .calculation),
      ("1.2.3+1", .calculation), ("5*1,5", .comma), ("(1,2)", .comma), ("5/0+1", .zeroDenominator),
      ("(1+2)/(3-3)", .zeroDenominator), ("1e999+1", .outOfRange), ("1e300*1e300", .outOfRange),
      ("5+다섯", .calculation), ("1+\u{1B}[31m", .calculation), ("5y2", .calculation),
      (String(repeating: "1+", count: 1_000) + "1", .tooLong),
      (String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40), .calculation),
    ] as [(String, AnswerError)])
  func whatCannotBeReadSaysWhy(text: String, error: AnswerError) {
    #expect(throws: error) { try Working(text) }
  }

  @Test func noTextTraps() {
    var generator = SeededGenerator(3)
    let words = [
      "0", "1", "55", "9223372036854775807", ".", "1e308", "e", "+", "-", "*", "/", "×", "x", "(",
      ")", "[", "]", ",", "=", " ", "max(", "min(", "avg(", "relu(", "최댓값(", "편향", "５", "e\u{301}",
      "\u{200B}", "\r\n", "≈", "1/9", "max(0,", "∞", "가", "한",
    ]
    var read = 0
    for _ in 0..<30_000 {
      let length = Int.random(in: 1...14, using: &generator)
      let text = (0..<length).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      guard let working = try? Working(text) else { continue }
      read += 1
      let count = text.count
      for stage in working.stages {
        #expect(stage.range.upperBound <= count)
        #expect(stage.terms.allSatisfy { $0.range.upperBound <= count && !$0.range.isEmpty })
        #expect(stage.arguments.allSatisfy { $0.upperBound <= stage.terms.count })
      }
    }
    #expect(read > 300)
  }

  @Test func theLongestTextsAreRead() throws {
    let sum = String(repeating: "1+", count: 999) + "1"
    #expect(try Working(sum).result.value == 1000)
    #expect(try Working(String(repeating: "1*", count: 999) + "1").result.value == 1)
    #expect(try Working("1" + String(repeating: "=1", count: 999)).stages.count == 1000)
    #expect(try Working("max(" + String(repeating: "1,", count: 990) + "2)").result.value == 2)
    let nested = String(repeating: "(1+", count: 32) + "1" + String(repeating: ")", count: 32)
    #expect(try Working(nested).result.value == 33)
    let deepFunctions =
      String(repeating: "max(1,", count: 32) + "2" + String(repeating: ")", count: 32)
    #expect(try Working(deepFunctions).result.value == 2)
  }
}
