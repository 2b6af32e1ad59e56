import LessonKit
import Quiz
import TraceText

/// A lesson being walked: which page, and where each page was left.
package struct LessonState: Sendable {
  package private(set) var lesson: Lesson
  /// What it builds on, and what comes after it.
  package let neighbours: LessonNeighbours
  /// Whether it is made of the learner's own numbers, and no lesson.
  var isOwn = false
  package private(set) var pageIndex: Int
  /// Whether what the notes say otherwise is shown, which follows the end of a page.
  private(set) var showsErratum = false
  /// How far a page of text is scrolled, in lines.
  var scroll = 0
  /// How far what the notes say otherwise is scrolled, in lines.
  var erratumScroll = 0
  private var walks: [Int: WalkState] = [:]
  private var questions: [Int: QuizState] = [:]
  private var figures: [Int: FigureState] = [:]
  /// What the learner changed on each page.
  private var edits: [Int: EditState] = [:]
  /// What is typed after `g`.
  var destination: TextField?
  /// A sentence about the last key, shown until the next.
  var notice: Notice?

  enum Notice: Sendable, Equatable {
    case noSuchPlace
    case lastPage, firstPage
    /// Which steps are asked from now on.
    case predicting(WalkState.PredictMode)
    /// How playing goes from now on.
    case pace
    /// On a page that was edited nothing is asked.
    case editedAsksNothing
    /// What is asked would be seen.
    case answerFirst
    /// The next channel is on another map, and the step at hand asks.
    case answerFirstToGo
    /// There is nothing but the channel that is shown.
    case oneChannel
    /// The screen is too small for pictures.
    case noRoomForShades
  }

  /// - Parameters:
  ///   - page: where to begin, from 0; the first where there is no such page.
  ///   - beat: a `place` in it.
  package init(
    _ lesson: Lesson, page: Int = 0, beat: Int = 0,
    neighbours: LessonNeighbours = LessonNeighbours()
  ) {
    self.lesson = lesson
    self.neighbours = neighbours
    pageIndex = lesson.pages.indices.contains(page) ? page : 0
    openPage()
    if beat > 0 {
      walk?.resume(at: beat)
      figure?.show(beat)
      showsErratum = beat > lastPlace && self.page.erratum != nil
    }
  }

  package var page: Lesson.Page { lesson.pages[pageIndex] }
  /// Whether nothing of the lesson was moved on yet.
  var isAtStart: Bool { pageIndex == 0 && place == (page.figure?.figure.firstMoment ?? 0) }
  package var isLastPage: Bool { pageIndex == lesson.pages.count - 1 }

  /// Whether nothing of the page is still to come. (A page of text counts as read when it is open.)
  var isRead: Bool {
    if page.erratum != nil && !showsErratum { return false }
    // Own numbers are not studied in order: a page is walked to its end whatever was made of it.
    return (isOwn ? walk : ownWalk)?.isAtEnd ?? figure?.isAtEnd ?? true
  }

  /// Where in the page the learner is, for the progress file: a beat or a moment, from 0; one more than
  /// the last while what the notes say otherwise is shown.
  package var place: Int {
    showsErratum ? lastPlace + 1 : ownWalk?.beat ?? figure?.moment ?? 0
  }

  private var lastPlace: Int {
    (ownWalk?.timeline.count ?? figure?.figure.moments ?? 1) - 1
  }

  /// The walk of this page, on what the learner made of it; nil on a page of text.
  package var walk: WalkState? {
    get { edits[pageIndex]?.walk ?? walks[pageIndex] }
    set {
      if edits[pageIndex]?.walk == nil {
        walks[pageIndex] = newValue
      } else {
        edits[pageIndex]?.walk = newValue
      }
    }
  }

  /// The walk of this page as the lesson has it, where it was left: what progress is told from.
  var ownWalk: WalkState? { walks[pageIndex] }

  /// What the learner changed on this page, or is about to.
  var edit: EditState? {
    get { edits[pageIndex] }
    set { edits[pageIndex] = newValue }
  }

  /// Whether the numbers of this page come from another page, or go on to one: a change stays here.
  var isInChain: Bool { lesson.isInChain(page) }

  /// The question of this page, a quiz of one item; nil on all other pages.
  var question: QuizState? {
    get { questions[pageIndex] }
    set { questions[pageIndex] = newValue }
  }

  /// The figure of this page; nil on all other pages.
  package var figure: FigureState? {
    get { figures[pageIndex] }
    set { figures[pageIndex] = newValue }
  }

  /// Takes the pages of `lesson`, which are its own as a changed file holds them now; everything stays
  /// where it was, as far as it is still there.
  ///
  /// - Precondition: on all pages a window moves.
  /// - Returns: how many of the learner's changes are impossible now.
  mutating func reload(_ lesson: Lesson) -> Int {
    guard lesson != self.lesson else { return 0 }
    self.lesson = lesson
    pageIndex = min(pageIndex, lesson.pages.count - 1)
    let operations = lesson.pages.map(\.operation)
    var dropped = 0
    for (index, walk) in walks {
      walks[index] = operations.indices.contains(index) ? operations[index].map(walk.reloaded) : nil
    }
    for (index, edit) in edits {
      var edit = edit
      let own = walks[index]
      dropped += own.map { edit.reload($0) } ?? edit.edits.changes.count
      edits[index] = own == nil ? nil : edit
    }
    openPage()
    return dropped
  }

  mutating func turnPage(by pages: Int) {
    edit?.close()
    if pages > 0 && page.erratum != nil && !showsErratum || pages < 0 && showsErratum {
      walk?.pause()
      figure?.pause()
      showsErratum.toggle()
      erratumScroll = 0
      return
    }
    let target = pageIndex + pages
    guard lesson.pages.indices.contains(target) else {
      notice = pages > 0 ? .lastPage : .firstPage
      return
    }
    walk?.pause()
    figure?.pause()
    let left = walk
    pageIndex = target
    showsErratum = false
    openPage()
    if let left { walk?.adopt(left) }
  }

  private mutating func openPage() {
    scroll = 0
    if walk == nil, let operation = page.operation { walk = WalkState(operation) }
    if figure == nil, let page = page.figure { figure = FigureState(page) }
    if question == nil, let page = page.question {
      let item = QuizItem(page, at: pageIndex, in: lesson.id)
      question = QuizState(
        title: lesson.title, session: QuizSession(QuizItems([item])))
    }
  }

  /// Goes where `destination` says: `5` is the fifth step, `1,2` the cell in row 1,
  /// column 2 of the map that is shown.
  mutating func go() {
    guard let text = destination?.text, var walk else {
      destination = nil
      return
    }
    let (trace, channel) = (walk.timeline.trace, walk.step.output.channel)
    if let step = StepDestination.step(text, in: trace, channel: channel) {
      walk.show(step: step)
      self.walk = walk
      destination = nil
    } else {
      // What was typed can be put right.
      notice = .noSuchPlace
    }
  }
}
