import LessonKit

/// A walk on the learner's own numbers that follows their files.
extension TracerState {
  /// Shows the learner's own numbers as they are now, from where the walk stands; what the learner
  /// changed is changed in them, too.
  ///
  /// - Parameter file: which file has changed; told until the next key.
  package mutating func reload(_ lesson: Lesson, from file: String) {
    var dropped = 0
    changeLesson { dropped = $0.reload(lesson) }
    isStale = false
    let words = Words(language: language)
    trouble = dropped > 0 ? words.droppedChanges(dropped) : words.reloaded(file)
  }

  /// Goes on with the numbers from before, because the file has changed and cannot be read.
  ///
  /// - Parameter reason: one line; told until the next key, that the numbers are old until a reload.
  package mutating func keepOldNumbers(because reason: String) {
    isStale = true
    trouble = Words(language: language).oldNumbers + " " + reason
  }

  /// What is told of the world outside: what went wrong last, else that the numbers are old.
  var told: String? { trouble ?? (isStale ? Words(language: language).oldNumbers : nil) }
}
