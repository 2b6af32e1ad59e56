import ArgumentParser
import TraceText

/// Where a document goes, and whether it may take the place of another.
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
    try FilePlacement(replaces: force, language: language)
      .write(documents.map { ($0.path, Array($0.text.utf8)) })
  }
}
