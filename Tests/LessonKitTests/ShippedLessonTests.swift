import BuiltInLessons
import Testing

@testable import LessonKit

/// Every lesson that ships.
struct ShippedLessonTests {
  @Test func theCatalogueListsThreeLessonsInOrder() {
    #expect(builtInCatalogue.map(\.id) == ["filter-slides", "nine-steps", "pooling"])
    #expect(builtInCatalogue.map(\.number) == [1, 2, 3])
  }

  @Test(arguments: builtInCatalogue.map(\.id))
  func readsInBothLanguages(id: String) throws {
    let text = try #require(builtInLessonText(id: id))
    let lesson = try LessonReader.read(text: text, file: id, languages: .both)
    #expect(lesson.id == id)
  }
}
