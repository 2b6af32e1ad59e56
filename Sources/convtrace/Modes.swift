import ArgumentParser
import LessonKit
import NcursesBackend
import PlainLines
import Quiz
import TracerUI

/// The ways to go through a lesson, and what takes the screen's place where there can be none.
enum Modes {
  /// The screen; plain lines where the terminal has no screen to offer.
  static func screen(
    _ library: Library, _ common: CommonOptions, from start: ScreenSession.Start,
    handIn: HandInFile? = nil
  ) throws {
    do {
      let status = try ScreenSession.run(library, common, from: start, handIn: handIn)
      if case .quiz = start, status != 0 { throw ExitCode(status) }
    } catch let error as TerminalError {
      sayPlain(error, common)
      switch start {
      case .menu: plainMenu(library, common)
      case .lesson(let lesson): plainWalk(lesson, library, common)
      case .own(let walk): plainWalk(walk.lesson, library, common)
      case .quiz(let deck): try quiz(deck, library, common, isPlain: true, handIn: handIn)
      }
    }
  }

  /// The whole lesson as text.
  static func print(_ lesson: Lesson, _ common: CommonOptions) {
    var buffer = StandardOutput.buffer()
    LessonText(Voice(common.language, common.lineRepertoire)).write(lesson, to: &buffer)
    buffer.flush()
  }

  static func plainWalk(_ lesson: Lesson, _ library: Library, _ common: CommonOptions) {
    var session = PlainSession(library, common)
    if session.walk(lesson) == .menu { session.menu() }
  }

  static func plainMenu(_ library: Library, _ common: CommonOptions) {
    var session = PlainSession(library, common)
    session.menu()
  }

  /// The quiz on the screen, or in plain lines where there is none or `isPlain` asks for them.
  ///
  /// - Parameter handIn: where the quiz is written down while it is taken.
  /// - Throws: `ExitCode(1)` when an answer is missing in the end, `ExitCode(74)` when what is to be
  ///   handed in could not be written.
  static func quiz(
    _ deck: QuizDeck, _ library: Library, _ common: CommonOptions, isPlain: Bool,
    handIn: HandInFile? = nil
  ) throws {
    if !isPlain && Surroundings.isInteractive {
      return try screen(library, common, from: .quiz(deck), handIn: handIn)
    }
    var session = PlainSession(library, common)
    let status = session.quiz(deck, handIn: handIn)
    if status != 0 { throw ExitCode(status) }
  }

  private static func sayPlain(_ error: TerminalError, _ common: CommonOptions) {
    StandardError.say(
      common.language == .english
        ? "\(error); walking in plain lines instead"
        : "이 터미널에는 화면을 그릴 수 없어서 글줄로 보여 드려요 (\(error))")
  }
}
