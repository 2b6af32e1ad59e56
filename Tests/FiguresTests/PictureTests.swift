import Figures
import Testing
import TraceEngine
import TraceText

struct PictureTests {
  private let pixels: [[Double]] = [[0, 9], [3, 6]]

  @Test func shadesAndNumbersArePrinted() throws {
    let figure = Figure.picture(
      Picture([Picture.Panel(pixels: try Tensor(pixels))], showsNumbers: true))
    #expect(figure.moments == 1)
    #expect(figure.position(at: 0, in: .english) == "image 2×2")
    #expect(
      figure.printed(in: .english) == [
        "    ..@@", "    ==**", "", "    0  9", "    3  6", "", "Black is 0, white is 9.",
      ])
    #expect(figure.told(at: 0, in: .korean) == ["검은색은 0, 흰색은 9예요."])
  }

  @Test func whatLiesBeyondTheRangeIsCutOff() throws {
    let panel = Picture.Panel(pixels: try Tensor([[-5, 20]]), range: (black: 0, white: 10))
    #expect(
      Figure.picture(Picture([panel], showsNumbers: false)).printed(in: .korean) == [
        "    ..@@", "", "검은색은 0, 흰색은 10이에요.",
      ])
  }

  @Test func panelsOfTheirOwnRangesSayWhichIsWhich() throws {
    let figure = Figure.picture(
      Picture(
        [
          Picture.Panel(
            label: LocalizedText(en: "input", ko: "입력"), pixels: try Tensor(pixels)),
          Picture.Panel(
            label: LocalizedText(en: "feature map", ko: "특성 맵"), pixels: try Tensor([[-9, 9]])),
        ], showsNumbers: false))
    #expect(
      figure.told(at: 0, in: .english) == [
        "In the input black is 0, white is 9.", "In the feature map black is -9, white is 9.",
      ])
    #expect(
      figure.told(at: 0, in: .korean) == [
        "입력에서 검은색은 0, 흰색은 9예요.", "특성 맵에서 검은색은 -9, 흰색은 9예요.",
      ])
    #expect(figure.position(at: 0, in: .korean) == "입력 2×2 · 특성 맵 1×2")
  }
}
