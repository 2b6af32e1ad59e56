import TraceEngine
import TraceText

/// Reads lessons strictly: what a lesson file says is understood or is a fault with its place.
///
///     let lesson = try LessonReader.read(text: text, file: "stride.yaml")
///
/// Reading goes on after a fault where it can, so that an author sees several at once.
package enum LessonReader {
  static let maximumPages = 100
  /// Words that mean something else on the command line.
  package static let reservedIds = [
    "list", "check", "quiz", "conv", "pool", "filters", "worksheet", "grade", "progress", "terms",
    "help", "walk",
  ]

  /// - Parameters:
  ///   - file: the name that errors show.
  ///   - languages: whether texts in a single language are faults.
  /// - Throws: all faults that were found.
  /// - Complexity: O(*n* + *p*), where *n* is the length of `text` and *p* the number of products
  ///   of all operations.
  package static func read(
    text: String, file: String, languages: LessonLanguages = .any
  ) throws(LessonFaults) -> Lesson {
    try read(bytes: Array(text.utf8), file: file, languages: languages)
  }

  /// The same for the bytes of a file.
  package static func read(
    bytes: [UInt8], file: String, languages: LessonLanguages = .any
  ) throws(LessonFaults) -> Lesson {
    var faults = FaultList()
    var lesson: Lesson?
    do {
      let source = try SourceText(bytes: bytes, file: file)
      let root = Located(try YAMLParser.parse(source), in: source)
      lesson = try read(root, languages, &faults)
    } catch { faults.add(error) }
    if let found = LessonFaults(faults.faults) { throw found }
    guard let lesson else {
      throw LessonFaults(LessonError(file: file, message: "it cannot be read as a lesson"))
    }
    return lesson
  }

  /// - Returns: nil only where a fault was recorded.
  private static func read(
    _ root: Located, _ languages: LessonLanguages, _ faults: inout FaultList
  ) throws(LessonError) -> Lesson? {
    let fields = try Fields(
      root, owner: "a lesson",
      keys: ["id", "chapter", "title", "minutes", "builds_on", "source", "pages"],
      required: ["id", "chapter", "title", "pages"], faults: &faults)
    let id = fields.read("id", &faults) { (place) throws(LessonError) in try identity(place) }
    let chapter = fields.read("chapter", &faults) { (place) throws(LessonError) in
      try place.integer(in: 0...99)
    }
    let minutes = fields.read("minutes", &faults) { (place) throws(LessonError) in
      try place.integer(in: 1...600)
    }
    let title = fields["title"]?.localized(languages, &faults) { (place) throws(LessonError) in
      try place.line()
    }
    let buildsOn = fields.read("builds_on", &faults) { (place) throws(LessonError) in
      try place.items(example: "[filter-slides]").map { (place) throws(LessonError) in
        try place.identifier()
      }
    }
    let source = fields["source"].flatMap { origin($0, &faults) }
    let list = fields.read("pages", &faults) { (place) throws(LessonError) in try pageList(place) }
    let pages = list.flatMap { PageReader.read($0, languages, &faults) }
    guard let id, let chapter, let title, let pages else { return nil }
    return Lesson(
      id: id, chapter: chapter, title: title, minutes: minutes, buildsOn: buildsOn ?? [],
      source: source, pages: pages)
  }

  private static func identity(_ place: Located) throws(LessonError) -> String {
    let id = try place.identifier()
    guard !reservedIds.contains(id) else {
      throw place.fault("“\(id)” is a command of convtrace; choose another name")
    }
    return id
  }

  private static func origin(_ place: Located, _ faults: inout FaultList) -> Lesson.Source? {
    let fields = Fields(
      reading: place, owner: "a source", keys: ["title", "author", "link"], required: ["title"],
      hints: ["url": "write “link”", "name": "write “title”"], &faults)
    guard let fields else { return nil }
    let title = fields.read("title", &faults, Located.line)
    let author = fields.read("author", &faults, Located.line)
    let link = fields.read("link", &faults) { (place) throws(LessonError) in
      let link = try place.line()
      guard link.hasPrefix("https://") || link.hasPrefix("http://"), !link.contains(" ") else {
        throw place.fault("a link begins with https:// and has no spaces")
      }
      return link
    }
    return title.map { Lesson.Source(title: $0, author: author, link: link) }
  }

  private static func pageList(_ place: Located) throws(LessonError) -> [Located] {
    if case .mapping(let entries) = place.node.content {
      let hasDash = entries.contains { $0.key.hasPrefix("-") }
      throw place.fault(
        "pages are a list, not a group of keys; "
          + (hasDash
            ? "a blank is missing after the dash, as in “- text: …”"
            : "begin each page with a dash and a blank, as in “- text: …”"))
    }
    let pages = try place.items(example: "“- text: …”")
    guard !pages.isEmpty else { throw place.fault("a lesson needs a page") }
    guard pages.count <= maximumPages else {
      throw place.fault("\(pages.count) pages are too many; a lesson has at most \(maximumPages)")
    }
    return pages.enumerated().map { place.child($1.node, "page \($0 + 1)") }
  }
}
