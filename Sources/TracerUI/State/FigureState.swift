import Figures
import LessonKit
import TraceEngine

/// A page with a figure: which moment is shown, how far what is told of it is scrolled, and whether
/// it plays.
package struct FigureState: Sendable {
  package let page: Lesson.FigurePage
  /// Of a comparison the walks of both sides, whose grids are drawn.
  let sides: [WalkState]
  /// From 0.
  package private(set) var moment: Int
  /// Lines scrolled past; where not all that is told has room.
  package private(set) var scroll = 0
  package private(set) var isPlaying = false
  /// Moments a second are 2 to this power.
  private var speedExponent = 0

  init(_ page: Lesson.FigurePage) {
    self.page = page
    moment = page.figure.firstMoment
    guard case .comparison(let comparison) = page.figure else {
      sides = []
      return
    }
    sides = [comparison.left, comparison.right].map { side in
      WalkState(
        Lesson.OperationPage(
          name: nil, caption: nil, operation: side.operation, predict: []))
    }
  }

  package var figure: Figure { page.figure }
  var isAtStart: Bool { moment == 0 && scroll == 0 }
  package var isAtEnd: Bool { moment == figure.moments - 1 }
  /// Whether there is anything to step through.
  var moves: Bool { figure.moments > 1 }

  /// Moments a second while playing.
  var speed: Double {
    speedExponent >= 0 ? Double(1 << speedExponent) : 1 / Double(1 << -speedExponent)
  }
  /// Milliseconds between two moments while playing.
  var interval: Int { speedExponent >= 0 ? 1000 >> speedExponent : 1000 << -speedExponent }

  mutating func show(_ moment: Int) {
    isPlaying = false
    move(to: moment)
  }

  private mutating func move(to moment: Int) {
    self.moment = min(max(0, moment), figure.moments - 1)
    scroll = 0
  }

  /// The rest of what is told of this moment, then the next one.
  mutating func next(_ told: FigureScroll) {
    isPlaying = false
    if !scroll(by: told.page, to: told.last) { move(to: moment + 1) }
  }

  /// What was told before of this moment, then the one before.
  mutating func previous(_ told: FigureScroll) {
    isPlaying = false
    if !scroll(by: -told.page, to: told.last) { move(to: moment - 1) }
  }

  mutating func moveDown(by rows: Int) { show(figure.moment(from: moment, down: rows)) }

  /// - Returns: whether that changed anything.
  @discardableResult
  mutating func scroll(by lines: Int, to last: Int) -> Bool {
    let now = min(scroll, last)
    scroll = min(max(0, now + lines), last)
    return scroll != now
  }

  /// The next moment whose values differ, of a comparison.
  private var difference: Int? {
    guard case .comparison(let sides) = figure else { return nil }
    return sides.nextDifference(after: moment)
  }

  /// Whether there is a cell that differs besides the one that is shown.
  var hasDifference: Bool { difference.map { $0 != moment } ?? false }

  mutating func showDifference() {
    if let difference { show(difference) }
  }

  mutating func tick(_ told: FigureScroll) {
    guard isPlaying else { return }
    if !scroll(by: told.page, to: told.last) { move(to: moment + 1) }
    if isAtEnd && scroll >= told.last { isPlaying = false }
  }

  /// From the end playing begins again.
  mutating func togglePlay() {
    if isPlaying || !moves {
      isPlaying = false
      return
    }
    if isAtEnd { move(to: 0) }
    isPlaying = true
  }

  mutating func pause() { isPlaying = false }

  mutating func changeSpeed(by steps: Int) {
    speedExponent = min(5, max(-2, speedExponent + steps))
  }
}

/// How what a figure tells is scrolled on a screen of a given size.
struct FigureScroll: Equatable {
  /// The furthest it can be scrolled, in lines; 0 where all of it is shown.
  var last = 0
  /// Lines of a screenful.
  var page = 1
}
