import TestSamples

/// A family of rules, with who follows them and on what problems.
enum SimulatedFamily: String, CaseIterable, Sendable {
  // Asked for whole maps and for single cells.
  case value, window, padding, channels, pooling
  // Asked for one or two numbers.
  case size, parameters, windowPlace, winner

  static let ofMaps: [SimulatedFamily] = [.value, .window, .padding, .channels, .pooling]
  static let ofPlaces: [SimulatedFamily] = [.size, .parameters, .windowPlace, .winner]

  var isOfMaps: Bool { SimulatedFamily.ofMaps.contains(self) }

  var title: String {
    switch self {
    case .value: return "value of a cell"
    case .window: return "where the window goes"
    case .padding: return "padding"
    case .channels: return "channels and filters"
    case .pooling: return "pooling"
    case .size: return "output size"
    case .parameters: return "parameters"
    case .windowPlace: return "first row and column of a window"
    case .winner: return "row and column of a winner"
    }
  }

  var learners: [SimulatedLearner] {
    switch self {
    case .value: return ValueLearners.all
    case .window: return WindowLearners.all
    case .padding: return PaddingLearners.all
    case .channels: return ChannelLearners.all
    case .pooling: return PoolingLearners.all
    case .size: return SizeLearners.all
    case .parameters: return ParameterLearners.all
    case .windowPlace:
      return (WindowLearners.all + PaddingLearners.all).filter(\.placesWindows)
    case .winner: return WinnerLearners.all
    }
  }

  /// Draws a problem. Nothing is looked at but that a window fits.
  func paper(_ random: inout SeededGenerator) -> Paper {
    switch self {
    case .value: return .convolution(relu: 4, padding: 0...1, &random)
    case .window:
      return oneIn(8, &random)
        ? .pooling(&random) : .convolution(relu: 8, padding: 0...1, &random)
    case .padding:
      return oneIn(6, &random)
        ? .pooling(&random)
        : .convolution(relu: 8, padding: oneIn(3, &random) ? 2...2 : 1...1, &random)
    case .channels:
      return oneIn(9, &random)
        ? .pooling(&random) : .convolution(relu: 8, padding: 0...1, &random)
    case .pooling: return .pooling(&random)
    case .size: return .sizes(&random)
    case .parameters: return .parameters(&random)
    case .windowPlace:
      return Paper.convolution(relu: 8, padding: 0...2, &random).asking(&random) {
        .window(row: $0, column: $1)
      }
    case .winner:
      var paper = Paper.pooling(&random)
      (paper.pool, paper.ceil) = (.maximum, false)
      return paper.asking(&random) { .winner(row: $0, column: $1) }
    }
  }
}

extension SimulatedLearner {
  /// Whether the rule says where a window begins: asked of a plain problem with everything in it.
  var placesWindows: Bool {
    var paper = Paper()
    (paper.h, paper.w, paper.f, paper.s) = (9, 9, 3, 2)
    paper.asked = .window(row: 1, column: 2)
    if answers(paper) != nil { return true }
    paper.p = 1
    return answers(paper) != nil
  }
}

private func oneIn(_ count: Int, _ random: inout SeededGenerator) -> Bool {
  Int.random(in: 0..<count, using: &random) == 0
}

extension Paper {
  /// Image 3–6 high and wide with 0–9, one number in six negative; filters 2–3 with 0–5, one weight
  /// in four negative; 1–3 channels, 1–2 filters, stride 1–2; a bias from −5 to 5 three times in
  /// four; ReLU one time in `relu`.
  static func convolution(
    relu: Int, padding: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> Paper {
    var paper = Paper()
    paper.drawImage(&random)
    paper.f = Int.random(in: 2...3, using: &random)
    paper.s = Int.random(in: 1...2, using: &random)
    paper.p = Int.random(in: padding, using: &random)
    paper.k = Int.random(in: 1...2, using: &random)
    paper.filters = (0..<paper.k).map { _ in
      (0..<paper.c).map { _ in numbers(paper.f, paper.f, upTo: 5, negative: 4, &random) }
    }
    if !oneIn(4, &random) {
      paper.bias = (0..<paper.k).map { _ in Double(Int.random(in: -5...5, using: &random)) }
    }
    paper.relu = oneIn(relu, &random)
    paper.asked = .map(Int.random(in: 0..<paper.k, using: &random))
    return paper
  }

  /// Maximum or average over 2–3, mostly with windows that touch; padding 0–1, which the average
  /// counts or not; one in four may hang over the end.
  static func pooling(_ random: inout SeededGenerator) -> Paper {
    var paper = Paper()
    paper.drawImage(&random)
    paper.pool = Bool.random(using: &random) ? .maximum : .average
    paper.f = Int.random(in: 2...3, using: &random)
    paper.s = oneIn(3, &random) ? Int.random(in: 1...3, using: &random) : paper.f
    paper.p = Int.random(in: 0...1, using: &random)
    paper.countsPadding = Bool.random(using: &random)
    paper.ceil = oneIn(4, &random)
    paper.asked = .map(Int.random(in: 0..<paper.c, using: &random))
    return paper
  }

  /// Image 5–40, window 1–7, stride 1–4, padding 0–3, dilation 1–2, one in four a pooling that may
  /// hang over, one in ten with `same` padding.
  static func sizes(_ random: inout SeededGenerator) -> Paper {
    var paper = Paper()
    repeat {
      paper.h = Int.random(in: 5...40, using: &random)
      paper.w = Int.random(in: 5...40, using: &random)
      paper.f = Int.random(in: 1...7, using: &random)
      paper.s = Int.random(in: 1...4, using: &random)
      paper.p = Int.random(in: 0...3, using: &random)
      paper.d = oneIn(4, &random) ? 2 : 1
    } while paper.reach > min(paper.h, paper.w) || paper.p >= paper.reach
    if oneIn(4, &random) {
      (paper.pool, paper.ceil, paper.d) = (.maximum, Bool.random(using: &random), 1)
    }
    if !paper.ceil { paper.same = oneIn(10, &random) }
    paper.asked = .size
    return paper
  }

  /// 1–8 channels, 1–16 filters of 1–5, in two groups where that divides one time in three, a bias
  /// three times in four; one in eight a pooling.
  static func parameters(_ random: inout SeededGenerator) -> Paper {
    var paper = Paper()
    paper.h = Int.random(in: 5...16, using: &random)
    paper.w = Int.random(in: 5...16, using: &random)
    paper.c = Int.random(in: 1...8, using: &random)
    paper.k = Int.random(in: 1...16, using: &random)
    paper.f = Int.random(in: 1...5, using: &random)
    if paper.c % 2 == 0, paper.k % 2 == 0, oneIn(3, &random) { paper.groups = 2 }
    if !oneIn(4, &random) { paper.bias = Array(repeating: 0, count: paper.k) }
    if oneIn(8, &random) { (paper.pool, paper.groups) = (.maximum, 1) }
    paper.asked = .parameters
    return paper
  }

  /// The same problem, asking about an output cell drawn at random.
  func asking(_ random: inout SeededGenerator, _ about: (Int, Int) -> Asked) -> Paper {
    var paper = self
    let row = Int.random(in: 0..<outputHeight, using: &random)
    let column = Int.random(in: 0..<outputWidth, using: &random)
    paper.asked = about(row, column)
    return paper
  }

  private mutating func drawImage(_ random: inout SeededGenerator) {
    h = Int.random(in: 3...6, using: &random)
    w = Int.random(in: 3...6, using: &random)
    c = Int.random(in: 1...3, using: &random)
    image = (0..<c).map { _ in Paper.numbers(h, w, upTo: 9, negative: 6, &random) }
  }

  private static func numbers(
    _ rows: Int, _ columns: Int, upTo largest: Int, negative: Int,
    _ random: inout SeededGenerator
  ) -> [[Double]] {
    (0..<rows).map { _ in
      (0..<columns).map { _ in
        let number = Int.random(in: 0...largest, using: &random)
        return Double(oneIn(negative, &random) ? -number : number)
      }
    }
  }
}
