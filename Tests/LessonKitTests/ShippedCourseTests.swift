import BuiltInLessons
import Testing

@testable import LessonKit

/// The lessons that ship, as they stand together.
struct ShippedCourseTests {
  @Test func allAreSoundTogetherInBothLanguages() throws {
    let lessons = try LessonCollection.builtIn.located()
    expect(CourseFaults.of(lessons, isOrdered: true))
    #expect(lessons.map(\.lesson.id) == builtInCatalogue.map(\.id))
    #expect(lessons.first?.file == "Lessons/01-using-convtrace.yaml")
  }
}
