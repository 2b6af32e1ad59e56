import BuiltInLessons
import Testing
import TraceText

@testable import LessonKit

/// Finding lessons by id, number and path.
struct LessonLibraryTests {
  private let shipped = LessonLibrary(builtIn: .builtIn)
  private let shippedCount = 26

  private func message(_ library: LessonLibrary, _ word: String) -> String? {
    do throws(LessonLookupError) {
      _ = try library.lesson(for: word)
      return nil
    } catch { return error.description }
  }

  @Test func aBuiltInLessonIsFoundByIdAndNumber() throws {
    #expect(try shipped.lesson(for: "nine-steps").id == "nine-steps")
    #expect(try shipped.lesson(for: "6").id == "nine-steps")
    #expect(shipped.warnings.isEmpty)
  }

  @Test func theCatalogueSaysWhatTheFilesSay() throws {
    for entry in builtInCatalogue {
      let lesson = try shipped.lesson(for: entry)
      #expect(entry == CatalogueEntry(lesson, number: entry.number, origin: .builtIn))
    }
  }

  @Test func anUnknownLessonIsMissedWithTheNearOnesNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write(smallLesson(id: "nine-steps"), to: "a.yaml")
    try folder.write(smallLesson(id: "pooling"), to: "b.yaml")
    let library = LessonLibrary(
      builtIn: LessonCollection(catalogue: [], text: { _ in nil }),
      environment: ["CONVTRACE_LESSONS": folder.path])
    #expect(
      message(library, "nine-step") == """
        there is no lesson “nine-step”; did you mean nine-steps?
        convtrace list shows all; a number will do, too, from 1 to 2
        """)
    #expect(
      message(library, "9") == """
        there is no lesson “9”
        convtrace list shows all; a number will do, too, from 1 to 2
        """)
  }

  @Test func whatLooksLikeAPathIsOpened() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(smallLesson(id: "mine"), to: "mine.yaml")
    #expect(try shipped.lesson(for: path).id == "mine")
    #expect(message(shipped, "none.yaml") == "none.yaml: there is no such file")
    #expect(message(shipped, "./none") == "./none: there is no such file")
  }

  @Test func aFolderAddsItsLessonsAfterTheBuiltInOnes() throws {
    let folder = try TemporaryFolder()
    try folder.write(smallLesson(id: "second"), to: "b.yml")
    try folder.write(smallLesson(id: "first"), to: "a.yaml")
    try folder.write(smallLesson(id: "hidden"), to: ".c.yaml")
    try folder.write("notes", to: "readme.txt")
    let library = LessonLibrary(builtIn: .builtIn, environment: ["CONVTRACE_LESSONS": folder.path])
    #expect(library.entries.dropFirst(shippedCount).map(\.id) == ["first", "second"])
    #expect(library.entries.map(\.number) == Array(1...shippedCount + 2))
    #expect(library.entries.last?.origin == .file(path: folder.path + "/b.yml"))
    #expect(library.entries.last?.firstSentence?[.english] == "One 3.5 is enough.")
    #expect(try library.lesson(for: "second").id == "second")
    #expect(try library.lesson(for: "\(shippedCount + 1)").id == "first")
    #expect(library.warnings.isEmpty)
  }

  @Test func aFaultyFileDoesNotHideTheOthers() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.write("id: [\n", to: "a.yaml")
    try folder.write(smallLesson(id: "good"), to: "b.yaml")
    let double = try folder.write(smallLesson(id: "pooling"), to: "c.yaml")
    let again = try folder.write(smallLesson(id: "good"), to: "d.yaml")
    let pipe = folder.pipe("e.yaml")
    let library = LessonLibrary(
      builtIn: .builtIn, environment: ["CONVTRACE_LESSONS": "/none:\(folder.path):"])
    #expect(library.entries.dropFirst(shippedCount).map(\.id) == ["good"])
    #expect(
      library.warnings.map(\.description) == [
        "/none: this folder cannot be read: No such file or directory",
        "\(broken):2:1: a value is missing before this",
        "\(double): a lesson that is built in has the id “pooling” too; open this one by its path",
        "\(again): \(folder.path)/b.yaml has the id “good” too; open this one by its path",
        "\(pipe): this is no ordinary file",
      ])
  }

  @Test func theFoldersFollowTheEnvironment() {
    func paths(_ environment: [String: String]) -> [String] {
      LessonFolder.all(environment: environment).map(\.path)
    }
    #expect(paths(["XDG_DATA_HOME": "/data", "HOME": "/home/a"]) == ["/data/convtrace/lessons"])
    #expect(
      paths(["XDG_DATA_HOME": "", "HOME": "/home/a"]) == ["/home/a/.local/share/convtrace/lessons"])
    #expect(
      paths(["XDG_DATA_HOME": "data", "CONVTRACE_LESSONS": "/a:b::/a"]) == ["/a", "b"])
    #expect(paths([:]) == [])
  }
}
