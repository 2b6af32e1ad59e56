import CellScreen
import TraceEngine
import TraceText

extension WalkScene {
  /// The scene of a lesson's page.
  init(_ lesson: LessonState, _ walk: WalkState, _ state: TracerState) {
    let words = Words(language: state.language)
    let beat = walk.current
    self.walk = walk
    isShown = { $0 < beat.step || ($0 == beat.step && beat.stage == .value) }
    let notation = StepText(language: state.language)
    let (step, count) = (walk.step, walk.timeline.trace.count)
    text = SceneText(
      title: lesson.lesson.title[state.language],
      pageLabel: words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count),
      caption: walk.page.caption?[state.language] ?? "",
      position: TextBuffer.string { buffer in
        notation.writeNumber(step, of: count, to: &buffer)
        buffer.append(" · ")
        notation.writePlace(step, to: &buffer)
      },
      shortPosition: TextBuffer.string { buffer in
        notation.writeNumber(step, of: count, to: &buffer)
        buffer.append(" → ")
        notation.writeOutput(step, to: &buffer)
      },
      pace: words.pace(walk), progress: Double(walk.beat + 1) / Double(walk.timeline.count))
    answerWidth = walk.mayAsk ? WalkScene.roomForAnswer : 0
    isRight = walk.confirmed != nil
    addFeedback(lesson, words, AnswerText(state))
    // Beside the progress bar the pace is always told.
    if lesson.notice == .pace && state.size.rows >= WalkLayout.roomyRows {
      text.feedback.removeFirst()
    }
    // What is told of the world outside comes before anything else.
    if let told = state.told { text.feedback.insert(Segment(text: told, role: .notice), at: 0) }
    if let edit = lesson.edit { show(edit, words, isOwn: lesson.isOwn) }
  }

  /// What was typed last comes first; then what is asked; then that the page is done.
  private mutating func addFeedback(
    _ lesson: LessonState, _ words: Words, _ answers: AnswerText
  ) {
    if let destination = lesson.destination {
      let refusal = StepDestination.choices(in: walk.timeline.trace)[words.language]
      text.feedback =
        (lesson.notice == .noSuchPlace ? [Segment(text: refusal, role: .notice)] : [])
        + [Segment(text: words.destination)]
      text.field = destination.text
      return
    }
    if let notice = lesson.notice {
      text.feedback.append(
        Segment(
          text: WalkScene.sentence(notice, words, walk, lesson, width: answers.width), role: .notice
        ))
    }
    if let prediction = walk.prediction {
      ask(prediction, answers, invitation: words.predict)
    } else {
      text.feedback += answers.segments(walk.confirmed, in: nil, typed: "")
    }
    if walk.isEdited {
      // A page that was changed is no page that was done.
      text.feedback.append(
        Segment(text: words.edited(lesson.edit, width: answers.width), role: .notice))
    } else if walk.isAtEnd {
      text.feedback.append(
        Segment(
          text: lesson.isLastPage && lesson.isRead
            ? words.endOfLesson(lesson, width: answers.width) : words.endOfPage, role: .notice))
    }
  }

  private static func sentence(
    _ notice: LessonState.Notice, _ words: Words, _ walk: WalkState, _ lesson: LessonState,
    width: Int
  ) -> String {
    switch notice {
    case .noSuchPlace: return StepDestination.choices(in: walk.timeline.trace)[words.language]
    case .lastPage: return words.lastPage(lesson, width: width)
    case .firstPage: return words.firstPage
    case .predicting(let mode): return words.predicting(mode)
    case .pace: return words.pace(walk)
    case .editedAsksNothing: return words.editedAsksNothing
    case .answerFirst: return words.answerFirst
    case .answerFirstToGo: return words.answerFirstToGo
    case .oneChannel: return words.oneChannel
    case .noRoomForShades: return words.noRoomForShades
    }
  }
}
