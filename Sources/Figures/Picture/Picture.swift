import TraceEngine
import TraceText

/// Numbers as shades of grey: one picture, or an input and what became of it.
package struct Picture: Equatable, Sendable {
  /// From left to right; at least one.
  package let panels: [Panel]
  /// Whether the numbers stand beside the shades.
  package let showsNumbers: Bool

  /// One channel as a picture.
  package struct Panel: Equatable, Sendable {
    /// What stands above it; nil where nothing does.
    package let label: LocalizedText?
    /// (1, H, W).
    package let pixels: Tensor
    /// The number that is black.
    package let black: Double
    /// The number that is white; above `black`.
    package let white: Double

    /// - Parameters:
    ///   - pixels: (1, H, W).
    ///   - range: which numbers are black and white; the smallest and the largest where nil.
    package init(
      label: LocalizedText? = nil, pixels: Tensor, range: (black: Double, white: Double)? = nil
    ) {
      precondition(pixels.shape.channels == 1, "a picture of \(pixels.shape.channels) channels")
      (self.label, self.pixels) = (label, pixels)
      let least = pixels.values.min() ?? 0
      let most = pixels.values.max() ?? 0
      black = range?.black ?? least
      // A picture of one number is black.
      white = range?.white ?? (most > least ? most : least + 1)
    }

    /// How bright a pixel is, from 0 (black) to 1 (white); what lies beyond is cut off.
    package func brightness(row: Int, column: Int) -> Double {
      let share = (pixels[0, row, column] - black) / (white - black)
      return share.isNaN ? 0 : min(1, max(0, share))
    }
  }

  /// - Precondition: at least one panel.
  package init(_ panels: [Panel], showsNumbers: Bool) {
    precondition(!panels.isEmpty, "a picture of nothing")
    (self.panels, self.showsNumbers) = (panels, showsNumbers)
  }
}
