import TraceEngine
import TraceText

/// The grids of an operation, row by row in sentences.
struct OperandSpeech {
  let operation: TracedOperation
  let voice: Voice

  /// Larger grids are not read out, or in part.
  private static let mostRows = 20
  private static let mostColumns = 20
  /// Of many filters those are read out whose rows together are no more; one in any case.
  private static let mostFilterRows = 60

  private func say(_ english: String, _ korean: String) -> String { voice.say(english, korean) }

  /// Input, filters, and how the window moves.
  var lines: [String] {
    let words = OperationWords(operation, in: voice.language, areSpoken: true)
    var lines: [String] = []
    let input = operation.input
    if operation.takesVector {
      lines += vector(words.input(channel: 0), input.values)
    }
    for channel in 0..<input.shape.channels where !operation.takesVector {
      let first = channel * input.shape.height * input.shape.width
      lines += grid(words.input(channel: channel), input.shape) { input.values[first + $0] }
    }
    if let weights = operation.weights { lines += filters(weights, words) }
    lines.append(sentence(words.settings.joined(separator: ", ")))
    return lines + [words.unreached].compactMap { $0 }
  }

  private func filters(_ bank: FilterBank, _ words: OperationWords) -> [String] {
    let size = bank.shape.height * bank.shape.width
    if case .dense = operation {
      return (0..<bank.count).flatMap { output in
        vector(words.weights(of: output), Array(bank.values[output * size..<(output + 1) * size]))
      }
    }
    let rows = bank.shape.channels * bank.shape.height
    let count = min(bank.count, max(1, OperandSpeech.mostFilterRows / rows))
    let read = (0..<count).flatMap { filter in
      (0..<bank.shape.channels).flatMap { channel in
        let first = (filter * bank.shape.channels + channel) * size
        let label = words.filter(bank, filter, channel: channel)
        return grid(label, bank.shape) { bank.values[first + $0] }
      }
    }
    return read + (count < bank.count ? [more(bank.count - count)] : [])
  }

  private func more(_ filters: Int) -> String {
    say(
      filters == 1
        ? "One more filter is not read out; its numbers stand in the products of each step."
        : "\(filters) more filters are not read out; their numbers stand in the products of each step.",
      "나머지 필터 \(filters)개는 읽지 않아요. 단계마다 곱을 읽을 때 그 수가 나와요.")
  }

  /// A vector, in one sentence as long as it is not too long.
  private func vector(_ label: String, _ values: [Double]) -> [String] {
    let most = OperandSpeech.mostRows
    let numbers = values.prefix(most).map { number($0) }.joined(separator: ", ")
    let more =
      values.count > most
      ? say(", and \(values.count - most) more", " 외 \(values.count - most)개") : ""
    return [capitalized(label) + ": " + numbers + more + "."]
  }

  private func grid(
    _ label: String, _ shape: TensorShape, _ value: (Int) -> Double
  ) -> [String] {
    guard shape.height <= OperandSpeech.mostRows, shape.width <= OperandSpeech.mostColumns else {
      return [
        sentence(label)
          + say(
            " It is too large to be read out; w reads what is under the window.",
            " 커서 다 읽을 수 없어요. w를 누르면 윈도우 안의 수를 읽어요.")
      ]
    }
    let rows = (0..<shape.height).map { row in
      self.row(row)
        + (0..<shape.width).map { number(value(row * shape.width + $0)) }
        .joined(separator: ", ") + "."
    }
    return [sentence(label)] + rows
  }

  /// The map as far as it is known.
  ///
  /// - Parameter target: the step told last; its map is read, of a large one what stands around it.
  func map(around target: Step, isKnown: (Int) -> Bool) -> [String] {
    let words = OperationWords(operation, in: voice.language, areSpoken: true)
    let shape = operation.outputShape
    let trace = operation.trace
    if operation.givesVector { return vector(words, trace, isKnown) }
    let rows = part(shape.height, around: target.output.row, OperandSpeech.mostRows)
    let columns = part(shape.width, around: target.output.column, OperandSpeech.mostColumns)
    var lines = [sentence(words.featureMap(channel: target.output.channel))]
    if columns.count < shape.width {
      lines.append(
        say(
          "Columns \(columns.lowerBound) to \(columns.upperBound - 1):",
          "\(columns.lowerBound)열부터 \(columns.upperBound - 1)열까지:"))
    }
    for row in rows {
      let known = columns.compactMap { column -> String? in
        let cell = CellPosition(channel: target.output.channel, row: row, column: column)
        guard let index = trace.index(of: cell), isKnown(index) else { return nil }
        return number(trace[index].value)
      }
      let numbers = known.joined(separator: ", ")
      if known.isEmpty {
        // Values come row by row: nothing is known further down.
        return lines + [
          row == 0
            ? say("Nothing is known yet.", "아직 아무 값도 없어요.")
            : say("The rest is open.", "나머지는 아직 없어요.")
        ]
      }
      if known.count < columns.count {
        return lines + [
          self.row(row) + numbers + say("; the rest is open.", ", 나머지는 아직 없어요.")
        ]
      }
      lines.append(self.row(row) + numbers + ".")
    }
    return lines
  }

  private func vector(
    _ words: OperationWords, _ trace: Trace, _ isKnown: (Int) -> Bool
  ) -> [String] {
    let known = trace.indices.prefix { isKnown($0) }.map { trace[$0].value }
    guard !known.isEmpty else {
      return [
        sentence(words.featureMap(channel: 0)), say("Nothing is known yet.", "아직 아무 값도 없어요."),
      ]
    }
    let rest = known.count < trace.count ? [say("The rest is open.", "나머지는 아직 없어요.")] : []
    return vector(words.featureMap(channel: 0), known) + rest
  }

  /// A map as the notes print it.
  func printed(_ map: Tensor) -> [String] {
    (0..<map.shape.channels).flatMap { channel in
      let first = channel * map.shape.height * map.shape.width
      let label =
        say("The notes print these numbers", "노트에 적힌 값")
        + (map.shape.channels > 1 ? " (\(channel))" : "")
      return grid(label, map.shape) { map.values[first + $0] }
    }
  }

  /// The numbers under the window, row by row.
  func window(_ step: Step) -> [String] {
    let (rows, columns) = (operation.rows.window, operation.columns.window)
    let channels = operation.channelsPerStep
    guard rows <= OperandSpeech.mostRows, columns <= OperandSpeech.mostColumns else { return [] }
    let first = step.firstChannel
    if !operation.slides {
      let numbers = step.taps.prefix(OperandSpeech.mostRows).map { number($0.input) }
      return [say("The numbers: ", "들어가는 수: ") + numbers.joined(separator: ", ") + "."]
    }
    let texts = step.taps.map { $0.counts ? number($0.input) : say("padding", "패딩") }
    return (0..<channels).map { channel in
      let numbers = (0..<rows).map { row in
        let start = (channel * rows + row) * columns
        return texts[start..<start + columns].joined(separator: ", ")
      }
      let place =
        channels > 1 ? say(" in channel \(first + channel)", " 채널 \(first + channel)") : ""
      return say(
        "Under it\(place), row by row: ", "윈도우 안의 수\(place), 한 행씩: ")
        + numbers.joined(separator: "; ") + "."
    }
  }

  private func part(_ count: Int, around middle: Int, _ most: Int) -> Range<Int> {
    guard count > most else { return 0..<count }
    let first = min(max(0, middle - most / 2), count - most)
    return first..<first + most
  }

  private func row(_ row: Int) -> String { say("Row \(row): ", "\(row)행: ") }

  private func number(_ value: Double) -> String {
    NumberText.text(value, precision: operation.precision)
  }

  /// A label as a sentence: a capital letter, a full stop, commas for dots.
  private func sentence(_ label: String) -> String {
    let spoken = label.split(separator: "·").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return capitalized(spoken.joined(separator: ", ")) + "."
  }
}

/// `text` with its first letter in capitals.
func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
