import TerminalText
import TraceEngine
import TraceText

/// One operation as plain text: operands, every step, the feature map.
///
///     input 4×4
///        5   1   7  13
///     …
///     step 1 of 9 · window rows 0–1, columns 0–1 → feature map (0, 0)
///       5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144
///     …
///     feature map 3×3
///       144   66  160
///
/// Written as it is computed: nothing that grows with the number of steps is kept, and writing stops
/// soon after the buffer's receiver takes no more.
package struct OperationText: Sendable {
  let voice: Voice

  /// Steps between two that are told: a call for each would cost as much as a short step.
  private static let tellingInterval = 64

  package init(_ voice: Voice) { self.voice = voice }

  /// Everything, an empty line between the parts.
  ///
  /// - Parameter progress: told now and then how many steps have been written.
  package func write(
    _ operation: TracedOperation, to buffer: inout TextBuffer,
    told progress: (Int) -> Void = { _ in }
  ) {
    writeOperands(of: operation, to: &buffer)
    buffer.append("\n")
    writeSteps(of: operation, to: &buffer, told: progress)
    buffer.append("\n")
    writeFeatureMap(of: operation, to: &buffer)
  }

  /// Input and filters as grids, then stride, padding, bias and what else there is.
  package func writeOperands(of operation: TracedOperation, to buffer: inout TextBuffer) {
    let words = OperationWords(operation, in: voice.language)
    let input = operation.input
    let numbers = AlignedNumbers(input.values, precision: operation.precision)
    if operation.takesVector {
      writeVector(words.input(channel: 0), numbers, input.values, to: &buffer)
    } else {
      write(input, numbers, labels: { words.input(channel: $0) }, to: &buffer)
    }
    if let weights = operation.weights { writeFilters(weights, words, to: &buffer) }
    buffer.append(voice.text(words.settings.joined(separator: " · ")))
    if let unreached = words.unreached { buffer.append(voice.text(unreached)) }
  }

  /// The steps `range` (from 0), all when nil; before them what brackets mean, if there are any.
  ///
  /// - Parameter progress: told now and then how many have been written.
  /// - Precondition: `range` lies within the trace.
  package func writeSteps(
    of operation: TracedOperation, _ range: Range<Int>? = nil, to buffer: inout TextBuffer,
    told progress: (Int) -> Void = { _ in }
  ) {
    if let legend = OperationWords(operation, in: voice.language).legend {
      buffer.append(voice.text(legend))
    }
    let trace = operation.trace
    let text = voice.steps
    var written = 0
    for index in range ?? trace.indices {
      guard buffer.isOpen else { return }
      text.write(trace[index], of: trace.count, to: &buffer)
      written += 1
      if written.isMultiple(of: OperationText.tellingInterval) { progress(written) }
    }
  }

  /// The result, a grid for each map.
  ///
  /// - Complexity: O(steps · taps): the values are computed again, a row at a time, and not kept.
  package func writeFeatureMap(of operation: TracedOperation, to buffer: inout TextBuffer) {
    guard buffer.isOpen else { return }
    let words = OperationWords(operation, in: voice.language)
    let numbers = AlignedNumbers(mapOf: operation)
    if operation.givesVector {
      writeVector(
        words.featureMap(channel: 0), numbers, operation.trace.lazy.map(\.value), to: &buffer)
      return
    }
    operation.forEachRow { channel, row, values in
      if row == 0 {
        buffer.append(voice.repertoire.fold(words.featureMap(channel: channel)))
        buffer.append("\n")
      }
      writeRow(values, numbers, to: &buffer)
      return buffer.isOpen
    }
  }

  private func writeFilters(
    _ bank: FilterBank, _ words: OperationWords, to buffer: inout TextBuffer
  ) {
    let numbers = AlignedNumbers(
      bank.values, precision: words.operation.precision)
    let size = bank.shape.height * bank.shape.width
    if case .dense = words.operation {
      buffer.append(voice.repertoire.fold(words.weightMatrix(bank)))
      buffer.append("\n")
      for output in 0..<bank.count {
        let row = bank.values[output * size..<(output + 1) * size]
        writeLines(of: row, numbers, width: size, to: &buffer)
      }
      return
    }
    for filter in 0..<bank.count {
      for channel in 0..<bank.shape.channels {
        let label = words.filter(bank, filter, channel: channel)
        buffer.append(voice.repertoire.fold(label))
        buffer.append("\n")
        let first = (filter * bank.shape.channels + channel) * size
        write(bank.shape, numbers, values: { bank.values[first + $0] }, to: &buffer)
      }
    }
  }

  /// A vector under its label.
  private func writeVector(
    _ label: String, _ numbers: AlignedNumbers, _ values: some Collection<Double>,
    to buffer: inout TextBuffer
  ) {
    buffer.append(voice.repertoire.fold(label))
    buffer.append("\n")
    let width = max(1, Voice.width / (numbers.width + 2))
    writeLines(of: values, numbers, width: width, to: &buffer)
  }

  /// Numbers, `most` of them in a line, two spaces apart.
  private func writeLines(
    of values: some Collection<Double>, _ numbers: AlignedNumbers, width most: Int,
    to buffer: inout TextBuffer
  ) {
    for (place, value) in values.enumerated() {
      buffer.append("  ")
      let endsLine = place % most == most - 1 || place == values.count - 1
      numbers.write(value, endsLine: endsLine, to: &buffer)
      if endsLine { buffer.append("\n") }
    }
  }

  /// The channels of a tensor, each under its label.
  func write(
    _ tensor: Tensor, _ numbers: AlignedNumbers, labels: (Int) -> String,
    to buffer: inout TextBuffer
  ) {
    for channel in 0..<tensor.shape.channels {
      buffer.append(voice.repertoire.fold(labels(channel)))
      buffer.append("\n")
      let first = channel * tensor.shape.height * tensor.shape.width
      write(tensor.shape, numbers, values: { tensor.values[first + $0] }, to: &buffer)
    }
  }

  /// One channel, in columns as wide as the widest number, two spaces apart.
  private func write(
    _ shape: TensorShape, _ numbers: AlignedNumbers, values: (Int) -> Double,
    to buffer: inout TextBuffer
  ) {
    for row in 0..<shape.height {
      guard buffer.isOpen else { return }
      let start = row * shape.width
      writeRow((start..<start + shape.width).lazy.map(values), numbers, to: &buffer)
    }
  }

  private func writeRow(
    _ values: some Collection<Double>, _ numbers: AlignedNumbers, to buffer: inout TextBuffer
  ) {
    for (column, value) in values.enumerated() {
      buffer.append("  ")
      numbers.write(value, endsLine: column == values.count - 1, to: &buffer)
    }
    buffer.append("\n")
  }
}
