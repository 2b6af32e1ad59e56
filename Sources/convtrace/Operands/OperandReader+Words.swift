import ArgumentParser
import TensorFiles
import TraceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of operands is read up to here: 2^28 numbers of eight bytes, and what stands around them.
private let longestFile = 1 << 32
/// Standard input and pipes are read up to an eighth of that.
private let longestStream = 1 << 29

/// How a word of the command line becomes an array, and what is said where it cannot.
extension OperandReader {
  /// The numbers that a word of the command line means, and what messages call the file that they are
  /// from; nil where they are typed.
  func array(
    _ word: String, as option: String, scale: NumberScale = .one, item: Int? = nil
  ) throws(ExitCode) -> (numbers: NumberArray, file: String?) {
    let reading = ReadingOptions(
      allowsNonfinite: options.allowNonfinite, scale: scale, item: item)
    let typed = try told(as: option) { () throws(ArrayError) in
      try TypedNumbers.read(word, reading)
    }
    if let typed { return (typed, nil) }
    // A file may have a colon in its name.
    let (path, member) = Files.isOrdinary(word) ? (word, nil) : ArrayFile.parts(of: word)
    let bytes: [UInt8]
    let most =
      Files.isOrdinary(path) ? longestFile : longestStream
    do throws(Files.Failure) {
      bytes = try Files.read(path, atMost: most, refusesMore: true)
    } catch {
      throw error.code == EFBIG ? tooLong(word, most, option) : missing(word, error, option)
    }
    let name = path == "-" ? language.say("standard input", "표준 입력") : path
    let numbers = try told(as: option) { () throws(ArrayError) in
      try ArrayFile.read(bytes, named: name, member: member, reading)
    }
    return (numbers, member.map { "\(name):\($0)" } ?? name)
  }

  /// What `work` makes; where it fails, that is told with the file's name, or else with the option.
  ///
  /// - Parameter file: the name, where `work` does not know it.
  func told<Value>(
    as option: String, in file: String? = nil, _ work: () throws(ArrayError) -> Value
  ) throws(ExitCode) -> Value {
    do { return try work() } catch {
      var error = error
      error.file = error.file ?? file
      let line = error.line(in: language)
      StandardError.say(oneLine(error.file == nil ? "\(option): \(line)" : line))
      throw ExitCode(2)
    }
  }

  private func tooLong(_ word: String, _ most: Int, _ option: String) -> ExitCode {
    let name = oneLine(word)
    return refusal(
      "\(option): “\(name)” goes on beyond \(most >> 20) MiB, more than is read; give fewer numbers",
      "\(option): “\(name)”: \(most >> 20) MiB보다 길어서 읽을 수 없어요. 수를 줄여 주세요")
  }

  private func missing(_ word: String, _ error: Files.Failure, _ option: String) -> ExitCode {
    guard !Files.isOrdinary(word) else { return refusal(error.message, error.message) }
    return refusal(
      "\(option): “\(oneLine(word))” is neither numbers, as in '5 1; 15 5', nor a file that can be "
        + "read (\(error.message))",
      "\(option): “\(oneLine(word))”: '5 1; 15 5' 같은 수도 아니고, 읽을 수 있는 파일도 아니에요 (\(error.message))"
    )
  }

  func unknown(_ name: String) -> ExitCode {
    let text = UnknownFilter.text(name)
    return refusal(
      "--filter: \(text[.english]); `convtrace filters` lists them",
      "--filter: \(text[.korean]) 목록: convtrace filters")
  }

  private func refusal(_ english: String, _ korean: String) -> ExitCode {
    StandardError.say(language == .english ? english : korean)
    return ExitCode(2)
  }
}
