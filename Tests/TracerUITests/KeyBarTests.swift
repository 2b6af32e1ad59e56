import CellScreen
import LessonKit
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
    // As in a prediction; where there are several places, Tab goes to the next one.
    let hint = [.quiz, .answering].contains(diary.state.context) ? "Tab" : "h"
    let wanted =
      language == .english
      ? ["\(hint) hint", "s skip", "u undo", "? help", "q quit"]
      : ["\(hint) 힌트", "s 건너뛰기", "u 되돌리기", "? 도움말", "q 끝내기"]
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

/// What the last line and the line over it say of Enter on a page with a question.
struct QuestionBarTests {
  private func diary(page: Int, _ language: Language, next: Bool = true) -> Diary {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: language, menu: Sample.menu)
    let lesson = Lesson(
      id: "ends", chapter: 1, title: Sample.asking.title,
      pages: Array(Sample.asking.pages.prefix(3)))
    let entry = Sample.menu.course.lines[1].entry
    state.open(
      lesson, page: page - 1, neighbours: LessonNeighbours(next: next ? entry : nil))
    return Diary(state)
  }

  @Test func enterSaysOneThingAsLongAsNothingIsFilledIn() {
    var diary = diary(page: 2, .english)
    diary.sees("A question · Enter: go on without an answer")
    #expect(diary.bar.contains("Enter next page"), "\(diary.bar)")
    diary.seesNo("Enter commit")
    diary.press("144 Enter")
    diary.sees("A question · ]: go on without an answer")
    #expect(diary.bar.contains("Enter commit"), "\(diary.bar)")
    diary.seesNo("Enter next page")
  }

  @Test func onTheLastPageItOpensTheNextLessonOnlyWhereNothingIsFilledIn() {
    var diary = diary(page: 3, .english)
    diary.sees("A question · Enter: the next lesson without an answer")
    #expect(diary.bar.contains("Enter next lesson"), "\(diary.bar)")
    diary.seesNo("Enter commit")
    diary.press("9 Enter")
    #expect(diary.effects.isEmpty)
    diary.seesNo("next lesson")
    #expect(diary.bar.contains("Enter commit"), "\(diary.bar)")
    diary = self.diary(page: 3, .english)
    diary.press("Enter")
    #expect(diary.effects.last == .openLesson(id: "geometry"))
  }

  @Test func withoutANextLessonEnterIsTheQuestionsOwn() {
    var diary = diary(page: 3, .english, next: false)
    #expect(diary.bar.contains("Enter commit"), "\(diary.bar)")
    diary.sees("A question")
    diary.seesNo("without an answer")
    diary.press("Enter")
    diary.seesNo("last page")
  }

  @Test(arguments: Language.allCases)
  func theWayBackToTheListStays(language: Language) {
    var diary = diary(page: 2, language)
    for _ in 0..<3 {
      #expect(diary.bar.contains(language == .english ? "Esc list" : "Esc 목록"), "\(diary.bar)")
      diary.press("9 Enter")
    }
  }

  @Test func keysAreCalledByTheirNamesAndPagesTurnedByOneEntry() {
    let still = FigureScreen.picture.state(rows: 24, columns: 80, language: .korean)
    let bar = Diary(still).bar
    #expect(bar.contains("←→ 쪽") && !bar.contains("[ ]"), "\(bar)")
    let table = Diary(FigureScreen.compared.state(rows: 24, columns: 80, language: .korean)).bar
    #expect(table.contains("스페이스 재생") && table.contains("↑↓ 행"), "\(table)")
    let pointing = Diary(Scene.cellsPointed.state(rows: 24, columns: 80, language: .korean))
    #expect(pointing.bar.contains("스페이스 고르기"), "\(pointing.bar)")
    for binding in KeyTable.bindings {
      let korean = binding.label.korean ?? ""
      #expect(!korean.contains("Space") && !(binding.bar?.label.korean ?? "").contains("Space"))
    }
  }
}
