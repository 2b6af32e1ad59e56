import Testing

@testable import Quiz

struct QuizCommandTests {
  @Test func commandsInBothLanguagesAndBothKeyboards() {
    for word in ["hint", " Hint ", "힌트", "ㅗㅑㅜㅅ", "?"] { #expect(QuizCommand(word) == .hint) }
    for word in ["skip", "SKIP", "건너뛰기", "나ㅑㅔ"] { #expect(QuizCommand(word) == .skip) }
    for word in ["quit", "q", "그만", "ㅂ"] { #expect(QuizCommand(word) == .quit) }
    for word in ["", "12", "hints"] { #expect(QuizCommand(word) == nil) }
  }
}
