import Testing

@testable import LessonKit

/// Opening lesson files.
struct LessonFileTests {
  private func fault(_ path: String) -> String? {
    do throws(LessonFaults) {
      _ = try LessonFile.load(path: path)
      return nil
    } catch { return error.description }
  }

  @Test func aLessonIsReadFromItsFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(smallLesson(id: "small"), to: "small.yaml")
    #expect(try LessonFile.load(path: path).id == "small")
  }

  @Test func faultsShowThePathAsItWasGiven() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("id: Small\n", to: "small.yaml")
    #expect(fault(path)?.hasPrefix("\(path):1:1: a lesson needs the key “chapter”\n") == true)
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let folder = try TemporaryFolder()
    let none = folder.path + "/none.yaml"
    #expect(fault(none) == "\(none): there is no such file")
    let inside = try folder.write("", to: "file") + "/none.yaml"
    #expect(fault(inside) == "\(inside): there is no such file: a part of its path is no folder")
    let inner = folder.folder("folder.yaml")
    #expect(fault(inner) == "\(inner): this is a folder, not a lesson file")
    let circle = folder.link("circle.yaml", to: "circle.yaml")
    #expect(fault(circle) == "\(circle): its links lead in a circle")
    #expect(fault("") == ": there is no such file")
    #expect(fault("a\u{0}b") == "a\u{0}b: no file has such a name")
  }

  @Test(.timeLimit(.minutes(1)))
  func pipesAndDevicesAreRefusedWithoutWaiting() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.pipe("pipe.yaml")
    #expect(fault(pipe) == "\(pipe): this is no ordinary file")
    #expect(fault("/dev/zero") == "/dev/zero: this is no ordinary file")
  }

  @Test func aHugeFileIsNotReadWhole() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "x", count: 3 << 20)
    let path = try folder.write(text, to: "huge.yaml")
    #expect(try LessonFile.bytes(path: path).count == 1 << 20 + 1)
    #expect(fault(path) == "\(path): the file is larger than 1 MiB, the most a lesson may have")
  }
}

/// The text of a lesson with one page.
func smallLesson(id: String) -> String {
  """
  id: \(id)
  chapter: 1
  title: {en: "The lesson \(id)"}
  pages:
    - text: {en: "One 3.5 is enough. Two are more."}
  """
}
