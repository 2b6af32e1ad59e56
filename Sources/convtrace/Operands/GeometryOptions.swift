import ArgumentParser
import TerminalText
import TraceEngine
import TraceText

/// How the window moves: what convolution and pooling share.
///
/// The words are read here and not by the argument parser, so that a wrong one is told what would be
/// right, in the learner's language.
struct GeometryOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Cells from one window to the next: 2, or 2,1 for down and across.")
  var stride: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Cells around the input: 1, or 1,2 for top and bottom and for the sides, or T,L,B,R; or valid, same, same-lower, full."
    ), completion: .list(GeometryWords.paddingNames.map(\.name)))
  var padding: String?

  @Option(
    parsing: .unconditional,
    help: "Cells from one tap to the next: 1 leaves none out; 2, or 2,1 for down and across.")
  var dilation: String?

  @Flag(help: "Refuse a stride that leaves rows or columns over, in place of leaving them out.")
  var strict = false

  /// - Throws: `ValidationError` for a word that is no stride, padding or dilation.
  func check(_ common: CommonOptions) throws {
    try GeometryOptions.read(stride, as: "--stride", common)
    try GeometryOptions.read(dilation, as: "--dilation", common)
    if let padding, GeometryWords.padding(padding) == nil {
      throw common.usage(
        "--padding is a number of cells (1), two (1,2: top and bottom, sides), four (1,2,0,0: top, left, bottom, right), or one of valid, same, same-lower, full; a number is at most \(GeometryWords.largest); not “\(oneLine(padding))”.",
        "--padding에는 칸 수 하나(1), 둘(1,2: 위아래, 좌우), 넷(1,2,0,0: 위, 왼쪽, 아래, 오른쪽)이나 valid, same, same-lower, full 가운데 하나를 쓰세요. 칸 수는 \(GeometryWords.largest)까지예요. 쓴 값: “\(oneLine(padding))”"
      )
    }
  }

  /// The stride that is asked for, if one is.
  var strideAsked: PerAxis? { stride.flatMap(GeometryWords.perAxis) }
  var paddingAsked: Padding { padding.flatMap(GeometryWords.padding) ?? .valid }
  var dilationAsked: PerAxis { dilation.flatMap(GeometryWords.perAxis) ?? 1 }

  /// - Throws: `ExitCode(2)`, after saying it, where `--strict` is given and a row or a column is left
  ///   over.
  func refuseRest(of operation: TracedOperation, _ language: Language) throws(ExitCode) {
    guard strict else { return }
    for (axis, dimension) in [(operation.rows, Dimension.height), (operation.columns, .width)]
    where axis.unreached > 0 {
      StandardError.say(RestWords(axis, dimension).text(language))
      throw ExitCode(2)
    }
  }

  /// - Throws: `ValidationError` where `word` is no number and no two.
  @discardableResult
  static func read(_ word: String?, as option: String, _ common: CommonOptions) throws -> PerAxis? {
    guard let word else { return nil }
    guard let pair = GeometryWords.perAxis(word) else {
      throw common.usage(
        "\(option) is a whole number (2), at most \(GeometryWords.largest), or two (2,1: down, across); not “\(oneLine(word))”.",
        "\(option)에는 \(GeometryWords.largest) 이하의 정수 하나(2)나 둘(2,1: 세로, 가로)을 쓰세요. 쓴 값: “\(oneLine(word))”"
      )
    }
    return pair
  }
}

/// What `--strict` says of an axis whose stride does not divide.
private struct RestWords {
  private let axis: SpatialAxis
  private let dimension: Dimension

  init(_ axis: SpatialAxis, _ dimension: Dimension) {
    (self.axis, self.dimension) = (axis, dimension)
  }

  /// `(7 + 0 + 0 − 3) / 3 = 1 rest 1`.
  func text(_ language: Language) -> String {
    let room = axis.padded - axis.extent
    let sum = "\(axis.input) + \(axis.before) + \(axis.after) - \(axis.extent)"
    switch language {
    case .english:
      let cells = dimension == .height ? "row" : "column"
      let side = dimension == .height ? "bottom" : "right"
      return "--strict: the stride \(axis.stride) does not divide (\(sum)) = \(room): "
        + "\(axis.unreached) \(cells)\(axis.unreached == 1 ? "" : "s") at the \(side) would be left "
        + "over; change the padding or the stride, or leave out --strict"
    case .korean:
      let cells = dimension == .height ? "행" : "열"
      let side = dimension == .height ? "아래" : "오른쪽"
      return
        "--strict: (\(sum)) = \(KoreanParticle.topic.attached(to: "\(room)")) 스트라이드 \(axis.stride)로 나누어떨어지지 "
        + "않아요. \(side) \(cells) \(axis.unreached)개가 남아요. 패딩이나 스트라이드를 바꾸거나 --strict를 빼세요"
    }
  }
}
