import CellScreen
import LessonKit
import TerminalText
import Testing
import TraceEngine
import TraceText

@testable import TracerUI

/// Walks over numbers that no lesson would choose: long decimals, large inputs, many channels.
struct OwnNumbersTests {
  static let sizes = [
    (12, 40), (14, 48), (16, 50), (18, 60), (20, 70), (24, 80), (30, 100), (43, 132), (60, 200),
  ]

  private func diary(
    _ sample: OwnNumbers, rows: Int = 24, columns: Int = 80, language: Language = .english,
    repertoire: Repertoire = .unicode
  ) throws -> Diary {
    var state = TracerState(
      size: ScreenSize(rows: rows, columns: columns), language: language, repertoire: repertoire)
    state.openOwn(try sample.lesson)
    return Diary(state)
  }

  /// The numbers of a line as they are written, with whether an ellipsis touches them.
  private func numbers(in line: String) -> [(text: String, isCut: Bool)] {
    var found: [(String, Bool)] = []
    let pieces = line.split { !"0123456789.-…".contains($0) }
    for piece in pieces where piece.contains(where: \.isNumber) {
      found.append((piece.filter { $0 != "…" }, piece.contains("…")))
    }
    return found
  }

  @Test(arguments: [OwnNumbers.sixFilters, .decimals, .mean, .largest, .rectified])
  func `no number of the arithmetic is cut without a mark`(sample: OwnNumbers) throws {
    let operation = try sample.operation
    // Every number that may stand there, as it is written in full: the step's, and those before it.
    var whole = Set(operation.bias ?? [])
    for step in operation.trace.prefix(2) {
      whole.formUnion(step.taps.flatMap { [$0.input, $0.weight, $0.product, $0.running] })
      whole.formUnion(ChannelSubtotals(step).values)
      whole.formUnion([step.value, step.outcome.sum, step.outcome.sum + (operation.bias?[0] ?? 0)])
    }
    let texts = Set(whole.map { NumberText.text($0) })
    for (rows, columns) in OwnNumbersTests.sizes {
      for language in Language.allCases {
        var diary = try diary(sample, rows: rows, columns: columns, language: language)
        diary.press("g 2 Enter")
        for _ in 0..<7 {
          let screen = diary.screen
          #expect(!diary.frame.runsOver, "\(columns)×\(rows)\n\(screen)")
          for number in numbers(in: screen) where !number.isCut && number.text.count > 8 {
            #expect(
              texts.contains(number.text) || texts.contains("-" + number.text),
              "\(number.text) at \(columns)×\(rows)\n\(screen)")
          }
          diary.press("↑")
        }
      }
    }
  }

  @Test(arguments: OwnNumbersTests.sizes)
  func `wherever only a part is shown it is said which`(size: (rows: Int, columns: Int)) throws {
    for language in Language.allCases {
      for repertoire in language == .english ? [Repertoire.unicode, .ascii] : [.unicode] {
        var diary = try diary(
          .large, rows: size.rows, columns: size.columns, language: language,
          repertoire: repertoire)
        diary.press("v g 40,70 Enter")
        let window = try #require(diary.walk?.step.window)
        let screen = diary.screen
        // The first row and column that are shown, read off the screen.
        let label = screen.split(separator: "\n").first {
          $0.contains("filter") || $0.contains("필터")
        }
        let under = screen.split(separator: "\n").drop { $0 != label }.prefix(2).joined(
          separator: " ")
        let all = numbers(in: under.replacing("-", with: " ").replacing("–", with: " "))
          .compactMap { Int($0.text) }
        #expect(all.contains { (window.row - 30...window.row).contains($0) }, "\(screen)")
        #expect(all.contains { (window.column - 60...window.column).contains($0) }, "\(screen)")
      }
    }
  }

  @Test func `a viewport names its rows and columns`() throws {
    var diary = try diary(.large)
    diary.press("v")
    diary.sees("input 90×120")
    diary.sees("rows 0–")
    diary.press("g 40,70 Enter")
    diary.sees("rows 37–")
    var korean = try self.diary(.large, language: .korean)
    korean.press("v")
    korean.sees("0~8행, 0~5열")
  }

  @Test func `of a large layer the whole window is seen before the map`() throws {
    for (rows, columns) in [(24, 80), (20, 70), (18, 60)] {
      var diary = try diary(.sixFilters, rows: rows, columns: columns)
      diary.press("g 3,4 Enter ↑ ↑")
      let frame = diary.frame
      // Five rows of the window, from its left side to its right side.
      let framed = (0..<rows).filter { row in
        frame.row(row).prefix(columns / 2).filter { $0.role == .windowFrame }.count >= 2
      }
      #expect(framed.count == 5, "\(diary.screen)")
      let inside = frame.cells.filter { $0.role == .window && $0.glyph == "." }
      #expect(inside.count >= 24, "\(diary.screen)")
    }
  }

  @Test func `cells with fewer digits say so, those with all of them do not`() throws {
    let diary = try diary(.decimals)
    diary.sees("≈ cells rounded")
    diary.sees("input 8×8 ≈")
    for (rows, columns) in OwnNumbersTests.sizes where columns < 80 {
      let small = try self.diary(.decimals, rows: rows, columns: columns)
      small.sees("≈")
    }
    try self.diary(.large).seesNo("≈")
  }

  @Test func `how numbers are written does not depend on the beat`() throws {
    for (rows, columns) in OwnNumbersTests.sizes {
      var diary = try diary(.sixFilters, rows: rows, columns: columns)
      if diary.walk?.showsShades == true && diary.screen.contains("│") { diary.press("v") }
      let places = { (diary: Diary) in
        ["∗", "="].map { sign in diary.place(of: sign)?.column }
      }
      let first = places(diary)
      for goal in ["0,20", "27,27", "13,0"] {
        diary.press("g \(goal) Enter")
        #expect(places(diary) == first, "\(diary.screen)")
      }
    }
  }

  @Test func `where pictures have no room the key says so, and they come with the room`() throws {
    var diary = try diary(.sixFilters, rows: 16, columns: 50)
    diary.press("v")
    diary.sees("Shades have no room here")
    diary.resize(rows: 43, columns: 132)
    diary.sees("black")
    diary.press("v")
    diary.seesNo("black")
    diary.seesNo("no room")
  }

  @Test func `padding lies around a picture, on the sides that have it`() throws {
    var diary = try diary(.padded)
    let rim = diary.frame.cells.filter { $0.role == .padding && $0.glyph == "·" }
    #expect(rim.count > 30, "\(diary.screen)")
    diary.sees("padding 1 · zeros")
    // The first window lies over the corner.
    let marked = diary.frame.cells.filter { $0.role == .windowFrame && $0.glyph == "·" }
    #expect(marked.count >= 3, "\(diary.screen)")
    diary.press("g 12,12 Enter")
    let inside = diary.frame.cells.filter { $0.role == .windowFrame && $0.glyph == "·" }
    #expect(inside.isEmpty, "\(diary.screen)")
    try self.diary(.padded, repertoire: .ascii).sees("oooooooooo")
  }

  @Test func `the help tells the signs of pictures`() throws {
    var diary = try diary(.padded)
    diary.press("? End")
    diary.sees("in a picture: the window")
    diary.sees("dark to bright")
    diary.sees("around a picture: padding")
    var numbers = try self.diary(.padded)
    numbers.press("v ? End")
    numbers.seesNo("in a picture")
  }

  @Test func `a map too large to be computed whole is drawn without computing it again`() throws {
    let operation = try OwnNumbers.deep.operation
    let page = Lesson.OperationPage(name: nil, caption: nil, operation: operation, predict: [])
    var pictures = WalkPictures(operation, MapValues(operation, mostProducts: 1))
    #expect(pictures.map == nil)
    pictures.sample(1, operation.trace)
    let coarse = try #require(pictures.coarseMaps[1])
    #expect(pictures.coarseMaps.count == 1)
    // As many places as cells: each has its own value.
    let shape = operation.outputShape
    let index = try #require(
      operation.trace.index(of: CellPosition(channel: 1, row: 5, column: shape.width - 1)))
    #expect(coarse.value(row: 5, column: shape.width - 1) == operation.trace[index].value)
    #expect(WalkState(page).pictures == nil)
  }
}
