import TraceEngine
import TraceText

/// A page with an operation whose texts have not been read.
struct OperationDraft {
  /// Nil where the operation is faulty, which is recorded, or its input that of a faulty page.
  let facts: OperationFacts?
  private let common: PageFields
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
    self.init(fields, kind.read(fields, .written(earlier), &faults), &faults)
  }

  private init(_ fields: Fields, _ operation: TracedOperation?, _ faults: inout FaultList) {
    common = PageFields(fields, &faults)
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

  var fields: Fields { common.fields }
  var name: String? { common.name }

  /// The page with its texts.
  ///
  /// - Returns: nil where the operation is faulty.
  func page(
    _ scope: PlaceholderScope, _ languages: LessonLanguages, _ faults: inout FaultList
  ) -> Lesson.OperationPage? {
    // Placeholders of a faulty operation would be faults that only follow from the first.
    guard let facts else { return nil }
    let texts = common.texts(printed: printed, scope, languages, &faults)
    return Lesson.OperationPage(
      name: name, ledger: common.ledger, caption: texts.caption, operation: facts.operation,
      predict: predict, isAsked: isAsked, erratum: texts.erratum,
      inputOf: fields.inputPage)
  }
}
