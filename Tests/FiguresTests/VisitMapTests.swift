import Figures
import Testing
import TraceEngine
import TraceText

struct VisitMapTests {
  private func figure(
    side: Int, window: Int, stride: Int = 1, padding: Padding = .valid
  ) throws -> Figure {
    let weights = Array(repeating: Array(repeating: 1.0, count: window), count: window)
    let row = (0..<side).map(Double.init)
    return .visits(
      VisitMap(
        .convolution(
          try Convolution(
            input: Tensor(Array(repeating: row, count: side)), filters: FilterBank(weights),
            stride: PerAxis(height: stride, width: stride), padding: padding))))
  }

  @Test func windowsAreLaidOnOneByOne() throws {
    let figure = try figure(side: 4, window: 2)
    #expect(figure.moments == 10)
    #expect(figure.position(at: 2, in: .english) == "2 of 9 windows")
    #expect(figure.told(at: 0, in: .english) == ["No window has been laid on yet."])
    #expect(figure.told(at: 0, in: .korean) == ["아직 윈도우를 한 번도 놓지 않았어요."])
    #expect(
      figure.told(at: 2, in: .english) == [
        "Window 2: rows 0–1, columns 1–2. One more for each pixel under it."
      ])
    #expect(
      figure.told(at: 2, in: .korean) == ["2번째 윈도우는 0~1행, 1~2열에 놓여요. 그 아래 픽셀마다 1씩 늘어요."])
  }

  @Test func aWindowMayBeginInThePadding() throws {
    let figure = try figure(side: 4, window: 3, padding: .all(1))
    #expect(
      figure.told(at: 1, in: .english) == [
        "Window 1: rows -1 to 1, columns -1 to 1. One more for each pixel under it."
      ])
  }

  @Test func theCountsSoFarAreShown() throws {
    let figure = try figure(side: 4, window: 2)
    #expect(
      figure.shown(at: 2, in: .english) == [
        "How many windows use each pixel, 2 of 9 laid on:", "    1  2  1  0", "    1  2  1  0",
        "    0  0  0  0", "    0  0  0  0",
      ])
  }

  @Test func theLastMomentSaysWhichPixelsCountLeastAndMost() throws {
    let figure = try figure(side: 4, window: 2)
    #expect(
      figure.printed(in: .korean) == [
        "픽셀마다 지나간 윈도우 수예요. 9개 중 9개를 놓았어요.", "    1  2  2  1", "    2  4  4  2",
        "    2  4  4  2", "    1  2  2  1",
        "가장 적게 쓰인 픽셀은 윈도우 1개에, 가장 많이 쓰인 픽셀은 4개에 들어가요.",
      ])
    #expect(
      figure.told(at: 9, in: .english).last
        == "The least used pixel lies in 1 window, the most used in 4.")
  }

  @Test func pixelsThatNoWindowReachesAreCounted() throws {
    let figure = try figure(side: 5, window: 2, stride: 2)
    #expect(
      figure.told(at: 4, in: .english).last
        == "No window reaches 9 of 25 pixels; the most used pixel lies in 1 window.")
    #expect(
      figure.told(at: 4, in: .korean).last
        == "픽셀 25개 중 9개에는 윈도우가 닿지 않아요. 가장 많이 쓰인 픽셀은 윈도우 1개에 들어가요.")
  }

  @Test func pixelsMayAllCountTheSame() throws {
    let figure = try figure(side: 4, window: 2, stride: 2)
    #expect(figure.told(at: 4, in: .english).last == "Every pixel lies in 1 window.")
    #expect(figure.told(at: 4, in: .korean).last == "모든 픽셀이 똑같이 윈도우 1개에 들어가요.")
  }

  @Test func aMomentIsNamedByItsWindow() throws {
    let figure = try figure(side: 4, window: 2)
    #expect(figure.moment(named: "9") == 9)
    #expect(figure.moment(named: "10") == nil)
    #expect(figure.moment(named: "1,2") == nil)
  }
}
