import BuiltInLessons
import LessonKit

/// All lessons that ship, in their order.
func shippedLessons() throws -> [Lesson] {
  let collection = LessonCollection.builtIn
  return try collection.catalogue.map { entry in
    let text = collection.text(entry.id) ?? ""
    return try LessonReader.read(text: text, file: "\(entry.id).yaml", languages: .both)
  }
}
