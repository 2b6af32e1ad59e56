import BuiltInLessons
import Testing

@testable import LessonKit

/// The lessons that ship, as they stand together.
struct ShippedCourseTests {
  /// For ever: progress is kept under these ids. A new lesson is added here, in its place; none is
  /// renamed or taken away.
  private static let ids = [
    "using-convtrace", "first-edge", "picture-numbers", "why-not-dense", "filter-slides",
    "nine-steps", "bias", "stride", "padding", "size-formula", "what-filters-see", "channels",
    "several-filters", "whole-layer", "last-digit", "pooling", "pooling-borders",
    "pooling-forgives", "relu", "parameters", "stacking", "one-filter-for-two",
  ]

  @Test func noIdIsRenamedOrLost() {
    #expect(builtInCatalogue.map(\.id) == ShippedCourseTests.ids)
  }

  @Test func allAreSoundTogetherInBothLanguages() throws {
    let lessons = try LessonCollection.builtIn.located()
    expect(CourseFaults.of(lessons, isOrdered: true))
    #expect(lessons.map(\.lesson.id) == builtInCatalogue.map(\.id))
    #expect(lessons.first?.file == "Lessons/01-using-convtrace.yaml")
  }
}
