import Testing

@testable import TracerUI

struct PictureScaleTests {
  @Test func `a picture fills its room without being stretched`() {
    let large = PictureScale(height: 512, width: 512, cellRows: 10, cellColumns: 40)
    #expect((large.rows, large.columns) == (20, 20))
    #expect(large.cellRows == 10)
    let wide = PictureScale(height: 480, width: 640, cellRows: 40, cellColumns: 32)
    #expect((wide.rows, wide.columns) == (24, 32))
    let tall = PictureScale(height: 300, width: 30, cellRows: 5, cellColumns: 40)
    #expect((tall.rows, tall.columns) == (10, 1))
  }

  @Test func `a small picture is drawn twice as large at most`() {
    let small = PictureScale(height: 28, width: 28, cellRows: 40, cellColumns: 90)
    #expect((small.rows, small.columns) == (56, 56))
    let whole = PictureScale(height: 28, width: 28, cellRows: 14, cellColumns: 90)
    #expect((whole.rows, whole.columns) == (28, 28))
  }

  @Test func `every pixel lies in a dot, and dots show all pixels in order`() {
    for (height, cells) in [(1, 1), (7, 2), (28, 9), (28, 40), (33, 10), (512, 11), (5, 60)] {
      let scale = PictureScale(
        height: height, width: height, cellRows: cells, cellColumns: 2 * cells)
      var next = 0
      for dot in 0..<scale.rows {
        let pixels = scale.pixelRows(ofDot: dot)
        #expect(!pixels.isEmpty)
        // A pixel may take several dots; else the next begins where the last ended.
        #expect(pixels.lowerBound == next || pixels.lowerBound == next - 1)
        next = max(next, pixels.upperBound)
      }
      #expect(next == height)
      for pixel in 0..<height {
        let dots = scale.dotRows(of: pixel..<pixel + 1)
        let holding = (0..<scale.rows).filter { scale.pixelRows(ofDot: $0).contains(pixel) }
        #expect(Array(dots) == holding, "pixel \(pixel) of \(height) in \(scale.rows)")
      }
    }
  }

  @Test func `a window in the padding is shown at the edge`() {
    let scale = PictureScale(height: 64, width: 64, cellRows: 8, cellColumns: 16)
    #expect(scale.dotRows(of: -3..<0) == 0..<1)
    #expect(scale.dotRows(of: 64..<67) == 15..<16)
    #expect(scale.dotRows(of: -1..<5) == 0..<2)
  }
}
