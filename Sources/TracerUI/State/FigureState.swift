import Figures
import LessonKit

/// A page with a figure: which moment is shown, and whether it plays.
package struct FigureState: Sendable {
  package let page: Lesson.FigurePage
  /// From 0.
  package private(set) var moment: Int
  package private(set) var isPlaying = false
  /// Moments a second are 2 to this power.
  private var speedExponent = 0

  init(_ page: Lesson.FigurePage) {
    self.page = page
    moment = page.figure.firstMoment
  }

  package var figure: Figure { page.figure }
  var isAtStart: Bool { moment == 0 }
  package var isAtEnd: Bool { moment == figure.moments - 1 }
  /// Whether there is anything to step through.
  var moves: Bool { figure.moments > 1 }

  /// Milliseconds between two moments while playing.
  var interval: Int { speedExponent >= 0 ? 1000 >> speedExponent : 1000 << -speedExponent }

  mutating func show(_ moment: Int) {
    isPlaying = false
    self.moment = min(max(0, moment), figure.moments - 1)
  }

  mutating func step(by moments: Int) { show(moment + moments) }

  mutating func moveDown(by rows: Int) { show(figure.moment(from: moment, down: rows)) }

  mutating func tick() {
    guard isPlaying else { return }
    moment = min(moment + 1, figure.moments - 1)
    if isAtEnd { isPlaying = false }
  }

  /// From the end playing begins again.
  mutating func togglePlay() {
    if isPlaying || !moves {
      isPlaying = false
      return
    }
    if isAtEnd { moment = 0 }
    isPlaying = true
  }

  mutating func pause() { isPlaying = false }

  mutating func changeSpeed(by steps: Int) {
    speedExponent = min(5, max(-2, speedExponent + steps))
  }
}
