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
  /// A pixel of a picture, from black (0) to white (15). Its cell also holds a sign that is the denser
  /// the brighter it is, for screens that have no greys.
  case grey0, grey1, grey2, grey3, grey4, grey5, grey6, grey7
  case grey8, grey9, grey10, grey11, grey12, grey13, grey14, grey15
}

extension Role {
  /// From black to white.
  package static let greys: [Role] = allCases.filter { $0.rawValue >= Role.grey0.rawValue }

  /// The grey of a brightness from 0 (black) to 1 (white).
  package static func grey(_ brightness: Double) -> Role {
    let last = greys.count - 1
    return greys[Int((min(1, max(0, brightness)) * Double(last)).rounded())]
  }

  /// 0 (black) to 15 (white); nil of what is no grey.
  package var greyLevel: Int? {
    rawValue >= Role.grey0.rawValue ? Int(rawValue - Role.grey0.rawValue) : nil
  }
}
