/// What is wrong with lessons only as they stand together: ids that stand twice, and lessons that
/// build on one that is not there or comes later.
package enum CourseFaults {
  /// - Parameters:
  ///   - lessons: in the order of the course.
  ///   - others: the ids of lessons at hand besides these.
  ///   - isOrdered: whether a lesson may build only on those before it.
  /// - Returns: the faults in the order of the lessons.
  package static func of(
    _ lessons: [LocatedLesson], others: [String] = [], isOrdered: Bool
  ) -> [LessonError] {
    let ids = lessons.map(\.lesson.id)
    return lessons.enumerated().flatMap { index, here in
      var faults: [LessonError] = []
      if let earlier = lessons[..<index].first(where: { $0.lesson.id == here.lesson.id }) {
        faults.append(
          here.fault(
            at: here.id, "id",
            "\(earlier.file) has the id “\(here.lesson.id)” already; choose another"))
      }
      let later = isOrdered ? Set(ids[index...]).subtracting(ids[..<index]) : []
      for (number, id) in here.lesson.buildsOn.enumerated() {
        let objection =
          here.lesson.buildsOn[..<number].contains(id)
          ? "“\(id)” is already in the list; remove it"
          : objection(to: id, in: here, known: ids + others, later)
        if let objection {
          faults.append(here.fault(at: here.buildsOn[number], "builds_on", objection))
        }
      }
      return faults
    }
  }

  /// Why a lesson cannot build on `id`; nil where it can.
  private static func objection(
    to id: String, in here: LocatedLesson, known: [String], _ later: Set<String>
  ) -> String? {
    if id == here.lesson.id { return "a lesson does not build on itself; remove “\(id)”" }
    guard known.contains(id) else {
      let near = suggestion(for: id, among: known)
      return "there is no lesson “\(id)”\(near.isEmpty ? "; `convtrace list` has the ids" : near)"
    }
    guard later.contains(id) else { return nil }
    return "“\(id)” comes later in the course; build on lessons that come before this one"
  }
}
