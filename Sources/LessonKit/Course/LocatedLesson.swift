import TraceText

/// A lesson with the places of those parts of its file that are checked against other lessons, the
/// ledger, or the screen.
package struct LocatedLesson: Equatable, Sendable {
  package let lesson: Lesson
  /// The file as errors show it.
  package let file: String
  /// Of the value of `id`.
  package let id: SourcePosition
  /// Of the value of `title`.
  package let title: SourcePosition
  /// Of each lesson that is named under `builds_on`.
  package let buildsOn: [SourcePosition]
  /// One for each page of the lesson.
  package let pages: [PagePlaces]

  /// Where the parts of a page stand.
  package struct PagePlaces: Equatable, Sendable {
    /// Of the page's kind, as in `- convolution:`.
    package let start: SourcePosition
    /// Of each id of the ledger.
    package let ledger: [SourcePosition]
    /// Of the key `erratum`, where it stands.
    package let erratum: SourcePosition?
  }

  /// A fault of this file.
  package func fault(at position: SourcePosition, _ path: String, _ message: String) -> LessonError
  {
    LessonError(file: file, position: position, path: [path], message: message)
  }
}

extension LessonReader {
  /// The lesson in `bytes` with its places.
  ///
  /// - Parameters: as `read(bytes:file:languages:)`.
  /// - Throws: all faults that were found.
  package static func located(
    bytes: [UInt8], file: String, languages: LessonLanguages = .any
  ) throws(LessonFaults) -> LocatedLesson {
    let lesson = try read(bytes: bytes, file: file, languages: languages)
    do {
      let source = try SourceText(bytes: bytes, file: file)
      return places(of: lesson, try YAMLParser.parse(source), file)
    } catch { throw LessonFaults(error) }
  }

  private static func places(of lesson: Lesson, _ root: YAMLNode, _ file: String) -> LocatedLesson {
    let pages = (root["pages"]?.value.items ?? []).map { page in
      let kind = page.entries.first
      let ledger = kind?.value["ledger"]?.value
      return LocatedLesson.PagePlaces(
        start: page.position, ledger: ledger.map { $0.items ?? [$0] }?.map(\.position) ?? [],
        erratum: kind?.value["erratum"]?.keyPosition)
    }
    return LocatedLesson(
      lesson: lesson, file: file, id: root["id"]?.value.position ?? root.position,
      title: root["title"]?.value.position ?? root.position,
      buildsOn: root["builds_on"]?.value.items?.map(\.position) ?? [], pages: pages)
  }
}

extension YAMLNode {
  /// The entries of a mapping; none of anything else.
  fileprivate var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// The items of a list; nil for anything else.
  fileprivate var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  fileprivate subscript(key: String) -> Entry? { entries.first { $0.key == key } }
}
