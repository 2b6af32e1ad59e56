import TraceText

/// What every page with numbers says besides them: its name, the rows of the ledger that it teaches,
/// a caption, and what the notes say otherwise.
struct PageFields {
  let fields: Fields
  let name: String?
  let ledger: [String]

  init(_ fields: Fields, _ faults: inout FaultList) {
    self.fields = fields
    name = fields.read("name", &faults, Located.pageName)
    ledger = fields.ledger(&faults)
  }

  /// The texts, which may name other pages.
  ///
  /// - Parameter printed: what was read from the key `printed`.
  func texts(
    printed: Lesson.Printed?, _ scope: PlaceholderScope, _ languages: LessonLanguages,
    _ faults: inout FaultList
  ) -> (caption: LocalizedText?, erratum: Lesson.Erratum?) {
    let caption = fields["caption"]?.localized(languages, &faults) { (place) throws(LessonError) in
      try place.filledText(scope)
    }
    return (caption, fields.erratum(printed: printed, scope, languages, &faults))
  }
}
