import Questions
import TraceEngine
import TraceText

/// A page with a question whose texts have not been read.
struct QuestionDraft {
  let fields: Fields
  let name: String?
  /// Nil where the question is faulty, which is recorded.
  let question: Question?

  static let commonKeys = ["kind", "name", "ledger", "prompt", "hints", "wrong"]
  /// The keys of each kind besides the common ones.
  static func keys(of kind: Question.Kind) -> [String] {
    let operation = operationKeys(of: kind)
    switch kind {
    case .cell, .window, .cells, .winner: return operation + ["at"]
    case .row: return operation + ["row"]
    case .map: return operation + ["map"]
    case .chain: return ["chain"]
    case .size, .formula, .parameters: return ["layer"] + operation
    case .filter: return operation + ["filters"]
    case .stride, .padding: return operation
    case .weight: return operation + ["weight"]
    case .mistake: return operation + ["at", "mistake"]
    }
  }

  /// The keys that say what a question of this kind is about.
  static func operationKeys(of kind: Question.Kind) -> [String] {
    kind.needsWindow ? QuestionOperands.slidingKeys : QuestionOperands.operationKeys
  }

  /// Every key that some question has.
  static let keys: [String] = {
    var keys = commonKeys
    for kind in Question.Kind.allCases {
      keys += QuestionDraft.keys(of: kind).filter { !keys.contains($0) }
    }
    return keys
  }()

  /// - Parameter earlier: the pages that the question may refer to.
  init(_ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList) throws(LessonError) {
    let fields = try Fields(
      place, owner: "a question", keys: QuestionDraft.keys, required: ["kind"],
      hints: [
        "caption": "write “prompt”", "question": "write “prompt”",
        "answer": "the answer is computed",
        "hint": "write “hints”, a list",
        "input": "the numbers stand below “convolution” or “pooling”",
        "filter": "the numbers stand below “convolution”",
      ], faults: &faults)
    self.fields = fields
    name = fields.read("name", &faults, Located.pageName)
    let kind = fields.read("kind", &faults) { (place) throws(LessonError) in
      try place.choice(Question.Kind.allCases.map { ($0.rawValue, $0) })
    }
    // What a misspelt key says is missing, and would be missed again.
    guard let kind, fields.unknown.isEmpty else {
      question = nil
      return
    }
    let before = faults.faults.count
    QuestionDraft.refuseForeignKeys(fields, kind, &faults)
    let reader = QuestionReader(kind, fields, QuestionOperands(fields: fields, earlier: earlier))
    let question = reader.question(&faults)
    self.question = faults.faults.count == before ? question : nil
  }

  private static func refuseForeignKeys(
    _ fields: Fields, _ kind: Question.Kind, _ faults: inout FaultList
  ) {
    let own = keys(of: kind)
    for key in keys where fields.has(key) && !own.contains(key) && !commonKeys.contains(key) {
      faults.add(
        fields.place.fault(
          "a question of the kind \(kind.rawValue) has no “\(key)”; besides what all questions"
            + " have it takes \(own.joined(separator: ", "))", at: fields.keyPosition(key)))
    }
  }

  /// What placeholders stand for: in a chain the first layer; of several filters the right one.
  var facts: (any PlaceholderFacts)? {
    guard let question else { return nil }
    let operation =
      if case .whichFilter(_, _, let right) = question {
        question.candidates[right]
      } else {
        question.operations.first
      }
    if let operation {
      return OperationFacts(operation: operation, featureMap: operation.featureMap())
    }
    return question.layer.map { LayerFacts(layer: $0) }
  }

  // MARK: Texts

  private static let mostHints = 3

  /// The page with its texts.
  ///
  /// - Returns: nil where the question is faulty.
  func page(
    _ scope: PlaceholderScope, _ languages: LessonLanguages, _ faults: inout FaultList
  ) -> Lesson.QuestionPage? {
    guard let question else { return nil }
    func text(_ place: Located, _ faults: inout FaultList) -> LocalizedText? {
      place.localized(languages, &faults) { (place) throws(LessonError) in
        try place.filledText(scope)
      }
    }
    let prompt = fields["prompt"].flatMap { text($0, &faults) }
    let hints = fields.read("hints", &faults) { (place) throws(LessonError) in
      let hints = try place.items(example: "[{en: \"…\"}]")
      guard (1...QuestionDraft.mostHints).contains(hints.count) else {
        throw place.fault(
          "1 to \(QuestionDraft.mostHints) hints are read, not \(hints.count); the last, with the"
            + " answer, is made by the program")
      }
      return hints
    }
    var answers = WrongAnswers(question)
    let wrong = fields.read("wrong", &faults) { (place) throws(LessonError) in
      try place.items(example: "[{answer: 12, because: {en: \"…\"}}]")
    }
    return Lesson.QuestionPage(
      name: name, ledger: fields.ledger(&faults), question: question, prompt: prompt,
      hints: (hints ?? []).compactMap { text($0, &faults) },
      wrong: (wrong ?? []).compactMap { answers.read($0, &faults, text) })
  }
}

extension Question.Kind {
  /// Whether it makes sense only where a window slides.
  var needsWindow: Bool {
    switch self {
    case .size, .formula, .window, .cells, .winner, .filter, .stride, .padding, .weight:
      return true
    case .cell, .row, .map, .chain, .parameters, .mistake: return false
    }
  }
}
