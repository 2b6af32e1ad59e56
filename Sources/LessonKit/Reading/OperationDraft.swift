import TraceEngine
import TraceText

/// A page with an operation whose texts have not been read.
struct OperationDraft {
  let fields: Fields
  let name: String?
  /// Nil where the operation is faulty, which is recorded.
  let facts: OperationFacts?
  /// The page whose fault has to be mended before this one's operation can be read.
  let waitsFor: String?
  private let ledger: String?
  private let predict: [CellPosition]
  private let isAsked: Bool
  private let printed: Tensor?

  /// The keys that say how the page is walked through and what is said about it.
  static let pageKeys = headKeys + checkedKeys
  private static let headKeys = ["name", "ledger", "caption"]
  private static let checkedKeys = [
    "predict", "quiz", "expect", "printed", "statement", "erratum",
  ]

  /// - Parameter earlier: the pages whose feature maps may be the input.
  init(
    _ kind: OperationKind, _ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList
  ) throws(LessonError) {
    let fields = try Fields(
      place, owner: kind.owner,
      keys: OperationDraft.headKeys + kind.operands + OperationDraft.checkedKeys,
      required: kind.required, hints: kind.hints, faults: &faults)
    let operation = kind.read(fields, .written(earlier), &faults)
    let culprit = operation == nil ? fields.culprit(among: earlier) : nil
    self.init(fields, operation, waitsFor: culprit, &faults)
  }

  private init(
    _ fields: Fields, _ operation: TracedOperation?, waitsFor: String?, _ faults: inout FaultList
  ) {
    (self.fields, self.waitsFor) = (fields, waitsFor)
    name = fields.read("name", &faults, Located.pageName)
    ledger = fields.read("ledger", &faults, Located.line)
    facts = operation.map { OperationFacts(operation: $0, featureMap: $0.featureMap()) }
    let facts = self.facts
    predict =
      fields.read("predict", &faults) { (place) throws(LessonError) in
        try place.cells(of: facts?.operation)
      } ?? []
    isAsked = fields.read("quiz", &faults, Located.truth) ?? true
    _ = fields.read("expect", &faults) { (place) throws(LessonError) in
      try place.expect(facts)
    }
    printed = fields.read("printed", &faults) { (place) throws(LessonError) in
      try place.printed(facts)
    }
  }

  /// The page with its texts.
  ///
  /// - Returns: nil where the operation is faulty.
  func page(
    _ scope: PlaceholderScope, _ languages: LessonLanguages, _ faults: inout FaultList
  ) -> Lesson.OperationPage? {
    // Placeholders of a faulty operation would be faults that only follow from the first.
    guard let facts else { return nil }
    let caption = fields["caption"]?.localized(languages, &faults) { (place) throws(LessonError) in
      try place.filledText(scope)
    }
    let erratum = self.erratum(scope, languages, &faults)
    return Lesson.OperationPage(
      name: name, ledger: ledger, caption: caption, operation: facts.operation, predict: predict,
      isAsked: isAsked, erratum: erratum)
  }

  private func erratum(
    _ scope: PlaceholderScope, _ languages: LessonLanguages, _ faults: inout FaultList
  ) -> Lesson.Erratum? {
    let statement = fields["statement"]?.localized(languages, &faults) {
      (place) throws(LessonError) in try place.text()
    }
    let explanation = fields["erratum"]?.localized(languages, &faults) {
      (place) throws(LessonError) in try place.filledText(scope)
    }
    let claims = ["printed", "statement"].filter(fields.has)
    if let claim = claims.first, !fields.has("erratum") {
      faults.add(
        fields.place.fault(
          "“\(claim)” stands without “erratum”; say there what is right and why",
          at: fields.keyPosition(claim)))
    }
    if claims.isEmpty && fields.has("erratum") {
      faults.add(
        fields.place.fault(
          "“erratum” stands without “printed” or “statement”; write what the notes say there",
          at: fields.keyPosition("erratum")))
    }
    return explanation.map {
      Lesson.Erratum(printed: printed, statement: statement, explanation: $0)
    }
  }
}
