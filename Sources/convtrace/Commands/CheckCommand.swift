import ArgumentParser
import LessonKit

/// `convtrace check FILE…`: whether lesson files can be used.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lesson files: file, line, column and cure of every fault.")

  @Argument(help: "Lesson files.")
  var files: [String]

  @OptionGroup var common: CommonOptions

  func run() throws {
    var isSound = true
    for file in files {
      do {
        let lesson = try LessonFile.load(path: file)
        let pages = lesson.pages.count == 1 ? "1 page" : "\(lesson.pages.count) pages"
        StandardOutput.write(harmless("\(file): ok: \(lesson.id), \(pages)\n"))
      } catch {
        isSound = false
        for fault in error.all { StandardError.write("\(fault)\n") }
      }
    }
    if !isSound { throw ExitCode(1) }
  }
}
