import CellScreen
import Testing

@testable import TracerUI

struct KeyTableTests {
  @Test(arguments: KeyContext.allCases)
  func noKeyHasTwoMeaningsInAPlace(context: KeyContext) {
    var seen: [Key: Action] = [:]
    // Enter opens the next lesson only where the lesson is at its end, and passes only what is empty.
    for binding in KeyTable.bindings(in: context) where !binding.action.isOccasional {
      for key in binding.keys {
        #expect(seen[key] == nil, "\(key) in \(context)")
        seen[key] = binding.action
      }
    }
  }

  @Test func everyBindingIsReachable() {
    for binding in KeyTable.bindings {
      #expect(!binding.contexts.isEmpty && !binding.keys.isEmpty)
      for context in binding.contexts {
        for key in binding.keys {
          let action = KeyTable.action(for: key, in: context) { $0 == binding.action }
          #expect(action == binding.action)
        }
      }
    }
  }

  @Test(arguments: [KeyContext.walk, .text, .predicting, .quiz, .quizDone, .menu, .editing])
  func everyPlaceCanBeLeftAndHasHelp(context: KeyContext) {
    #expect(KeyTable.action(for: .character("q"), in: context) == .quit)
    #expect(KeyTable.action(for: .character("?"), in: context) == .help)
    #expect(KeyTable.action(for: .control("l"), in: context) == .redraw)
  }

  @Test func noPrintableKeyIsTakenFromAnAnswer() {
    for context in [KeyContext.answering, .going, .filtering, .entering] {
      for binding in KeyTable.bindings(in: context) {
        for case .character(let character) in binding.keys {
          Issue.record("\(character) in \(context)")
        }
      }
    }
  }
}
