import BuiltInLessons
import Testing

@testable import LessonKit

/// Every lesson that ships.
struct ShippedLessonTests {
  /// Progress is kept under these: none may change or vanish, and new ones are added here.
  @Test func theCatalogueListsTheCourseInOrder() {
    #expect(
      builtInCatalogue.map(\.id) == [
        "using-convtrace", "first-edge", "picture-numbers", "why-not-dense", "filter-slides",
        "nine-steps", "bias", "stride", "padding", "size-formula", "what-filters-see", "channels",
        "several-filters", "whole-layer", "last-digit", "pooling", "pooling-borders",
        "pooling-forgives", "relu", "parameters", "stacking", "one-filter-for-two", "lenet",
        "alexnet", "small-network", "layouts",
      ])
    #expect(builtInCatalogue.map(\.number) == Array(1...26))
  }

  @Test(arguments: builtInCatalogue.map(\.id))
  func readsInBothLanguages(id: String) throws {
    let text = try #require(builtInLessonText(id: id))
    let lesson = try LessonReader.read(text: text, file: id, languages: .both)
    #expect(lesson.id == id)
  }
}
