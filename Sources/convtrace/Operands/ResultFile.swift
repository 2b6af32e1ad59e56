import ArgumentParser
import TensorFiles
import TraceEngine
import TraceText

/// How a result is written, as the name of its file says.
enum ResultFormat {
  case npy, csv, pgm

  init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".npy") {
      self = .npy
    } else if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".pgm") {
      self = .pgm
    } else {
      return nil
    }
  }
}

/// The file of `--output`: the feature map, put there in one step.
struct ResultFile {
  private let path: String
  private let placement: FilePlacement
  private let language: Language

  /// - Parameter replaces: whether a file that is there already may be replaced.
  init(_ path: String, replaces: Bool, _ common: CommonOptions) {
    (self.path, language) = (path, common.language)
    placement = FilePlacement(replaces: replaces, language: language)
  }

  /// Looks before long work whether the result could be written.
  ///
  /// - Throws: `ExitCode(2)` where a file is in the way or the format cannot hold the result,
  ///   `ExitCode(74)` where nothing can be written there; it has been said then.
  func check(_ operations: [OwnOperation]) throws(ExitCode) {
    try placement.check(path)
    if ResultFormat(path: path) == .pgm { try checkPicture(operations) }
    try Kept.check(operations, language)
  }

  private func checkPicture(_ operations: [OwnOperation]) throws(ExitCode) {
    if operations.count > 1 {
      throw refusal(
        "--output: a .pgm holds one picture, not \(operations.count) items; choose one with --item, "
          + "or write .npy or .csv",
        "--output: .pgm에는 그림 하나만 담을 수 있는데 항목이 \(operations.count)개예요. --item으로 하나를 "
          + "고르거나 .npy나 .csv로 쓰세요")
    }
    try told { () throws(ArrayError) in
      for own in operations { try PGMWriter.check(own.operation.outputShape) }
    }
  }

  /// - Throws: `ExitCode(2)` where a file is in the way or the format cannot hold the result,
  ///   `ExitCode(74)` where it cannot be written; what is wrong has been said then.
  func write(_ operations: [OwnOperation]) throws(ExitCode) {
    guard let format = ResultFormat(path: path) else { return }
    let maps = featureMaps(of: operations)
    let precision = operations[0].operation.precision
    let bytes = try bytes(of: maps, format, precision)
    try placement.write([(path, bytes)])
  }

  private func featureMaps(of operations: [OwnOperation]) -> [Tensor] {
    var progress = ProgressBar()
    defer { progress.remove() }
    let count = operations.stepCount
    var done = 0
    return operations.map { own in
      let map = own.operation.featureMap { progress.tell(done + $0, of: count) }
      done += map.values.count
      return map
    }
  }

  private func bytes(
    of maps: [Tensor], _ format: ResultFormat, _ precision: Precision
  ) throws(ExitCode) -> [UInt8] {
    switch format {
    case .npy: return npy(maps, precision)
    case .csv:
      var bytes: [UInt8] = []
      var buffer = TextBuffer { block in
        bytes.append(contentsOf: block)
        return true
      }
      CSVWriter.write(maps, precision, to: &buffer)
      buffer.flush()
      return bytes
    case .pgm: return try picture(of: maps[0])
    }
  }

  /// (K, H, W); of several items (N, K, H, W).
  private func npy(_ maps: [Tensor], _ precision: Precision) -> [UInt8] {
    guard maps.count > 1 else { return NPYWriter.bytes(of: maps[0], as: precision) }
    let shape = maps[0].shape
    return NPYWriter.bytes(
      of: maps.flatMap(\.values),
      sides: [maps.count, shape.channels, shape.height, shape.width], as: precision)
  }

  private func picture(of map: Tensor) throws(ExitCode) -> [UInt8] {
    let picture = try told { () throws(ArrayError) in try PGMWriter(map) }
    let (rounded, cut) = (picture.roundedCount, picture.clampedCount)
    if rounded + cut > 0 { say(rounded: rounded, cut: cut, of: map.values.count) }
    return picture.bytes
  }

  /// Says which values are not in the picture as they are.
  private func say(rounded: Int, cut: Int, of count: Int) {
    let name = oneLine(path)
    switch language {
    case .english:
      let parts =
        (rounded > 0 ? ["\(rounded) were rounded"] : [])
        + (cut > 0 ? ["\(cut) outside 0 to 255 became 0 or 255"] : [])
      StandardError.say("\(name): of \(count) values " + parts.joined(separator: ", "))
    case .korean:
      let parts =
        (rounded > 0 ? ["\(rounded)개는 반올림했어요"] : [])
        + (cut > 0 ? ["\(cut)개는 0~255를 벗어나서 0이나 255로 바꿨어요"] : [])
      StandardError.say("\(name): 값 \(count)개 가운데 " + parts.joined(separator: ", "))
    }
  }

  private func told<Value>(_ work: () throws(ArrayError) -> Value) throws(ExitCode) -> Value {
    do { return try work() } catch {
      throw refusal(
        "--output: " + error.line(in: .english), "--output: " + error.line(in: .korean))
    }
  }

  private func refusal(_ english: String, _ korean: String) -> ExitCode {
    StandardError.say(language == .english ? english : korean)
    return ExitCode(2)
  }
}

/// Feature maps that are kept as a whole, for a file or a comparison.
enum Kept {
  /// - Throws: `ExitCode(2)`, after saying it, where there would be more values than can be kept.
  static func check(_ operations: [OwnOperation], _ language: Language) throws(ExitCode) {
    var count = 0
    for own in operations {
      count += own.operation.trace.count
      guard count <= NumberArray.maximumCount else {
        let error = OperationError.tooManyValues(count, most: NumberArray.maximumCount)
        StandardError.say(error.explanation(in: language))
        throw ExitCode(2)
      }
    }
  }
}
