import Diagnosis
import Figures
import Questions
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// The words of the screen in one language. Sentences about steps come from `StepText`, those about
/// answers from `QuizPhrases`.
struct Words {
  let language: Language

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  var code: String { language.rawValue.uppercased() }

  func page(_ number: Int, of count: Int) -> String {
    say("page \(number)/\(count)", "\(number)/\(count)쪽")
  }

  /// Over what the notes say otherwise.
  var erratum: String { say("Where the notes slip", "노트에서 고칠 곳") }
  var otherDigits: String { say("The notes print other digits", "노트에는 다르게 적힌 숫자") }
  var endOfPage: String {
    say("This page is done. Enter: next page.", "이 쪽은 끝났어요. Enter를 누르면 다음 쪽이에요.")
  }
  var oneChannel: String { say("There is only this channel.", "채널이 하나뿐이에요.") }
  var firstPage: String { say("This is the first page.", "첫 쪽이에요.") }

  /// Which steps are asked from now on.
  func predicting(_ mode: WalkState.PredictMode) -> String {
    switch mode {
    case .everywhere:
      return say(
        "From now on every step asks you first. p: no questions.",
        "이제 단계마다 먼저 물어봐요. p를 누르면 묻지 않아요.")
    case .never:
      return say(
        "No more questions. p: as the lesson asks.",
        "이제 묻지 않아요. p를 누르면 수업에서 고른 단계만 물어봐요.")
    case .whereTheLessonAsks:
      return say(
        "Only the steps that the lesson picks ask. p: every step.",
        "수업에서 고른 단계만 물어봐요. p를 누르면 단계마다 물어봐요.")
    }
  }

  var destination: String {
    say("Go to (5 is a step; 1,2 a cell):", "어디로 갈까요? (5는 단계, 1,2는 칸)")
  }

  var predict: String {
    say(
      "Which number goes into [?] here? Type it, or press Enter to see it.",
      "[?]에는 어떤 수가 들어갈까요? 입력해 보세요. Enter를 누르면 값이 보여요.")
  }
  /// While a number is being typed.
  var checks: String { say("Enter: check the number.", "Enter를 누르면 확인해요.") }

  /// While one of several is being typed.
  var checksAll: String {
    say(
      "Enter: next empty place; checks once none is empty.",
      "Enter를 누르면 다음 빈칸으로 가요. 모두 채웠으면 확인해요.")
  }
  /// In place of the last hint, where that is the answer.
  var enterShows: String {
    say("No more hints. Enter shows the value.", "힌트는 여기까지예요. Enter를 누르면 값이 보여요.")
  }

  var quiz: String { say("quiz", "퀴즈") }
  /// Over a question that was put in because the last could not tell two rules apart.
  var oneMore: String { say("One more, to tell which it was", "어느 쪽인지 알아볼 문제") }
  /// What a question page is, and which key passes it by now, if any.
  func questionPage(_ question: QuizState, in lesson: LessonState, _ state: TracerState) -> String {
    let name = say("A question", "문제")
    if question.isWaiting { return name }
    let passing: String
    if state.nextLesson != nil {
      passing = say(
        "Enter: the next lesson without an answer", "Enter를 누르면 답하지 않고 다음 수업을 열어요")
    } else if state.passesQuestion {
      passing = say("Enter: go on without an answer", "Enter를 누르면 답하지 않고 넘어가요")
    } else if !lesson.isLastPage && !question.answering.isTyping {
      passing = say("]: go on without an answer", "]를 누르면 답하지 않고 넘어가요")
    } else {
      return name
    }
    return name + " · " + passing
  }

  /// How to begin.
  func answerHere(_ blanks: [Blank]) -> String {
    switch blanks.first {
    case .cell where blanks.count == 1:
      return say("Type the number for [?].", "[?]에 들어갈 수를 입력하세요.")
    case .cell:
      return say(
        "Type a number for each ?. Arrow keys move; Ctrl-D checks what is there.",
        "?마다 수를 입력하세요. 화살표로 움직이고, Ctrl-D를 누르면 지금까지 쓴 것을 확인해요.")
    case .inputCells:
      return say(
        "Move with the arrow keys, choose cells with Space; Enter checks.",
        "화살표로 움직이고 스페이스로 칸을 고르세요. Enter를 누르면 확인해요.")
    case .windowRow, .winnerRow:
      return say(
        "Type the numbers, or move to the cell and press Space.",
        "수를 입력하거나, 칸으로 가서 스페이스를 누르세요.")
    default: return say("Type your answer.", "답을 입력하세요.")
    }
  }

  /// How to answer a question about a wrong answer.
  var yesOrNo: String { say("y: yes · n: no", "y: 네 · n: 아니요") }
  func whichRule(_ count: Int) -> String {
    let last = RuleLetter.all.prefix(count).last.map(String.init) ?? ""
    return say(
      "a–\(last): that one · n: none of them", "a~\(last): 그렇게 했어요 · n: 모두 아니에요")
  }
  func answer(_ value: String) -> String { say("The answer is \(value).", "답: \(value)") }
  var nextQuestion: String { say("Enter: go on.", "Enter를 누르면 계속해요.") }
  var backToMenu: String {
    say("Enter: the list of lessons.", "Enter를 누르면 수업 목록이에요.")
  }

  var backOrReview: String {
    say(
      "r: the missed questions once more. Enter: the list of lessons.",
      "r을 누르면 놓친 문제를 다시 풀어요. Enter를 누르면 수업 목록이에요.")
  }
  var missed: String { say("Not right on the first try", "한 번에 맞히지 못한 문제") }
  var whatToPractise: String { say("What to practise", "더 연습할 것") }
  /// A wrong rule that was followed.
  func broken(_ rule: String, _ times: Int) -> String {
    times == 1 ? rule : say("\(rule) (\(times) times)", "\(rule) (\(times)번)")
  }

  /// `playing · 2 products a second`.
  func pace(_ walk: WalkState) -> String {
    let speed = NumberText.text(walk.beatsPerSecond)
    let state = walk.isPlaying ? say("playing", "재생 중") : say("paused", "멈춤")
    let pace: String
    switch walk.grain {
    case .product:
      pace = say(
        speed == "1" ? "1 product a second" : "\(speed) products a second", "1초에 곱 \(speed)개")
    case .step:
      pace = say(speed == "1" ? "1 step a second" : "\(speed) steps a second", "1초에 \(speed)단계")
    }
    let asking: String
    switch walk.predictMode {
    case .whereTheLessonAsks: asking = ""
    case .everywhere: asking = say(" · asking", " · 질문함")
    case .never: asking = say(" · no questions", " · 질문 없음")
    }
    return "\(state) · \(pace)" + asking
  }

  func rightSoFar(_ score: QuizSession.Score) -> String {
    say(
      "right so far: \(score.answered) of \(score.total)",
      "지금까지 맞힌 문제 \(score.answered)/\(score.total)")
  }

  func minutes(_ minutes: Int) -> String { say("\(minutes) min", "\(minutes)분") }

  var menuTitle: String { say("convtrace · lessons", "convtrace · 수업 목록") }
  var noLesson: String { say("No lesson matches.", "맞는 수업이 없어요.") }
  var filterPrompt: String { say("Find: ", "찾기: ") }
  var glossaryTitle: String { say("Words", "용어") }
  var helpTitle: String { say("Keys", "키") }
  var marksTitle: String { say("Marks", "표시") }

  /// What the signs on the grids mean.
  ///
  /// - Parameter isShaded: whether there are pictures, too.
  func marks(_ glyphs: Glyphs, isShaded: Bool = false) -> [(String, String)] {
    let sides = glyphs.windowSides
    let heavy = glyphs.vertical(.heavy).glyph
    return [
      (
        "\(heavy) \(heavy)" + (sides.left == heavy ? "" : "  \(sides.left) \(sides.right)"),
        say("the window", "윈도우")
      ),
      ("[ ]", say("in the feature map: the cell of this step", "특성 맵에서 이번 단계의 칸")),
      ("·0", say("padding", "패딩")),
      ("(0)", say("left out by dilation", "팽창 때문에 건너뛰는 칸")),
      ("*", say("the winner so far of a maximum or minimum", "최대·최소에서 지금까지 이긴 값")),
      (
        "≈",
        say(
          "over a grid: its cells are rounded, the arithmetic is not",
          "격자 위: 칸의 수는 반올림했고 계산은 그대로")
      ),
      (
        say("(0–3, 1–5)", "(0~3, 1~5)"),
        say("over a grid: the rows and columns that are shown", "격자 위: 지금 보이는 행과 열")
      ),
      ("…", say("more cells, or the earlier terms of a sum", "칸이 더 있음, 또는 합의 앞쪽 항")),
    ] + (isShaded ? marksOfPictures(glyphs) : [])
  }

  /// What the signs in a picture mean, for screens without greys, too.
  private func marksOfPictures(_ glyphs: Glyphs) -> [(String, String)] {
    [
      (
        "[ ]",
        say(
          "in a picture: the window, in the map the pixel of this step",
          "그림에서 윈도우, 특성 맵에서는 이번 단계의 픽셀")
      ),
      (
        PicturePanel.darkToBright,
        say("pixels from dark to bright; blank: not computed yet", "어두운 픽셀에서 밝은 픽셀까지, 빈칸은 아직 계산 전")
      ),
      (glyphs.rim, say("around a picture: padding", "그림 둘레: 패딩")),
    ]
  }

  /// What the signs on a figure mean.
  func marks(_ glyphs: Glyphs, on figure: Figure) -> [(String, String)] {
    let all = marks(glyphs)
    switch figure {
    case .layers: return [(">", say("the layer that is derived below", "아래에서 계산하는 층"))]
    case .comparison:
      return [
        all[0], ("[ ]", say("the cell at hand, in both maps", "두 특성 맵에서 지금 보는 칸")),
        ("*", say("a value that differs", "값이 다른 칸")),
        ("#", say("the first value that differs", "처음으로 값이 달라지는 칸")),
      ]
    case .visits: return [all[0], (glyphs.dot, say("padding", "패딩"))]
    case .field:
      return [
        ("[\(glyphs.filled)]", say("the value that is chosen", "고른 값")),
        (glyphs.filled, say("a cell it depends on", "그 값을 정하는 칸")),
        (glyphs.dot, say("a cell it does not see", "그 값과 관계없는 칸")),
      ]
    case .picture: return []
    }
  }

  /// Under two maps that differ.
  func differenceLegend(isSingle: Bool) -> String {
    isSingle
      ? say("# differs", "# 다른 값")
      : say("# differs first · * differs", "# 처음으로 다른 값 · * 다른 값")
  }

  /// Under the maps of a receptive field.
  func fieldLegend(_ glyphs: Glyphs) -> String {
    let (chosen, seen) = (glyphs.filled, glyphs.filled)
    return say(
      "[\(chosen)] the value · \(seen) what it sees", "[\(chosen)] 고른 값 · \(seen) 그 값이 보는 칸")
  }

  /// `playing · 2 steps a second`, of a figure.
  func pace(_ figure: FigureState) -> String {
    let state = figure.isPlaying ? say("playing", "재생 중") : say("paused", "멈춤")
    let speed = NumberText.text(figure.speed)
    return "\(state) · "
      + say("\(speed) step\(figure.speed == 1 ? "" : "s") a second", "1초에 \(speed)단계")
  }

  func tooSmall(_ rows: Int, _ columns: Int, _ neededRows: Int, _ neededColumns: Int) -> String {
    say(
      "This terminal is \(columns)×\(rows). convtrace needs \(neededColumns)×\(neededRows):"
        + " make it larger, or use --plain.",
      "터미널이 \(columns)×\(rows)예요. \(neededColumns)×\(neededRows) 이상이어야 해요. 창을 키우거나"
        + " --plain을 쓰세요.")
  }

  var more: String { say("more below", "아래에 더 있어요") }
  var largestSoFar: String { say("largest so far: ", "지금까지 가장 큰 값: ") }
  var smallestSoFar: String { say("smallest so far: ", "지금까지 가장 작은 값: ") }
  var earlier: String { say("Earlier steps", "지나온 단계") }
  func channel(_ channel: Int) -> String { say("channel \(channel): ", "채널 \(channel): ") }
  var subtotals: String { say("subtotals: ", "채널별 합: ") }
}
