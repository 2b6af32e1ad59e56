import ArgumentParser
import TraceText

/// Where a document goes, and whether it may take the place of another.
///
/// A file that is there is left alone, unless it is empty or says the same already; `--force` replaces
/// it. So an hour's marking is not lost to a name typed twice.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "The file to write to; for `worksheet --roster` the folder.", completion: .file())
  var output: String?

  @Flag(help: "Replace files that are there already.")
  var force = false

  func validate() throws {
    if force && output == nil {
      throw ValidationError(
        Language.asked == .english
          ? "--force goes with --output." : "--force는 --output과 함께 쓰세요.")
    }
  }

  /// Writes each text to its path, once all of them may be.
  ///
  /// - Throws: `ExitCode(2)` where a file is in the way, `ExitCode(74)` where one cannot be written;
  ///   what is wrong has been said then.
  func write(_ documents: [(path: String, text: String)], _ language: Language) throws(ExitCode) {
    let taken = force ? [] : documents.filter { isTaken($0.path, by: $0.text) }
    for (path, _) in taken {
      StandardError.say(
        harmless(
          language == .english
            ? "\(path): this file is there already; choose another name, or add --force to replace it"
            : "\(path): 이미 있는 파일이에요. 다른 이름을 쓰거나, 바꿔 쓰려면 --force를 붙이세요"))
    }
    if !taken.isEmpty { throw ExitCode(2) }
    for (path, text) in documents {
      do { try Files.write(text, to: path) } catch {
        StandardError.say(error.message)
        throw ExitCode(74)
      }
    }
  }

  private func isTaken(_ path: String, by text: String) -> Bool {
    guard Files.isOrdinary(path), let bytes = try? Files.read(path) else { return false }
    return !bytes.isEmpty && bytes != Array(text.utf8)
  }
}
