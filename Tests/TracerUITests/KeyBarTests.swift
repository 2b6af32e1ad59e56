import CellScreen
import Questions
import Testing
import TraceText

@testable import TracerUI

/// What the last line offers where something is asked.
struct KeyBarTests {
  /// Keys that lead to a wrong answer of each kind, and the size of the screen.
  private func diary(_ kind: Question.Kind, _ language: Language) throws -> Diary {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: language, menu: Sample.menu)
    state.openQuiz(title: QuestionSamples.title, items: try QuestionSamples.items([kind]))
    return Diary(state)
  }

  @Test(arguments: Question.Kind.allCases, Language.allCases)
  func hintSkipUndoHelpAndQuitStayAtEightyColumns(
    kind: Question.Kind, language: Language
  ) throws {
    var diary = try diary(kind, language)
    diary.press("9 Enter")
    diary.press("Esc", times: diary.state.context == .writing ? 1 : 0)
    let wanted =
      language == .english
      ? ["h hint", "s skip", "u undo", "? help", "q quit"]
      : ["h 힌트", "s 건너뛰기", "u 되돌리기", "? 도움말", "q 끝내기"]
    for entry in wanted { #expect(diary.bar.contains(entry), "\(kind): \(diary.bar)") }
  }

  @Test func theLettersOfTheChoicesAreOfferedAndNoOthers() throws {
    var diary = try diary(.map, .english)
    diary.press("130 Ctrl-D")
    #expect(diary.state.context == .telling)
    #expect(diary.bar.contains("a b that one"), "\(diary.bar)")
    diary = try self.diary(.map, .korean)
    diary.press("130 Ctrl-D")
    #expect(diary.bar.contains("a b 이거예요"), "\(diary.bar)")
  }

  @Test func everyRuleThatCanBeAskedAboutHasItsKey() {
    for (index, letter) in ["a", "b", "c"].enumerated() {
      let key = Key.character(Character(letter))
      #expect(KeyTable.action(for: key, in: .telling) == .rule(index))
    }
  }
}
