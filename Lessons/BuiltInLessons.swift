import LessonKit

/// The lessons that convtrace carries. `builtInCatalogue`, `builtInFiles`, `builtInLessonText(id:)` and
/// `builtInLedgerText` are written by EmbedLessonsPlugin from the files in `Lessons/`.
extension LessonCollection {
  package static let builtIn = LessonCollection(
    catalogue: builtInCatalogue, files: builtInFiles, text: builtInLessonText(id:))
}

extension Ledger {
  /// All that the lecture notes state, as `Lessons/ledger.yaml` lists it.
  package static func builtIn() throws(LessonFaults) -> Ledger {
    try Ledger(bytes: Array(builtInLedgerText.utf8), file: "Lessons/ledger.yaml")
  }
}
