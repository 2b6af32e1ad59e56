import TraceEngine

/// The output size along one axis as it is worked out: (W − F + 2·P) / S + 1.
package struct SizeArithmetic {
  package let axis: SpatialAxis
  package let roundsUp: Bool

  package init(axis: SpatialAxis, roundsUp: Bool) {
    (self.axis, self.roundsUp) = (axis, roundsUp)
  }

  /// What the window can still move: the input with its padding, without the window.
  package var room: Int { axis.padded - axis.extent }
  /// What is left of the division.
  package var remainder: Int { room % axis.stride }
  /// The division, rounded.
  package var moves: Int { room / axis.stride + (roundsUp && remainder > 0 ? 1 : 0) }
  /// Whether a last window is left out because it would begin past the input.
  package var dropsLast: Bool { moves + 1 > axis.outputs }

  /// `7 − 3 + 2×1`, the padding only where there is some.
  package var roomTerms: String {
    let padding: String
    switch (axis.before, axis.after) {
    case (0, 0): padding = ""
    case (let before, let after) where before == after: padding = " + 2×\(before)"
    case (let before, let after): padding = " + \(before) + \(after)"
    }
    return "\(axis.input) − \(axis.extent)" + padding
  }

  /// `(7 − 3 + 2×1) / 2 + 1`.
  package var expression: String { "(\(roomTerms)) / \(axis.stride) + 1" }

  /// `(7 − 3) / 2 + 1 = 4 / 2 + 1 = 2 + 1 = 3`; an arrow where the division is rounded.
  package var solution: String {
    let quotient = "\(room) / \(axis.stride)"
    let sum = "\(moves) + 1 = \(moves + 1)"
    return remainder == 0
      ? "\(expression) = \(quotient) + 1 = \(sum)"
      : "\(expression) = \(quotient) + 1 → \(sum)"
  }
}
