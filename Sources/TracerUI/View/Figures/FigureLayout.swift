import CellScreen
import Figures
import TerminalText
import TraceText

/// Where everything of a figure stands on a screen of a given size. It depends on the figure and the
/// screen, not on the moment, so that nothing jumps.
///
/// When room is short it is given up in this order: grid lines, filters, inputs; then grids and tables
/// show the part around the cell at hand, and what is told is scrolled.
struct FigureLayout {
  let caption: [String]
  let left: Int
  let width: Int
  /// The first row under the caption.
  let top: Int
  /// The row of the sentence that a page is done; nil where that stands at the end of what is told.
  let noticeRow: Int?
  let positionRow: Int
  let progressRow: Int?
  /// Rows that figure and words have together.
  private let room: Int
  /// Between the two.
  private let gap: Int
  /// Whether sums follow the words before them where both fit one line.
  private let isJoined: Bool
  /// The most lines that are told at a moment.
  private let toldHeight: Int

  /// More moments than this are not all looked at.
  private static let mostMoments = 200
  /// What is told keeps so many lines at least.
  private static let leastTold = 4

  init(_ figure: FigureState, _ lesson: LessonState, _ state: TracerState) {
    let size = state.size
    let isRoomy = size.rows >= WalkLayout.roomyRows
    let width = WalkLayout.width(of: size)
    self.width = width
    left = max(1, (size.columns - width) / 2)
    caption = WalkLayout.fit(
      figure.page.caption?[state.language] ?? "", lines: size.rows >= 14 ? 3 : 2, width: width)
    positionRow = size.rows - (isRoomy ? 3 : 2)
    progressRow = isRoomy ? size.rows - 2 : nil
    noticeRow = isRoomy ? positionRow - 1 : nil
    gap = isRoomy ? 1 : 0
    // Two sides are told: each in a line of its own if it can be.
    let isJoined = !isRoomy || !figure.sides.isEmpty
    self.isJoined = isJoined
    let moments = figure.figure.moments
    let every = max(1, moments / FigureLayout.mostMoments)
    let looked = Array(stride(from: 0, to: moments - 1, by: every)) + [moments - 1]
    toldHeight =
      looked.map { moment in
        FigureLayout.told(
          figure.figure, at: moment, lesson, state, width: width, isJoined: isJoined
        ).count
      }.max() ?? 0
    // A blank line above is the first to go.
    let below = positionRow - (isRoomy ? 1 : 0)
    let least = 1 + caption.count
    let isTight = least + 1 + FigureLayout.height(of: figure.figure) + toldHeight > below
    top = least + (isRoomy && !isTight ? 1 : 0)
    room = below - top
  }

  /// The rows of a whole table; 0 for grids, which find out themselves what has room.
  private static func height(of figure: Figure) -> Int {
    guard case .layers(let table) = figure else { return 0 }
    return 1 + table.network.layers.count + (table.hasSum ? 1 : 0)
  }

  /// What is told at a moment in lines that fit, with the end of the page where that has no row of
  /// its own.
  private static func told(
    _ figure: Figure, at moment: Int, _ lesson: LessonState, _ state: TracerState, width: Int,
    isJoined: Bool
  ) -> [String] {
    var told = figure.told(at: moment, in: state.language)
    // The row at hand says what the layer is, where it has room to.
    if case .layers(let table) = figure, moment < table.network.layers.count,
      table.showsLayers(in: state.language, width: width)
    {
      told.removeFirst()
    }
    let lines =
      isJoined
      ? HintText.joined(told, width: width)
      : told.flatMap { HintText.set($0, width: width) }
    guard state.size.rows < WalkLayout.roomyRows, moment == figure.moments - 1,
      let ending = ending(figure, lesson, state)
    else {
      return lines
    }
    return lines + wrap(ending, width: width)
  }

  /// What is told now.
  func told(_ figure: FigureState, _ lesson: LessonState, _ state: TracerState) -> [String] {
    FigureLayout.told(
      figure.figure, at: figure.moment, lesson, state, width: width, isJoined: isJoined)
  }

  /// That the page, or the lesson, is done.
  static func ending(
    _ figure: Figure, _ lesson: LessonState, _ state: TracerState
  ) -> String? {
    let words = Words(language: state.language)
    if lesson.isLastPage && lesson.page.erratum == nil {
      return words.endOfLesson(lesson, width: WalkLayout.width(of: state.size))
    }
    return figure.moments > 1 ? words.endOfPage : nil
  }

  /// The rows a figure of `height` rows may take, and the row where what is told begins.
  ///
  /// - Parameter least: the rows that the figure keeps as long as something of the words is left.
  func rows(for height: Int, least: Int) -> (figure: Int, told: Int) {
    if height + toldHeight <= room {
      let isLoose = height + gap + toldHeight <= room
      return (height, top + height + (isLoose ? gap : 0))
    }
    let kept = min(toldHeight, max(FigureLayout.leastTold, room - gap - height))
    let figure = min(height, max(min(least, room - gap - 2), room - gap - kept))
    let spare = room - figure - gap - toldHeight
    return (max(1, figure), top + max(1, figure) + (spare >= 0 ? gap : 0))
  }

  /// The rows above what is told where all of that has its place.
  var roomAboveTold: Int { room - gap - toldHeight }

  /// The lines that are told at once, from row `first` on.
  func toldRoom(from first: Int) -> Int { max(1, top + room - first) }

  /// How `lines` are scrolled in `height` rows, of which the last then says that there is more.
  static func scroll(_ lines: Int, height: Int) -> FigureScroll {
    guard lines > height else { return FigureScroll() }
    let page = max(1, height - 1)
    return FigureScroll(last: lines - page, page: page)
  }
}
