import TraceEngine

/// What a document for people says before the steps: a title, and how the window moves.
struct RecordHead {
  let title: String
  /// A line each.
  let notes: [String]
  let words: OperationWords

  init(_ sheet: RecordSheet, _ language: Language) {
    let operation = sheet.operation
    words = OperationWords(operation, in: language)
    let isEnglish = language == .english
    var title = sheet.title ?? capitalized(LayerNames(language).kind(operation))
    if let item = sheet.item { title += isEnglish ? " · item \(item)" : " · 항목 \(item)" }
    if let page = sheet.page { title += isEnglish ? " · page \(page)" : " · \(page)쪽" }
    self.title = title
    let shape = operation.input.shape
    var first = [words.input(channel: 0)]
    if shape.channels > 1 {
      first = [
        LayerNames(language).input(of: operation) + " \(times(shape))"
      ]
    }
    if case .convolution(let convolution) = operation {
      let bank = convolution.filters
      let size =
        bank.shape.channels > 1
        ? times(bank.shape) : times([bank.shape.height, bank.shape.width])
      first.append(
        bank.count == 1
          ? (isEnglish ? "filter " : "필터 ") + size
          : (isEnglish ? "\(bank.count) filters " : "필터 \(bank.count)개 ") + size)
    }
    notes =
      [(first + words.settings).joined(separator: " · ")]
      + [words.unreached, words.legend].compactMap { $0 }
  }
}

/// `text` with a capital letter at its beginning, as a heading has it.
func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// A grid of numbers with a caption, small enough for a document: a filter, a feature map.
struct SmallGrid {
  let caption: String
  let height: Int
  let width: Int
  /// Row by row.
  let numbers: [Double]

  /// The filters, where there are few and they are small.
  static func filters(_ words: OperationWords) -> [SmallGrid] {
    guard case .convolution(let convolution) = words.operation else { return [] }
    let bank = convolution.filters
    let shape = bank.shape
    guard fits(maps: bank.count * shape.channels, shape.height, shape.width) else { return [] }
    let size = shape.height * shape.width
    return (0..<bank.count * shape.channels).map { map in
      let (filter, channel) = map.quotientAndRemainder(dividingBy: shape.channels)
      return SmallGrid(
        caption: words.filter(bank, filter, channel: channel), height: shape.height,
        width: shape.width, numbers: Array(bank.values[map * size..<(map + 1) * size]))
    }
  }

  /// The feature map, where it is small.
  static func featureMap(_ words: OperationWords) -> [SmallGrid] {
    let shape = words.operation.outputShape
    guard fits(maps: shape.channels, shape.height, shape.width) else { return [] }
    let values = words.operation.featureMap().values
    let size = shape.height * shape.width
    return (0..<shape.channels).map { channel in
      SmallGrid(
        caption: words.featureMap(channel: channel), height: shape.height, width: shape.width,
        numbers: Array(values[channel * size..<(channel + 1) * size]))
    }
  }

  private static func fits(maps: Int, _ height: Int, _ width: Int) -> Bool {
    maps <= 16 && height <= StepExcerpt.largestSide && width <= StepExcerpt.largestSide
  }
}
