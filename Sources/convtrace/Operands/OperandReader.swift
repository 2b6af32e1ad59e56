import Agreement
import ArgumentParser
import TensorFiles
import TerminalText
import TraceEngine
import TraceText

/// An operation on the learner's own numbers.
struct OwnOperation {
  let operation: TracedOperation
  /// Which item of a batch, from 0; nil where there is one image only.
  let item: Int?
  /// How its operands were given.
  let origin: OperandOrigin
}

extension [OwnOperation] {
  /// The steps of all of them.
  var stepCount: Int { reduce(0) { $0 + $1.operation.trace.count } }
}

/// What `--input` holds.
struct Images {
  let items: [(tensor: Tensor, item: Int?)]
  /// As far as the input is concerned.
  let origin: OperandOrigin
  /// What is remarkable about how they were read.
  let remark: String?
}

extension NumberArray {
  /// The order in which its sides are read; nil where no layout is asked.
  fileprivate func axes(_ layout: Layout) -> OperandOrigin.Axes? {
    guard order == .asWritten, sides.count > 2 else { return nil }
    return layout == .chw ? .channelsFirst : .channelsLast
  }
}

/// Turns the words of the command line into operands: typed numbers first, then a name, then a file.
///
/// Whatever cannot be used is told in one line on standard error, and ends with status 2.
struct OperandReader {
  let options: OperandOptions
  private let common: CommonOptions

  var language: Language { common.language }

  init(_ options: OperandOptions, _ common: CommonOptions) {
    (self.options, self.common) = (options, common)
  }

  /// The images of `--input`: one, or the items of a batch; where one is asked for, that alone.
  ///
  /// What is remarkable about how they were read is said by `remark` once they fit the rest.
  func images() throws(ExitCode) -> Images {
    let item = options.item.flatMap { Int($0) }
    let (array, file) = try array(
      options.input, as: "--input", scale: options.factor ?? .one, item: item)
    let images = try told(as: "--input", in: file) { () throws(ArrayError) in
      try array.images(options.layout)
    }
    let items = images.enumerated().map { index, image in
      (image, item ?? (images.count > 1 ? index : nil))
    }
    var origin = OperandOrigin()
    origin.inputAxes = array.axes(options.layout)
    if let factor = options.factor { origin.scale = (factor.numerator, factor.denominator) }
    return Images(items: items, origin: origin, remark: remark(on: array))
  }

  /// How an array was read that looks like a picture with its channels last.
  private func remark(on array: NumberArray) -> String? {
    let sides = array.sides
    guard array.order == .asWritten, options.layout == .chw, sides.count == 3, sides[0] >= 16,
      (3...4).contains(sides[2])
    else { return nil }
    return language == .english
      ? "--input: read as \(sides[0]) channels of \(sides[1])×\(sides[2]); if it is (height, width, "
        + "channels), add --layout hwc"
      : "--input: \(sides[1])×\(sides[2]) 크기의 채널 \(sides[0])개로 읽었어요. (높이, 너비, 채널) 순서라면 "
        + "--layout hwc를 붙이세요"
  }

  /// Another program's results: one, or one for each item of a batch; each as all that it may be, the
  /// likeliest first. Under `hwc` it may still be (K, H, W), as `--output` writes it.
  ///
  /// - Parameter shape: of our result.
  func results(_ word: String, like shape: TensorShape) throws(ExitCode) -> [[Tensor]] {
    let (array, file) = try array(word, as: "--expect")
    let read = try told(as: "--expect", in: file) { () throws(ArrayError) in
      (try array.images(options.layout), try array.images(.chw))
    }
    let results = zip(read.0, read.1).map { asked, first -> [Tensor] in
      if asked == first { return [asked] }
      return asked.shape != shape && first.shape == shape ? [first, asked] : [asked, first]
    }
    // Of a batch of results the one that belongs to the item at hand.
    guard let item = options.item.flatMap({ Int($0) }), results.count > 1 else { return results }
    return results.indices.contains(item) ? [results[item]] : results
  }

  /// The filters that `word` means, and the order of their array's sides where the layout says it.
  ///
  /// - Parameters:
  ///   - layout: of an array of them.
  ///   - groups: as asked; nil where they are not.
  ///   - channels: of the input.
  func filters(
    _ word: String, _ layout: Layout, groups: Int?, channels: Int
  ) throws(ExitCode) -> (bank: FilterBank, axes: OperandOrigin.Axes?) {
    if word.hasPrefix("@") {
      let name = String(word.dropFirst())
      guard let named = NamedFilter.named(name) else { throw unknown(name) }
      return (try made { () throws(OperationError) in try FilterBank(named.rows) }, nil)
    }
    let (array, file) = try array(word, as: "--filter")
    let bank = try told(as: "--filter", in: file) { () throws(ArrayError) in
      try array.filters(layout, groups: groups ?? 1, channels: channels)
    }
    return (bank, array.axes(layout))
  }

  /// A number for each filter; one number stands for all.
  func bias(_ word: String, filters: Int) throws(ExitCode) -> [Double] {
    let (array, file) = try array(word, as: "--bias")
    let numbers = try told(as: "--bias", in: file) { () throws(ArrayError) in
      try array.numbers()
    }
    return numbers.count == 1 ? Array(repeating: numbers[0], count: filters) : numbers
  }

  /// The operation that `make` makes.
  ///
  /// - Parameter layouts: asked where the sizes do not fit: the options with each of which they would.
  func operation(
    _ make: () throws(OperationError) -> TracedOperation, layouts: () -> [String]
  ) throws(ExitCode) -> TracedOperation {
    do { return try make() } catch {
      StandardError.say(error.explanation(in: language))
      switch error {
      case .channelMismatch, .windowTooLarge, .groupsDoNotDivide:
        let options = layouts()
        if !options.isEmpty {
          StandardError.say(
            language == .english
              ? "with \(options.joined(separator: ", or with ")) they would fit: then the channels stand "
                + "elsewhere in the array"
              : "\(options.joined(separator: "나 ")) 옵션을 붙이면 서로 맞아요. 배열에서 채널의 자리가 달라져요")
        }
      default: break
      }
      throw ExitCode(2)
    }
  }

  /// An array that has been read before; nil where it is no file: a pipe cannot be read twice, and
  /// typed numbers have no layout.
  func again(_ word: String) -> NumberArray? {
    guard Files.isOrdinary(WatchedFiles.path(of: word)) else { return nil }
    return try? array(word, as: "").numbers
  }

  /// What `make` makes of operands that were read; where they do not fit, that is told.
  func made<Made>(
    _ make: () throws(OperationError) -> Made
  ) throws(ExitCode) -> Made {
    do { return try make() } catch {
      StandardError.say(error.explanation(in: language))
      throw ExitCode(2)
    }
  }
}
