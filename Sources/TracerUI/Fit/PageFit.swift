import CellScreen
import LessonKit
import TraceText

/// Whether the pages of a lesson fit a screen without scrolling.
///
/// Measured by the code that draws: a page is shown as a learner sees it, moment by moment, and each
/// view is asked what it had to cut off.
package enum PageFit {
  /// The smallest screen that lessons are written for.
  package static let size = ScreenSize(rows: 24, columns: 80)

  /// What of a page is cut off, each once, in the order in which it is met.
  ///
  /// - Parameter page: from 0.
  package static func cuts(
    _ lesson: Lesson, page: Int, in language: Language, size: ScreenSize = PageFit.size
  ) -> [PageCut] {
    var state = TracerState(size: size, language: language)
    var found: [PageCut] = []
    for moment in moments(of: lesson.pages[page]) {
      state.open(lesson, page: page, beat: moment)
      found += state.cuts
    }
    if lesson.pages[page].erratum != nil {
      state.open(lesson, page: page)
      state.changeLesson { $0.turnPage(by: 1) }
      found += state.cuts
    }
    var seen: Set<PageCut> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// Of a walk the beats of its first and its last step, and those at which it asks; of a figure all
  /// moments. How the grids stand does not depend on the beat.
  private static func moments(of page: Lesson.Page) -> [Int] {
    switch page {
    case .text, .question: return [0]
    case .figure(let page): return Array(0..<page.figure.moments)
    case .operation(let page):
      let timeline = WalkState(page).timeline
      let last = timeline.trace.count - 1
      let asked = Set(page.predict.compactMap { timeline.trace.index(of: $0) })
      return (0..<timeline.count).filter { beat in
        let (step, stage) = (timeline[beat].step, timeline[beat].stage)
        return step == 0 || step == last || (asked.contains(step) && stage == .window)
      }
    }
  }
}
