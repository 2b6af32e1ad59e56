import Testing

@testable import Quiz

struct QuizCommandTests {
  @Test func commandsInBothLanguagesAndBothKeyboards() {
    for word in ["hint", " Hint ", "힌트", "ㅗㅑㅜㅅ", "?"] { #expect(QuizCommand(word) == .hint) }
    for word in ["skip", "SKIP", "건너뛰기", "나ㅑㅔ"] { #expect(QuizCommand(word) == .skip) }
    for word in ["quit", "q", "그만", "ㅂ"] { #expect(QuizCommand(word) == .quit) }
    for word in ["undo", "U", "되돌리기", "ㅕㅜ애", "ㅕ"] { #expect(QuizCommand(word) == .undo) }
    for word in ["yes", "Y", "예", "네", "ㅛ", "ㅛㄷㄴ"] { #expect(QuizCommand(word) == .yes) }
    for word in ["no", "N", "아니요", "아니오", "ㅜ", "ㅜㅐ"] { #expect(QuizCommand(word) == .no) }
    for word in ["", "12", "hints"] { #expect(QuizCommand(word) == nil) }
  }

  @Test func aChoiceIsALetter() {
    for word in ["a", "A", " a)", "ㅁ"] { #expect(QuizCommand.choice(word, of: 2) == 0) }
    for word in ["b", "b)", "ㅠ"] { #expect(QuizCommand.choice(word, of: 2) == 1) }
    for word in ["c", "1", "", "ab", "가", "-"] { #expect(QuizCommand.choice(word, of: 2) == nil) }
    #expect(QuizCommand.choice("ㅊ", of: 3) == 2)
  }
}
