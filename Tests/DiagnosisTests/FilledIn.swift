import Diagnosis
import Questions
import TraceEngine

/// The whole feature map of the first filter.
func wholeMap(_ operation: TracedOperation) -> Question {
  .values(operation, .map(channel: 0))
}

/// What was typed into the question's blanks in their order, `-` where nothing was.
///
///     try filled(wholeMap(operation), "130 68 - 161")
func filled(_ question: Question, _ typed: String) throws -> [Observation] {
  try zip(question.blanks, typed.split(separator: " ")).compactMap { blank, text in
    text == "-" ? nil : Observation(question, blank, try Response(String(text), for: blank))
  }
}

/// One number typed into the question's first blank.
func typed(_ question: Question, _ text: String) throws -> Observation {
  Observation(question, question.blanks[0], try Response(text, for: question.blanks[0]))
}

extension Diagnosis {
  /// The names of the rules asked about; nil where none are asked about.
  var asked: [String]? {
    guard case .ask(let rules) = self else { return nil }
    return rules.map(\.name)
  }

  /// The names of the rules that are named; nil where none are.
  var named: [String]? {
    guard case .named(let rules, _) = self else { return nil }
    return rules.map(\.name)
  }
}
