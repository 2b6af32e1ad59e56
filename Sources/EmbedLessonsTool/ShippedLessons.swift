import LessonKit
import TraceText

/// The lessons that will be built in, with every fault that keeps them from it.
struct ShippedLessons {
  private struct Shipped {
    let path: String
    /// The number before the name, as in `10-filter-slides.yaml`.
    let order: Int
    let lesson: Lesson
    let text: String
  }

  private var lessons: [Shipped] = []
  /// The text of `ledger.yaml`, which is no lesson: it lists what the lessons must teach.
  private var ledger = "rows: []\n"
  private(set) var faults: [LessonError] = []

  /// Reads the file at `path`: the ledger, or a lesson in both languages.
  mutating func add(path: String) {
    if path.split(separator: "/").last == "ledger.yaml" {
      addLedger(path: path)
    } else {
      addLesson(path: path)
    }
  }

  private mutating func addLedger(path: String) {
    do throws(LessonFaults) {
      let bytes = try LessonFile.bytes(path: path)
      _ = try Ledger(bytes: bytes, file: path)
      ledger = text(of: bytes)
    } catch { faults += error.all }
  }

  /// A literal over several lines has no carriage returns: Swift would drop them.
  private func text(of bytes: [UInt8]) -> String {
    String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }

  private mutating func addLesson(path: String) {
    do throws(LessonFaults) {
      let bytes = try LessonFile.bytes(path: path)
      let lesson = try LessonReader.read(bytes: bytes, file: path, languages: .both)
      guard let order = order(of: path, id: lesson.id) else {
        faults.append(
          LessonError(
            file: path, position: SourcePosition(line: 1, column: 1),
            message: "the file of “\(lesson.id)” must be called “NN-\(lesson.id).yaml”"))
        return
      }
      lessons.append(
        Shipped(path: path, order: order, lesson: lesson, text: text(of: bytes)))
    } catch { faults += error.all }
  }

  /// Sorts the lessons; equal ids and equal numbers are faults.
  mutating func checkOrder() {
    lessons.sort { $0.order < $1.order }
    for (index, shipped) in lessons.enumerated() {
      for earlier in lessons[..<index] {
        let place = SourcePosition(line: 1, column: 1)
        if earlier.lesson.id == shipped.lesson.id {
          faults.append(
            LessonError(
              file: shipped.path, position: place, path: ["id"],
              message: "\(earlier.path) has the id “\(shipped.lesson.id)” already"))
        }
        if earlier.order == shipped.order {
          faults.append(
            LessonError(
              file: shipped.path, position: place,
              message: "\(earlier.path) begins with the number \(shipped.order) already"))
        }
      }
    }
  }

  private func order(of path: String, id: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    let number = name.prefix { $0 != "-" }
    guard name == "\(number)-\(id).yaml" else { return nil }
    return Int(number)
  }
}

extension ShippedLessons {
  /// The Swift file: a catalogue of literals and a function that gives a file's text.
  var source: String {
    let entries = lessons.enumerated().map { index, shipped in
      entry(CatalogueEntry(shipped.lesson, number: index + 1, origin: .builtIn))
    }
    let files = lessons.map { shipped in
      let name = shipped.path.split(separator: "/").last ?? ""
      return "  \(literal(shipped.lesson.id)): \(literal("Lessons/\(name)")),\n"
    }
    let texts = lessons.map { "  case \(literal($0.lesson.id)): return \(literal($0.text))\n" }
    return """
      // Written by EmbedLessonsTool from the files in Lessons/.
      import LessonKit
      import TraceText

      /// The lessons that convtrace carries, in their order.
      package let builtInCatalogue: [CatalogueEntry] = [
      \(entries.joined())]

      /// The files they come from, by id.
      package let builtInFiles: [String: String] = [
      \(files.isEmpty ? ":" : files.joined())]

      /// What the lecture notes state: `ledger.yaml`.
      package let builtInLedgerText = \(literal(ledger))

      /// The lesson file with this id, or nil where none is built in.
      package func builtInLessonText(id: String) -> String? {
        switch id {
      \(texts.joined())  default: return nil
        }
      }

      """
  }

  private func entry(_ entry: CatalogueEntry) -> String {
    """
      CatalogueEntry(
        id: \(literal(entry.id)), number: \(entry.number), chapter: \(entry.chapter.number),
        title: \(literal(entry.title)), minutes: \(entry.minutes.map { "\($0)" } ?? "nil"),
        firstSentence: \(entry.firstSentence.map { literal($0) } ?? "nil"),
        pageCount: \(entry.pageCount), buildsOn: \(entry.buildsOn), origin: .builtIn),

    """
  }

  private func literal(_ text: LocalizedText) -> String {
    "LocalizedText(en: \(literal(text[.english])), ko: \(literal(text[.korean])))"
  }

  /// A raw string literal with as many hashes as the text needs.
  private func literal(_ text: String) -> String {
    var hashes = "#"
    while text.contains("\"\(hashes)") || text.contains("\\\(hashes)") { hashes += "#" }
    guard text.contains("\n") || text.contains("\"") else { return "\(hashes)\"\(text)\"\(hashes)" }
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
  }
}

extension LessonError {
  /// As compilers write it: `path:line:column: error: …`.
  var asDiagnostic: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ":1:1"
    return "\(file)\(place): error: \(explanation)"
  }
}
