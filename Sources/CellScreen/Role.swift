/// What a cell of the screen means. Drawing names a role, never a colour: `Palette` turns it into
/// attributes for the terminal at hand.
package enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case plain
  /// The bar at the top: lesson, page, language.
  case title
  /// The page's question.
  case caption
  /// What may be overlooked: labels, hints, the keys' meanings.
  case quiet
  /// The name of a key in the last line.
  case key
  /// Thin lines between cells.
  case gridLine
  /// The frame of the window, in the input, the filter and the feature map.
  case windowFrame
  /// A value under the window.
  case window
  /// The pair of cells being multiplied, and their product.
  case tap
  /// A cell of padding.
  case padding
  /// A cell that a dilated window passes over, or a competitor that has lost.
  case faded
  /// The cell that wins a maximum or a minimum.
  case winner
  /// The bias where it joins the sum.
  case bias
  /// The running sum and the value of a step.
  case sum
  /// A value in the feature map.
  case output
  /// The value just written to the feature map.
  case fresh
  /// The cell of the feature map that comes next.
  case target
  /// The field an answer is typed into.
  case answer
  /// A right answer.
  case correct
  /// A wrong answer.
  case wrong
  /// The chosen line of a list.
  case selection
  /// The filled part of the progress bar.
  case progress
  /// Something the learner must notice.
  case notice
  /// A value that differs from the one it is compared with.
  case differing
}
