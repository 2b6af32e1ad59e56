import TerminalText
import TraceText

/// Lessons that are at hand without a disk: their catalogue, and the text of each by its id.
package struct LessonCollection: Sendable {
  package let catalogue: [CatalogueEntry]
  package let text: @Sendable (String) -> String?
  /// The files they came from, as errors show them, by id.
  package let files: [String: String]

  package init(
    catalogue: [CatalogueEntry], files: [String: String] = [:],
    text: @escaping @Sendable (String) -> String?
  ) {
    self.catalogue = catalogue
    self.files = files
    self.text = text
  }

  /// The lessons in their order, with the places of their parts.
  ///
  /// - Throws: the faults of the first lesson that has some.
  package func located() throws(LessonFaults) -> [LocatedLesson] {
    var lessons: [LocatedLesson] = []
    for entry in catalogue {
      let bytes = Array((text(entry.id) ?? "").utf8)
      lessons.append(
        try LessonReader.located(
          bytes: bytes, file: files[entry.id] ?? "\(entry.id).yaml", languages: .both))
    }
    return lessons
  }
}

/// All lessons that a learner can reach: those built in, and those in folders.
///
///     let library = LessonLibrary(builtIn: .builtIn, environment: environment)
///     let lesson = try library.lesson(for: "stride")      // an id, a number or a path
package struct LessonLibrary: Sendable {
  /// Built-in lessons first, then each folder's by file name.
  package let entries: [CatalogueEntry]
  /// Why files and folders were passed over; for a file its first fault.
  package let warnings: [LessonError]
  private let builtIn: LessonCollection

  /// - Parameter folders: searched in this order; a folder that is missing is passed over, with a
  ///   warning where `isRequired`.
  package init(builtIn: LessonCollection, folders: [LessonFolder] = []) {
    var entries = builtIn.catalogue
    var warnings: [LessonError] = []
    for folder in folders {
      do throws(LessonFaults) {
        for path in try folder.files() {
          LessonLibrary.add(path, to: &entries, &warnings)
        }
      } catch { warnings.append(error.first) }
    }
    self.entries = entries
    self.warnings = warnings
    self.builtIn = builtIn
  }

  /// With the folders that `environment` names: see `LessonFolder.all(environment:)`.
  package init(builtIn: LessonCollection, environment: [String: String]) {
    self.init(builtIn: builtIn, folders: LessonFolder.all(environment: environment))
  }

  /// Whether `word` is a path and not the name of a lesson.
  package static func isPath(_ word: String) -> Bool {
    word.contains("/") || word.hasSuffix(".yaml") || word.hasSuffix(".yml")
  }

  /// The entry that `word` means: an id or a number.
  ///
  /// - Throws: `.unknown`, with the ids that are near.
  package func entry(for word: String) throws(LessonLookupError) -> CatalogueEntry {
    if let entry = entries.first(where: { $0.id == word || String($0.number) == word }) {
      return entry
    }
    let ids = entries.map(\.id)
    throw .unknown(word, near: nearest(to: word, among: ids), count: ids.count)
  }

  /// The lesson that `word` means: a path, an id or a number.
  package func lesson(for word: String) throws(LessonLookupError) -> Lesson {
    if LessonLibrary.isPath(word) {
      do { return try LessonFile.load(path: word) } catch { throw .faults(error) }
    }
    let entry = try entry(for: word)
    do { return try lesson(for: entry) } catch { throw .faults(error) }
  }

  /// The lesson of an entry of this library.
  package func lesson(for entry: CatalogueEntry) throws(LessonFaults) -> Lesson {
    switch entry.origin {
    case .file(let path): return try LessonFile.load(path: path)
    case .builtIn:
      let file = builtIn.files[entry.id] ?? "\(entry.id).yaml"
      guard let text = builtIn.text(entry.id) else {
        throw LessonFaults(LessonError(file: file, message: "this lesson is not built in"))
      }
      return try LessonReader.read(text: text, file: file, languages: .both)
    }
  }

  /// What `lesson` builds on, and what comes after it: nothing where no lesson of the library has its
  /// id.
  package func neighbours(of lesson: Lesson) -> LessonNeighbours {
    let place = entries.firstIndex { $0.id == lesson.id }
    return LessonNeighbours(
      buildsOn: lesson.buildsOn.compactMap { id in entries.first { $0.id == id } },
      next: place.flatMap { entries.dropFirst($0 + 1).first })
  }

  /// What can be searched. Reads every lesson, once.
  package func search() -> LessonSearch {
    LessonSearch(
      entries.map { entry in (entry, (try? lesson(for: entry)).map { LessonProse($0) }) })
  }

  /// Reads the file at `path` for its entry.
  private static func add(
    _ path: String, to entries: inout [CatalogueEntry], _ warnings: inout [LessonError]
  ) {
    do {
      let lesson = try LessonFile.load(path: path)
      if let other = entries.first(where: { $0.id == lesson.id }) {
        let origin: String
        switch other.origin {
        case .builtIn: origin = "a lesson that is built in"
        case .file(let path): origin = path
        }
        warnings.append(
          LessonError(
            file: path,
            message: "\(origin) has the id “\(lesson.id)” too; open this one by its path"))
      } else {
        entries.append(
          CatalogueEntry(lesson, number: entries.count + 1, origin: .file(path: path)))
      }
    } catch { warnings.append(error.first) }
  }
}

/// Why no lesson was found or opened.
package enum LessonLookupError: Error, Equatable, Sendable, CustomStringConvertible {
  /// No lesson is called so; `near` are the ids that may have been meant, `count` is how many lessons
  /// there are.
  case unknown(String, near: [String], count: Int)
  case faults(LessonFaults)

  package var description: String {
    switch self {
    case .faults(let faults): return faults.description
    case .unknown(let word, let near, let count):
      let meant = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
      return "there is no lesson “\(word)”\(meant)\nconvtrace list shows all"
        + (count > 0 ? "; a number will do, too, from 1 to \(count)" : "")
    }
  }
}
