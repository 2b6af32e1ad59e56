import Glossary
import LessonKit
import Quiz
import TraceText

/// What each action does in the glossary.
extension TracerState {
  /// Opens the list of terms over whatever is shown.
  mutating func openGlossary() {
    glossary = GlossaryState(page: wordsShown)
    changeWalk { $0.pause() }
    changeFigure { $0.pause() }
  }

  mutating func performInGlossary(_ action: Action) -> [Effect] {
    switch action {
    case .redraw: return [.redraw]
    case .switchLanguage: switchLanguage()
    default: if glossary?.card == nil { performInTerms(action) } else { performInTerm(action) }
    }
    return []
  }

  private mutating func performInTerms(_ action: Action) {
    let screenful = max(1, GlossaryView.height(self))
    switch action {
    case .leave: glossary = nil
    case .choose: glossary?.card = 0
    case .up: glossary?.move(by: -1)
    case .down: glossary?.move(by: 1)
    case .pageUp: glossary?.move(by: -screenful)
    case .pageDown: glossary?.move(by: screenful)
    case .top: glossary?.move(by: -Vocabulary.all.count * 2)
    case .bottom: glossary?.move(by: Vocabulary.all.count * 2)
    default: break
    }
  }

  /// The card: up and down scroll it, left and right turn to the terms around it.
  private mutating func performInTerm(_ action: Action) {
    let (scroll, last) = (glossary?.card ?? 0, TermView.lastScroll(self))
    let screenful = max(1, TermView.height(self))
    switch action {
    case .leave: glossary?.card = nil
    case .left, .right:
      glossary?.move(by: action == .right ? 1 : -1)
      glossary?.card = 0
    case .up: glossary?.card = scroll - 1
    case .down: glossary?.card = scroll + 1
    case .pageUp: glossary?.card = scroll - screenful
    case .pageDown: glossary?.card = scroll + screenful
    case .top: glossary?.card = 0
    case .bottom: glossary?.card = last
    default: break
    }
    if let card = glossary?.card { glossary?.card = min(max(0, card), last) }
  }

  /// Without Hangul to write in there is only English.
  mutating func switchLanguage() {
    if repertoire != .ascii { language = language.other }
  }

  /// Text, caption, question and settings of what is shown, in the learner's language.
  private var wordsShown: String {
    switch place {
    case .menu: return ""
    case .lesson(let lesson): return words(of: lesson)
    case .quiz(let quiz):
      return quiz.session.item.map { QuizPhrases(language).question($0.question) } ?? ""
    }
  }

  private func words(of lesson: LessonState) -> String {
    let title = lesson.lesson.title[language]
    let erratum = lesson.page.erratum?.lines(in: language).joined(separator: "\n") ?? ""
    switch lesson.page {
    case .text(let page):
      return [title, page.title?[language] ?? "", page.text[language], erratum]
        .joined(separator: "\n")
    case .operation(let page):
      let words = Words(language: language)
      let names = LayerNames(language)
      let labels = [
        names.kind(page.operation),
        page.operation.weights == nil ? "" : names.weights(of: page.operation),
        names.output(of: page.operation),
      ]
      return
        ([title, page.caption?[language] ?? "", erratum] + labels
        + words.settings(page.operation, filter: 0)).joined(separator: "\n")
    case .question(let page):
      return [title, QuizPhrases(language).reading(page)].joined(separator: "\n")
    case .figure(let page):
      let told = page.figure.printed(in: language)
      return ([title, page.caption?[language] ?? "", erratum] + told).joined(separator: "\n")
    }
  }
}
