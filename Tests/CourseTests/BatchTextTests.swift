import BuiltInLessons
import LessonKit
import PlainLines
import TestRecords
import Testing
import TraceText

/// What `--batch` prints of every lesson that ships.
struct BatchTextTests {
  static let ids = LessonCollection.builtIn.catalogue.map(\.id)

  @Test(arguments: ids, Language.allCases)
  func everyLessonPrintsWhatIsRecorded(id: String, language: Language) throws {
    let lesson = try #require(try shippedLessons().first { $0.id == id })
    let text = TextBuffer.string { LessonText(Voice(language)).write(lesson, to: &$0) }
    expectGolden(text, "\(id).\(language.rawValue)")
  }

  @Test(arguments: ids)
  func inASCIINothingElseIsPrinted(id: String) throws {
    let lesson = try #require(try shippedLessons().first { $0.id == id })
    let text = TextBuffer.string { LessonText(Voice(.english, .ascii)).write(lesson, to: &$0) }
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}
