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
  private let ledger: [String]
  private let predict: [CellPosition]
  private let isAsked: Bool
  private let printed: Lesson.Printed?

  /// The keys that say how the page is walked through and what is said about it.
  static let pageKeys = headKeys + checkedKeys
  private static let headKeys = ["name", "ledger", "caption"]
  private static let checkedKeys = [
    "predict", "quiz", "expect", "printed", "statement", "erratum",
    "remark",
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
    ledger = fields.ledger(&faults)
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
      Lesson.Printed.map(try place.printed(facts))
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
    let erratum = fields.erratum(printed: printed, scope, languages, &faults)
    return Lesson.OperationPage(
      name: name, ledger: ledger, caption: caption, operation: facts.operation, predict: predict,
      isAsked: isAsked, erratum: erratum, inputOf: fields.inputPage)
  }
}
