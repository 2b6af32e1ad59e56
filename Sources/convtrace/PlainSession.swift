import LessonKit
import PlainLines
import Quiz
import TerminalText
import TraceText

/// Plain lines: reads what is typed line by line and writes what the walk, the quiz or the menu
/// answers.
struct PlainSession {
  private var library: Library
  private var voice: Voice

  init(_ library: Library, _ common: CommonOptions) {
    self.library = library
    voice = Voice(common.language, common.lineRepertoire)
  }

  /// The menu, and whatever is opened from it, until the learner quits.
  mutating func menu() {
    while let effect = chooseLesson() {
      switch effect {
      case .quit, .find: return
      case .open(let id):
        if let lesson = load(id), walk(lesson) == .quit { return }
      case .openQuiz(let id):
        if let lesson = load(id) { _ = quiz(QuizDeck(lesson)) }
      }
    }
  }

  /// How a walk ended.
  enum Ending { case menu, quit }

  /// Walks through `lesson`, and through those that follow as long as the learner goes on.
  mutating func walk(_ lesson: Lesson) -> Ending {
    var lesson = lesson
    while true {
      switch walkOne(lesson) {
      case .left(let ending): return ending
      case .next(let id):
        guard let next = load(id) else { return .menu }
        lesson = next
      }
    }
  }

  /// How one lesson ended.
  private enum LessonEnding {
    case left(Ending)
    case next(id: String)
  }

  /// Walks through `lesson` from where it was left; for a script from its beginning, so that the
  /// same lines always get the same answers.
  private mutating func walkOne(_ lesson: Lesson) -> LessonEnding {
    let place = Surroundings.inputIsTerminal ? library.place(in: lesson) : nil
    var walk = PlainWalk(
      lesson, voice: voice, page: place?.page ?? 0, beat: place?.beat ?? 0,
      neighbours: library.neighbours(of: lesson))
    StandardOutput.write(walk.opening())
    var kept = walk.place
    while StandardOutput.failure == nil, let line = readLine() {
      let reply = walk.handle(line)
      voice = walk.voice
      // At once: Ctrl-C or a closed window end the program where it waits for the next line.
      if Surroundings.inputIsTerminal && walk.place != kept {
        kept = walk.place
        keep(kept)
      }
      StandardOutput.write(reply.text)
      for effect in reply.effects {
        switch effect {
        case .remember: keep(effect)
        case .record(let event): library.keep(ProgressChange(event, at: Surroundings.now))
        case .open(let id): return .next(id: id)
        case .menu: return .left(.menu)
        case .quit: return .left(.quit)
        }
      }
    }
    keep(walk.place)
    return .left(.quit)
  }

  /// Asks what is in `deck`.
  ///
  /// - Parameter handIn: where the quiz is written down while it is taken.
  /// - Returns: the exit status.
  mutating func quiz(_ deck: QuizDeck, handIn: HandInFile? = nil) -> Int32 {
    var handIn = handIn
    // A script gets every question, whatever was answered before.
    let session =
      handIn?.session
      ?? (Surroundings.inputIsTerminal ? library.session(of: deck) : QuizSession(deck.items))
    var quiz = PlainQuiz(deck.title, session: session, voice: voice)
    StandardOutput.write(quiz.opening())
    while !quiz.isFinished, StandardOutput.failure == nil {
      guard let line = readLine() else {
        StandardOutput.write(quiz.end())
        break
      }
      let reply = quiz.handle(line)
      handIn?.note(quiz.session)
      for case .record(let event) in reply.effects {
        library.keep(ProgressChange(event, at: Surroundings.now))
      }
      StandardOutput.write(reply.text)
      if reply.effects.contains(.end) { break }
    }
    return handIn?.failure ?? quiz.exitStatus
  }

  private mutating func chooseLesson() -> PlainMenu.Effect? {
    var menu = PlainMenu(library.course, voice: voice)
    var search: LessonSearch?
    StandardOutput.write(menu.opening())
    while StandardOutput.failure == nil, let line = readLine() {
      let reply = menu.handle(line)
      voice = menu.voice
      StandardOutput.write(reply.text)
      if case .find(let words) = reply.effect {
        let known = search ?? library.search
        search = known
        StandardOutput.write(menu.found(known.matches(words, preferring: voice.language)))
      } else if let effect = reply.effect {
        return effect
      }
    }
    return nil
  }

  private func load(_ id: String) -> Lesson? {
    switch library.lesson(id: id) {
    case .success(let lesson): return lesson
    case .failure(let error):
      StandardError.say(library.message(error))
      return nil
    }
  }

  private mutating func keep(_ effect: PlainWalk.Effect) {
    guard case .remember(let lesson, let page, let beat, let isFinished) = effect else { return }
    // A script, which always begins anew, must not move the learner's place either.
    if Surroundings.inputIsTerminal {
      library.keep(.stopped(lesson: lesson, .init(page: page, beat: beat), at: Surroundings.now))
    }
    if isFinished { library.keep(.finished(lesson: lesson, at: Surroundings.now)) }
  }
}
