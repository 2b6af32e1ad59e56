import TraceEngine

extension WorkingReport {
  /// One thing that is wrong. Terms are told by their places in the typed text, in characters.
  package enum Fault: Equatable, Sendable {
    /// Numbers are compared where they should be added, or the other way round.
    case function(needed: Function)
    /// The number of the input was taken from another cell; `from` is nil where no one cell is
    /// meant for sure. `needed` may lie in padding.
    case input(Range<Int>, from: CellPosition?, needed: CellPosition, isPadding: Bool)
    /// The weight was taken from another place of the filter.
    case weight(Range<Int>, from: CellPosition?, needed: CellPosition)
    case sign(Range<Int>)
    /// An input that was not multiplied.
    case alone(Range<Int>)
    /// A product that does not come to what was written: its `factors` where they stand before the
    /// equal sign, else its place in the filter.
    case product(Range<Int>, factors: Range<Int>?, at: CellPosition?)
    /// The subtotal of a channel of the input.
    case subtotal(Range<Int>, channel: Int)
    /// No terms of this window.
    case extra([Range<Int>])
    /// A term that stands there a second time.
    case repeated(Range<Int>)
    /// Places for which no term stands: in the filter, in pooling in the input.
    case missing([CellPosition])
    /// A channel of the input for which no term stands.
    case channelMissing(Int)
    /// The right calculation of another cell of the feature map.
    case otherCell(CellPosition)
    case biasMissing, biasRepeated, biasSign
    /// A number in the place of the bias.
    case biasOther(Range<Int>)
    case divisor(Divisor)
    case reluMissing, reluUninvited
    /// What stands behind an equal sign, from 1, does not follow from what stands before it.
    case slip(Slip, Range<Int>, sign: Int, isLast: Bool, isOnly: Bool)
  }

  /// What an operation does with the numbers of its window.
  package enum Function: Equatable, Sendable { case sum, maximum, minimum, average }
  /// What is wrong with the division of an average.
  package enum Divisor: Equatable, Sendable { case wrong, missing, uninvited }
  /// What went wrong between two stages.
  package enum Slip: Equatable, Sendable {
    case addition, multiplication, division, comparison, copying
  }
}

extension WorkingReport.Fault {
  /// The lower, the more important: what was done, with which numbers, how well.
  var rank: Int {
    switch self {
    case .function: return 0
    case .input, .otherCell: return 1
    case .weight: return 2
    case .sign: return 3
    case .alone: return 4
    case .extra: return 5
    case .repeated: return 6
    case .missing, .channelMissing: return 7
    case .biasMissing, .biasRepeated, .biasSign, .biasOther: return 8
    case .divisor: return 9
    case .product, .subtotal: return 10
    case .reluMissing, .reluUninvited: return 11
    case .slip: return 12
    }
  }

  /// Where something stands behind an equal sign that is not what stands before it; nil for all other
  /// faults.
  var link: Range<Int>? {
    switch self {
    case .slip(_, let range, _, _, _), .product(let range, factors: .some, _): return range
    default: return nil
    }
  }

  /// Whether it is about single numbers of the window, so that a rule which explains them all says
  /// it better.
  var isAboutTerms: Bool {
    switch self {
    case .input, .weight, .sign, .alone, .extra, .repeated, .missing, .channelMissing,
      .biasOther, .otherCell:
      return true
    default: return false
    }
  }
}
