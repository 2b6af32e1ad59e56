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

  func input(_ shape: TensorShape, channel: Int) -> String {
    say("input ", "입력 ") + size(shape) + part(channel, of: shape.channels)
  }

  func filter(_ filters: FilterBank, filter: Int, channel: Int) -> String {
    let name = say("filter ", "필터 ") + size(filters.shape)
    let which = filters.count > 1 ? " #\(filter)" : ""
    return name + which + part(channel, of: filters.shape.channels)
  }

  func featureMap(_ shape: TensorShape, channel: Int) -> String {
    let which = shape.channels > 1 ? " #\(channel)" : ""
    return say("feature map ", "특성 맵 ") + size(shape) + which
  }

  /// Height × width.
  func size(_ shape: TensorShape) -> String { "\(shape.height)×\(shape.width)" }

  private func part(_ channel: Int, of channels: Int) -> String {
    guard channels > 1 else { return "" }
    return say(" · channel \(channel) of 0–\(channels - 1)", " · 채널 \(channel) (0–\(channels - 1))")
  }

  func kind(_ kind: Pooling.Kind) -> String {
    switch kind {
    case .maximum: return say("maximum", "최대")
    case .average: return say("average", "평균")
    case .minimum: return say("minimum", "최소")
    }
  }

  /// What the window does: stride, padding, bias, and whatever else is not as usual.
  func settings(_ operation: TracedOperation) -> [String] {
    let (rows, columns) = (operation.rows, operation.columns)
    var lines = [say("stride ", "스트라이드 ") + pair(rows.stride, columns.stride)]
    lines.append(padding(rows, columns))
    if rows.dilation > 1 || columns.dilation > 1 {
      lines.append(say("dilation ", "팽창 ") + pair(rows.dilation, columns.dilation))
    }
    guard case .convolution(let convolution) = operation else { return lines }
    if let bias = convolution.bias, convolution.filters.count == 1 {
      lines.append(say("bias ", "편향 ") + NumberText.text(bias[0], precision: operation.precision))
    } else if convolution.bias == nil {
      lines.append(say("no bias", "편향 없음"))
    }
    if convolution.groups > 1 { lines.append(say("groups ", "그룹 ") + "\(convolution.groups)") }
    if convolution.flip { lines.append(say("filter flipped", "필터를 뒤집음")) }
    if convolution.relu { lines.append("ReLU") }
    if operation.precision == .float32 { lines.append("float32") }
    return lines
  }

  private func padding(_ rows: SpatialAxis, _ columns: SpatialAxis) -> String {
    let sides = [rows.before, columns.before, rows.after, columns.after]
    if sides.allSatisfy({ $0 == 0 }) { return say("no padding", "패딩 없음") }
    let isSame = sides.allSatisfy { $0 == sides[0] }
    let text = isSame ? "\(sides[0])" : sides.map(String.init).joined(separator: ",")
    return say("padding ", "패딩 ") + text
  }

  private func pair(_ height: Int, _ width: Int) -> String {
    height == width ? "\(height)" : "\(height), \(width)"
  }

  var endOfPage: String {
    say(
      "This page is done. Press the key once more for the next page.",
      "이 쪽은 끝났어요. 한 번 더 누르면 다음 쪽으로 가요.")
  }
  var lastPage: String { say("This is the last page. Esc leads back.", "마지막 쪽이에요. Esc로 목록에 가요.") }
  var firstPage: String { say("This is the first page.", "첫 쪽이에요.") }

  func noSuchPlace(steps: Int, rows: Int, columns: Int) -> String {
    say(
      "There are steps 1–\(steps), and cells (0, 0) to (\(rows - 1), \(columns - 1)).",
      "단계는 1–\(steps), 칸은 (0, 0)부터 (\(rows - 1), \(columns - 1))까지 있어요.")
  }

  var destination: String {
    say("Go to (5 is a step; 1,2 a cell): ", "어디로 갈까요? (5는 단계, 1,2는 칸) ")
  }

  var predict: String {
    say(
      "What will stand here? Type a number; Enter shows it.",
      "여기에 어떤 값이 들어갈까요? 수를 입력하세요. Enter를 누르면 값이 보여요.")
  }

  /// `playing · 2 products a second`.
  func pace(_ walk: WalkState) -> String {
    let speed = NumberText.text(1000 / Double(walk.interval))
    let state = walk.isPlaying ? say("playing", "재생 중") : say("paused", "멈춤")
    let unit =
      walk.grain == .product
      ? say("products a second", "곱/초") : say("steps a second", "단계/초")
    return "\(state) · \(speed) \(unit)"
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
  var helpTitle: String { say("Keys", "키") }
  var marksTitle: String { say("Marks", "표시") }

  /// What the signs on the grids mean.
  var marks: [(String, String)] {
    [
      ("┃ ┃", say("the window", "윈도우")),
      ("[ ]", say("the cell of the feature map that is being computed", "지금 계산하는 특성 맵의 칸")),
      ("·0", say("padding", "패딩")),
      ("*", say("the winner so far of a maximum or minimum", "최대·최소에서 지금까지 이긴 값")),
    ]
  }

  func tooSmall(_ rows: Int, _ columns: Int, _ neededRows: Int, _ neededColumns: Int) -> String {
    say(
      "This terminal is \(columns)×\(rows). convtrace needs \(neededColumns)×\(neededRows):"
        + " make it larger, or use --plain.",
      "터미널이 \(columns)×\(rows)예요. \(neededColumns)×\(neededRows)은 되어야 해요. 창을 키우거나"
        + " --plain을 쓰세요.")
  }

  var scrollHint: String { say("more below", "아래에 더 있어요") }
  var largestSoFar: String { say("largest so far: ", "지금까지 가장 큰 값: ") }
  var smallestSoFar: String { say("smallest so far: ", "지금까지 가장 작은 값: ") }
  var earlier: String { say("Earlier steps", "지나온 단계") }
  func channel(_ channel: Int) -> String { say("channel \(channel): ", "채널 \(channel): ") }
  var subtotals: String { say("subtotals: ", "채널별 합: ") }
}
