import LessonKit
import Quiz
import TraceEngine
import TraceText

/// A walk through a lesson in lines of text: for screen readers, scripts and terminals without a
/// screen. A line goes in, sentences and effects come out; a value, without terminal or file.
///
///     var walk = PlainWalk(lesson, voice: Voice(.english))
///     walk.opening()           // the first page
///     walk.handle("")          // the next beat: "5 times 11 is 55."
///     walk.handle("g 1,2")     // the step of that cell
///     walk.handle("q").effects // [.remember(…), .quit]
package struct PlainWalk: Sendable {
  package let lesson: Lesson
  /// What it builds on, and what comes after it.
  let neighbours: LessonNeighbours
  package internal(set) var voice: Voice
  /// From 0.
  package private(set) var pageIndex: Int
  var asking = Asking.whereTheLessonAsks
  /// Where each page was left.
  private var walks: [Int: PageWalk] = [:]
  /// What was answered on each question page.
  private var attempts: [Int: Attempt] = [:]
  /// The moment told last of each figure.
  private var moments: [Int: Int] = [:]
  /// What was changed on each page.
  private var edits: [Int: PageEdit] = [:]
  private var hasReportedEnd = false

  /// What the walk asks of the world around it.
  package enum Effect: Equatable, Sendable {
    /// The lesson stands here now (for the progress file).
    case remember(lesson: String, page: Int, beat: Int, isFinished: Bool)
    /// A wrong rule was found in a prediction.
    case record(QuizEvent)
    /// On to this lesson.
    case open(id: String)
    /// Back to the list of lessons, or out where there was none.
    case menu
    case quit
  }

  /// What a line of input leads to.
  package struct Reply: Equatable, Sendable {
    /// Whole lines, each ended; may be empty.
    package var text: String
    package var effects: [Effect] = []
  }

  /// - Parameters:
  ///   - page: where to begin, from 0; the first where there is no such page.
  ///   - beat: on a page with a walk, the beat to begin at.
  package init(
    _ lesson: Lesson, voice: Voice, page: Int = 0, beat: Int = 0,
    neighbours: LessonNeighbours = LessonNeighbours()
  ) {
    self.lesson = lesson
    self.neighbours = neighbours
    self.voice = voice
    pageIndex = lesson.pages.indices.contains(page) ? page : 0
    openPage(at: beat)
    hasReportedEnd = isFinished
  }

  var page: Lesson.Page { lesson.pages[pageIndex] }
  var isLastPage: Bool { pageIndex == lesson.pages.count - 1 }
  private var isFinished: Bool {
    isLastPage && (ownWalk?.isAtEnd ?? page.figure.map { isAtEnd(of: $0) } ?? true)
  }

  func isAtEnd(of page: Lesson.FigurePage) -> Bool { moment == page.figure.moments - 1 }

  /// Which moment of the page's figure was told last, from 0.
  var moment: Int {
    get { moments[pageIndex] ?? page.figure?.figure.firstMoment ?? 0 }
    set { moments[pageIndex] = newValue }
  }

  /// The walk of this page, on what the learner made of it; nil on a page to read.
  var walk: PageWalk? {
    get { edits[pageIndex]?.walk ?? walks[pageIndex] }
    set {
      if edits[pageIndex]?.walk == nil {
        walks[pageIndex] = newValue
      } else {
        edits[pageIndex]?.walk = newValue
      }
    }
  }

  /// The walk of this page as the lesson has it, where it was left: what is remembered.
  var ownWalk: PageWalk? { walks[pageIndex] }

  /// What was changed on this page.
  var edit: PageEdit? {
    get { edits[pageIndex] }
    set { edits[pageIndex] = newValue }
  }

  /// Whether the numbers of this page come from another page, or go on to one.
  var isInChain: Bool { lesson.isInChain(page) }

  /// What is being asked: on a question page its question, on a walk the next value.
  var attempt: Attempt? {
    get { page.question == nil ? walk?.attempt : attempts[pageIndex] }
    set {
      if page.question == nil { walk?.attempt = newValue } else { attempts[pageIndex] = newValue }
    }
  }

  /// Where the lesson stands: what to remember at the end of the input, too.
  package var place: Effect {
    .remember(
      lesson: lesson.id, page: pageIndex, beat: ownWalk?.beat ?? (page.figure == nil ? 0 : moment),
      isFinished: isFinished)
  }

  /// What is said before the first line is read: title, help in a sentence, the page.
  package func opening() -> String {
    let known = neighbours.buildsOn
    let buildsOn =
      pageIndex == 0 && !known.isEmpty ? [ended(MenuWords(voice).buildsOn(known))] : []
    return speak(
      [ended(lesson.title[voice.language])] + buildsOn
        + [
          say(
            "Enter goes on, h lists the commands, q quits.",
            "Enter를 누르면 계속하고, h는 명령 목록, q는 끝내기예요.")
        ]) + "\n" + pageText()
  }

  /// Takes one line of input, without its end.
  package mutating func handle(_ line: String) -> Reply {
    let page = pageIndex
    var reply: Reply
    if !answersRules(line), let command = WalkCommand(line) {
      if command == .nextBeat, isFinished, let next = neighbours.next {
        return Reply(text: "", effects: [place, .open(id: next.id)])
      }
      reply = perform(command)
    } else {
      reply = answer(line)
    }
    let isNewlyFinished = isFinished && !hasReportedEnd
    if isNewlyFinished { hasReportedEnd = true }
    let isLeaving = reply.effects.contains { $0 == .quit || $0 == .menu }
    if isLeaving || isNewlyFinished || page != pageIndex { reply.effects.insert(place, at: 0) }
    return reply
  }

  // MARK: Pages

  /// - Returns: the new page's text, or why there is none.
  mutating func turnPage(by pages: Int) -> String {
    let target = pageIndex + pages
    guard lesson.pages.indices.contains(target) else {
      return speak([
        pages > 0
          ? lastPage
          : say("This is the first page.", "첫 쪽이에요.")
      ])
    }
    walk?.stopAsking()
    pageIndex = target
    openPage(at: 0)
    return pageText()
  }

  private mutating func openPage(at beat: Int) {
    if let question = page.question, attempts[pageIndex] == nil {
      attempts[pageIndex] = Attempt(QuizItem(question, at: pageIndex, in: lesson.id))
    }
    if let figure = page.figure?.figure, moments[pageIndex] == nil, beat > 0 {
      moment = min(beat, figure.moments - 1)
    }
    guard let operation = page.operation else { return }
    var walk = walks[pageIndex] ?? PageWalk(operation, at: beat, asking)
    walk.ask(asking)
    walks[pageIndex] = walk
  }

  /// Heading, prose or operands, and where the walk of the page stands.
  func pageText() -> String {
    let (number, count) = (pageIndex + 1, lesson.pages.count)
    var heading = say("Page \(number) of \(count).", "\(count)쪽 중 \(number)쪽이에요.")
    if let title = PageHeading.title(of: page) { heading += " " + ended(title[voice.language]) }
    switch page {
    case .text(let page):
      return speak([heading]) + "\n" + voice.text(page.text[voice.language]) + erratumText() + "\n"
        + told()
    case .figure(let page):
      let caption = page.caption.map { voice.text($0[voice.language]) } ?? ""
      return speak([heading]) + caption + "\n" + told()
    case .operation(let page):
      let caption = page.caption.map { voice.text($0[voice.language]) } ?? ""
      let operation = walk?.page.operation ?? page.operation
      let operands = OperandSpeech(operation: operation, voice: voice).lines
      let note = editNote.map { speak([$0]) } ?? ""
      return speak([heading]) + caption + "\n" + note + speak(operands) + "\n" + told()
    case .question(let page):
      return speak([heading]) + "\n" + voice.text(QuizPhrases(voice.language).reading(page)) + "\n"
        + QuestionSpeech(voice: voice).howToFill(page.question) + told()
    }
  }

  // MARK: Saying

  func say(_ english: String, _ korean: String) -> String { voice.say(english, korean) }

  /// Sentences, each on its own line or lines.
  func speak(_ sentences: [String]) -> String { sentences.map { voice.text($0) }.joined() }

  /// What the last move told: the same for the same place, however it was reached.
  func told() -> String {
    if let figure = page.figure { return told(figure) }
    guard let walk else {
      return speak([attempt?.isOpen == true ? questionIsOpen : endOfPage])
    }
    let speech = StepSpeech(walk.step, of: walk.timeline.trace.count, voice)
    var lines = walk.tellsWholeStep ? speech.whole : speech.sentences(walk.current.stage)
    if walk.isAtEnd { lines += erratum(walk) + [endOfPage] }
    if let question = walk.question {
      lines.append(QuizPhrases(voice.language).question(question))
      lines.append(say("Type a number; Enter shows it.", "수를 입력하세요. Enter를 누르면 값이 보여요."))
    }
    return speak(lines)
  }
}
