import LessonKit

/// How far a lesson was walked.
package enum LessonMark: Equatable, Sendable {
  case new
  /// `page` is where the learner stopped, from 1.
  case begun(page: Int, of: Int)
  case done
}

/// How far a learner is in the lessons of a library.
package struct CourseProgress: Equatable, Sendable {
  /// A lesson, and how far it was walked.
  package struct Line: Equatable, Sendable {
    package let entry: CatalogueEntry
    package let mark: LessonMark

    package init(_ entry: CatalogueEntry, _ mark: LessonMark) {
      (self.entry, self.mark) = (entry, mark)
    }
  }

  /// In the order of the library.
  package let lines: [Line]
  /// The id of the lesson to go on with: the one that was left in the middle last; after a lesson that
  /// was finished later than that, the next that is not done. Nil where all are done.
  package let current: String?

  package init(_ entries: [CatalogueEntry], _ progress: Progress) {
    let lines = entries.map { Line($0, LessonMark($0, progress.lessons[$0.id])) }
    self.lines = lines
    current = CourseProgress.current(lines, progress)
  }

  private static func current(_ lines: [Line], _ progress: Progress) -> String? {
    var latest: (index: Int, touched: Int, isOpen: Bool)?
    for (index, line) in lines.enumerated() {
      guard let memory = progress.lessons[line.entry.id], memory.place != nil || memory.finished
      else { continue }
      let isOpen = memory.place != nil
      // Leaving a lesson for the next is one second: the one that is open counts.
      if let known = latest,
        (known.touched, known.isOpen ? 1 : 0) > (memory.touched, isOpen ? 1 : 0)
      {
        continue
      }
      latest = (index, memory.touched, isOpen)
    }
    if let latest, latest.isOpen { return lines[latest.index].entry.id }
    let following = lines.dropFirst((latest?.index ?? -1) + 1)
    return (following.first { $0.mark != .done } ?? lines.first { $0.mark != .done })?.entry.id
  }

  package var lessonsDone: Int { lines.count { $0.mark == .done } }
  /// The sum of the minutes of lessons that state them.
  package var minutes: Int { lines.reduce(0) { $0 + ($1.entry.minutes ?? 0) } }
}

extension LessonMark {
  init(_ entry: CatalogueEntry, _ memory: LessonProgress?) {
    if memory?.finished == true {
      self = .done
    } else if let memory {
      // Who was only asked its questions stands at its beginning.
      let page = min((memory.place?.page ?? 0) + 1, entry.pageCount)
      self = .begun(page: page, of: entry.pageCount)
    } else {
      self = .new
    }
  }
}
