import TraceEngine
import TraceText

/// A page with an operation whose texts have not been read.
struct OperationDraft {
  let fields: Fields
  let name: String?
  /// Nil where the operation is faulty, which is recorded.
  let facts: OperationFacts?
  private let ledger: [String]
  private let predict: [CellPosition]
  private let isAsked: Bool
  private let printed: Lesson.Printed?

  /// What the filter is called elsewhere; an error says what it is called here.
  static let otherNamesOfFilter = ["kernel", "kernels", "weight", "weights"]
  /// The keys that say what is computed.
  static let convolutionOperands = [
    "input", "filter", "filters", "bias", "stride", "padding", "padding_mode", "dilation",
    "groups", "flip", "relu", "precision",
  ]
  static let poolingOperands = [
    "kind", "input", "size", "stride", "padding", "dilation", "ceil_mode", "count_include_pad",
    "precision",
  ]
  /// The keys that say how the page is walked through and what is said about it.
  static let pageKeys = headKeys + checkedKeys
  static let convolutionKeys = headKeys + convolutionOperands + checkedKeys
  static let poolingKeys = headKeys + poolingOperands + checkedKeys
  private static let headKeys = ["name", "ledger", "caption"]
  private static let checkedKeys = [
    "predict", "quiz", "expect", "printed", "statement", "erratum",
  ]
  /// What to do about keys that other programs have.
  static let convolutionHints = [
    "kernel": "write “filter”", "kernels": "write “filters”", "weight": "write “filter”",
    "weights": "write “filter”", "strides": "write “stride”",
    "size": "a convolution is as large as its filter",
  ]
  static let poolingHints = [
    "filter": "a pooling window has no weights; write its “size”",
    "bias": "pooling has no bias", "strides": "write “stride”",
  ]

  init(convolution place: Located, _ faults: inout FaultList) throws(LessonError) {
    let fields = try Fields(
      place, owner: "a convolution", keys: OperationDraft.convolutionKeys, required: ["input"],
      hints: OperationDraft.convolutionHints, faults: &faults)
    self.init(fields, fields.convolution(&faults).map(TracedOperation.convolution), &faults)
  }

  init(pooling place: Located, _ faults: inout FaultList) throws(LessonError) {
    let fields = try Fields(
      place, owner: "a pooling", keys: OperationDraft.poolingKeys,
      required: ["kind", "input", "size"],
      hints: OperationDraft.poolingHints, faults: &faults)
    self.init(fields, fields.pooling(&faults).map(TracedOperation.pooling), &faults)
  }

  private init(_ fields: Fields, _ operation: TracedOperation?, _ faults: inout FaultList) {
    self.fields = fields
    name = fields.read("name", &faults, Located.pageName)
    ledger = fields.ledger(&faults)
    facts = operation.map { OperationFacts(operation: $0, featureMap: $0.featureMap()) }
    let facts = self.facts
    predict =
      fields.read("predict", &faults) { (place) throws(LessonError) in
        try place.cells(of: facts?.featureMap.shape)
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
      isAsked: isAsked, erratum: erratum)
  }
}
