import Questions

/// The questions of an id, each made when it is asked for.
///
///     let set = ExerciseSet(try ExerciseID("w1-3-10-42"))
///     set.count          // 10
///     set[9].blanks
///
/// - Complexity: an item takes some milliseconds at worst: it is drawn again until it is fit.
package struct ExerciseSet: RandomAccessCollection, Equatable, Sendable {
  package let id: ExerciseID

  package init(_ id: ExerciseID) { self.id = id }

  package var startIndex: Int { 0 }
  package var endIndex: Int { id.count }

  /// The item at `position`, from 0.
  package subscript(position: Int) -> Question {
    precondition(indices.contains(position), "item \(position) of \(id)")
    return Exercises.item(id, position)
  }
}

/// Where exercises come from.
package enum Exercises {
  /// Item `index`, from 0, of the set `id`. It does not depend on how many items the set has.
  package static func item(_ id: ExerciseID, _ index: Int) -> Question {
    switch id.version {
    case 1: return Version1.item(level: id.level, seed: id.seed, index: index)
    default: preconditionFailure("an id of the unknown version \(id.version)")
    }
  }
}
