import Glossary
import Questions
import Quiz
import TraceText

/// What each command does.
extension PlainWalk {
  mutating func perform(_ command: WalkCommand) -> Reply {
    switch command {
    case .quit: return Reply(text: "", effects: [.quit])
    case .menu: return Reply(text: "", effects: [.menu])
    case .nextPage: return Reply(text: turnPage(by: 1))
    case .previousPage: return Reply(text: turnPage(by: -1))
    case .term(let request): return Reply(text: glossary(request))
    case .help: return Reply(text: WalkHelp(voice: voice).text)
    case .language: return Reply(text: switchLanguage())
    case .again: return Reply(text: walk == nil && page.figure == nil ? pageText() : told())
    case .predict: return Reply(text: switchAsking())
    case .set(let text): return Reply(text: set(text))
    case .redo: return Reply(text: makeAgain())
    case .reset: return Reply(text: reset())
    case .undo: return takeBack().map { Reply(text: $0) } ?? perform(.previousBeat)
    default: break
    }
    if command == .hint { return hint() }
    if page.figure != nil {
      switch command {
      case .nextBeat, .nextStep: return Reply(text: moveFigure(by: 1))
      case .previousBeat, .previousStep: return Reply(text: moveFigure(by: -1))
      case .map, .numbers: return Reply(text: shownFigure())
      case .goTo(let text): return Reply(text: goInFigure(to: text))
      case .place: return Reply(text: told())
      default: break
      }
    }
    guard let walk else {
      if command == .nextBeat || command == .nextStep { return Reply(text: turnPage(by: 1)) }
      if command == .previousBeat || command == .previousStep {
        return Reply(text: turnPage(by: -1))
      }
      return Reply(text: speak([nothingMoves]))
    }
    return Reply(text: perform(command, walk))
  }

  /// The commands of a page on which a window moves.
  private mutating func perform(_ command: WalkCommand, _ walk: PageWalk) -> String {
    switch command {
    case .nextBeat:
      if walk.question != nil { return move { $0.show(step: $0.current.step) } }
      if walk.isAtEnd { return isLastPage ? told() : turnPage(by: 1) }
      let asking = asking
      return move { $0.nextBeat(asking) }
    case .nextStep:
      if walk.isAtEnd { return isLastPage ? told() : turnPage(by: 1) }
      let asking = asking
      return move { $0.nextStep(asking) }
    case .previousBeat:
      return walk.beat == 0 ? speak([firstBeat]) : move { $0.previousBeat() }
    case .previousStep:
      return walk.beat == 0 ? speak([firstBeat]) : move { $0.previousStep() }
    case .goTo(let text): return go(to: text, walk)
    case .map:
      let speech = OperandSpeech(operation: walk.page.operation, voice: voice)
      return speak(speech.map(around: walk.step) { walk.isKnown($0) })
    case .numbers:
      return speak(OperandSpeech(operation: walk.page.operation, voice: voice).lines)
    case .place: return place(walk)
    default: return ""
    }
  }

  mutating func move(_ change: (inout PageWalk) -> Void) -> String {
    guard var walk else { return "" }
    change(&walk)
    self.walk = walk
    return told()
  }

  private mutating func go(to text: String, _ walk: PageWalk) -> String {
    if text.isEmpty {
      return speak([
        say(
          "Type g and where to: g 5 goes to step 5, g 1,2 to row 1, column 2.",
          "g 다음에 갈 곳을 쓰세요. g 5는 5단계, g 1,2는 1행 2열이에요.")
      ])
    }
    let (trace, channel) = (walk.timeline.trace, walk.step.output.channel)
    guard let step = StepDestination.step(text, in: trace, channel: channel) else {
      return speak([StepDestination.choices(in: trace)[voice.language]])
    }
    return move { $0.show(step: step) }
  }

  private func place(_ walk: PageWalk) -> String {
    let speech = StepSpeech(walk.step, of: walk.timeline.trace.count, voice)
    let page = say(
      "Page \(pageIndex + 1) of \(lesson.pages.count).",
      "\(lesson.pages.count)쪽 중 \(pageIndex + 1)쪽이에요.")
    let cell = walk.current.stage == .value ? speech.value : speech.target
    let numbers = OperandSpeech(operation: walk.page.operation, voice: voice).window(walk.step)
    return speak(
      [page, speech.heading + " " + (speech.source ?? speech.window) + " " + cell] + numbers)
  }

  /// What a word means; which words the page uses.
  private func glossary(_ request: TermRequest) -> String {
    TermSpeech(voice: voice).text(request, page: pageText())
  }

  // MARK: Asking

  private mutating func switchAsking() -> String {
    asking = asking == .everywhere ? .never : .everywhere
    let sentence =
      asking == .everywhere
      ? say("Every value is asked for before it is told.", "이제 값마다 먼저 물어봐요.")
      : say("Nothing is asked for now.", "이제 묻지 않아요.")
    guard var walk else { return speak([sentence]) }
    let wasAsked = walk.question
    walk.stopAsking()
    if asking == .everywhere { walk.unsettle() }
    walk.ask(asking)
    self.walk = walk
    return speak([sentence]) + (walk.question != nil && wasAsked == nil ? told() : "")
  }

  // MARK: Sentences

  private mutating func switchLanguage() -> String {
    let other = voice.other
    if other == voice {
      return speak([say("Korean cannot be written in ASCII.", "")])
    }
    voice = other
    return walk == nil ? pageText() : told()
  }

  private var firstBeat: String {
    say("This is the beginning of the page.", "이 쪽의 처음이에요.")
  }

  var nothingMoves: String {
    say(
      "No window moves on this page. Enter leads on, h lists the commands.",
      "이 쪽에서는 움직이는 윈도우가 없어요. Enter를 누르면 다음으로 가고, h는 명령 목록이에요.")
  }

  var nothingAsked: String {
    say(
      "Nothing is asked now. Enter goes on; g 5 goes to step 5.",
      "지금은 묻는 것이 없어요. Enter를 누르면 계속하고, g 5는 5단계로 가요.")
  }

  var unknown: String {
    say(
      "That is no command here. Enter goes on, h lists the commands.",
      "모르는 명령이에요. Enter를 누르면 계속하고, h는 명령 목록이에요.")
  }
}
