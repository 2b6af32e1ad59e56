import CellScreen
import LessonKit
import NcursesBackend
import Quiz
import TerminalText
import TraceText
import TracerUI

/// The program on the screen: hands events to the state, frames to the terminal, and does what the
/// state asks of the world.
struct ScreenSession {
  private var library: Library
  private let common: CommonOptions
  private var state: TracerState
  /// The exit status of the quiz that was open last; 0 where none was.
  private var quizStatus: Int32 = 0
  private var handIn: HandInFile?
  /// The files of a walk on own numbers, where it is to follow them.
  private var watched: WatchedFiles?

  /// What the screen begins with.
  enum Start {
    case menu
    case lesson(Lesson)
    case quiz(QuizDeck)
    /// A walk on own numbers, which leads to no menu.
    case own(OwnWalk)
  }

  /// How it ended.
  enum Ending: Equatable {
    case quit
    /// A signal asked for the end; the process is to die by it.
    case signal(Int32)
  }

  /// Runs until the learner quits.
  ///
  /// - Returns: the exit status of the quiz that was open last, whatever was opened after it.
  /// - Throws: `TerminalError` where there can be no screen.
  static func run(
    _ library: Library, _ common: CommonOptions, from start: Start, handIn: HandInFile? = nil
  ) throws(TerminalError) -> Int32 {
    var readsControllingTerminal = false
    if case .own(let walk) = start { readsControllingTerminal = walk.readsControllingTerminal }
    var terminal = try NcursesTerminal(
      common.terminalOptions(readsControllingTerminal: readsControllingTerminal))
    var session = ScreenSession(library, common, terminal.size, terminal.repertoire)
    session.handIn = handIn
    session.begin(start)
    let ending = session.loop(&terminal)
    terminal.close()
    if case .signal(let signal) = ending { endProcess(by: signal) }
    return session.handIn?.failure ?? session.quizStatus
  }

  private init(
    _ library: Library, _ common: CommonOptions, _ size: ScreenSize, _ repertoire: Repertoire
  ) {
    self.library = library
    self.common = common
    // Without Hangul to write in, English is what can be read.
    let language = repertoire == .ascii ? .english : common.language
    state = TracerState(size: size, language: language, repertoire: repertoire)
  }

  private mutating func begin(_ start: Start) {
    state.menu = MenuState(library.course)
    switch start {
    case .menu: break
    case .lesson(let lesson): open(lesson)
    case .own(let walk):
      watched = walk.watched
      state.openOwn(walk.lesson)
    case .quiz(let deck):
      let session = handIn?.session ?? library.session(of: deck)
      quizStatus = session.exitStatus
      state.openQuiz(title: deck.title, session: session)
    }
  }

  private mutating func loop(_ terminal: inout some Terminal & ~Copyable) -> Ending {
    let clock = ContinuousClock()
    var nextTick: ContinuousClock.Instant?
    while true {
      follow()
      terminal.present(state.render())
      if let interval = state.tickInterval {
        nextTick = nextTick ?? clock.now + .milliseconds(interval)
      } else {
        nextTick = nil
      }
      var wait = nextTick.map { milliseconds(from: clock.now, to: $0) }
      if watched != nil { wait = min(wait ?? .max, WatchedFiles.interval) }
      for event in terminal.nextEvents(within: wait) {
        if event == .tick {
          // The wait may have ended for the sake of the files alone.
          guard let due = nextTick, due <= clock.now else { continue }
          nextTick = nil
        }
        let effects = state.handle(event)
        if case .quiz(let quiz) = state.place {
          quizStatus = quiz.session.exitStatus
          handIn?.note(quiz.session)
        }
        if let ending = perform(effects, after: event, &terminal) { return ending }
      }
      // Held keys must not keep a playing walk from its beat.
      if let due = nextTick, due <= clock.now {
        nextTick = nil
        _ = state.handle(.tick)
      }
    }
  }

  /// Shows the files as they are now, from where the learner stands.
  private mutating func follow() {
    switch watched?.changed() {
    case .success(let now): state.reload(now.lesson, from: now.file)
    case .failure(let failure): state.keepOldNumbers(because: failure.message)
    case nil: break
    }
  }

  private func milliseconds(
    from now: ContinuousClock.Instant, to due: ContinuousClock.Instant
  ) -> Int {
    let (seconds, attoseconds) = (due - now).components
    return max(0, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }

  /// - Returns: how the program ends, if it does.
  private mutating func perform(
    _ effects: [TracerState.Effect], after event: InputEvent,
    _ terminal: inout some Terminal & ~Copyable
  ) -> Ending? {
    for effect in effects {
      switch effect {
      case .quit:
        switch event {
        case .terminate(let signal): return .signal(signal)
        case .hangup: return .signal(hangupSignal)
        default: return .quit
        }
      case .redraw: terminal.redraw()
      case .openLesson(let id): load(id) { $0.open($1) }
      case .prepareSearch: state.menu.search = library.search
      case .openQuiz(let id):
        load(id) { $0.open(QuizDeck($1)) }
      case .remember(let lesson, let page, let beat, let isFinished):
        library.keep(
          .stopped(lesson: lesson, .init(page: page, beat: beat), at: Surroundings.now))
        if isFinished { library.keep(.finished(lesson: lesson, at: Surroundings.now)) }
        state.menu.course = library.course
      case .record(let event): library.keep(ProgressChange(event, at: Surroundings.now))
      }
    }
    return nil
  }

  private mutating func load(_ id: String, _ use: (inout ScreenSession, Lesson) -> Void) {
    switch library.lesson(id: id) {
    case .success(let lesson): use(&self, lesson)
    case .failure(let error): state.trouble = library.message(error)
    }
  }

  /// A quiz from the menu is another than the one that is handed in.
  private mutating func open(_ deck: QuizDeck) {
    handIn = nil
    state.openQuiz(title: deck.title, session: library.session(of: deck))
  }

  private mutating func open(_ lesson: Lesson) {
    let place = library.place(in: lesson)
    state.open(
      lesson, page: place?.page ?? 0, beat: place?.beat ?? 0,
      neighbours: library.neighbours(of: lesson))
  }
}
