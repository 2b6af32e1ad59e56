import ArgumentParser
import Classroom
import Exercises
import LessonKit
import TraceText

/// `convtrace worksheet`: exercises on paper, and their key.
struct WorksheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: "Write exercises for paper; with --key their answers.",
    usage: """
      convtrace worksheet LESSON
      convtrace worksheet --random N [--level 1..5] [--seed N]
      convtrace worksheet w1-3-10-42 [--key]
      """)

  @Argument(help: "A lesson's id, number or file; or the id of a set of exercises.")
  var source: String?

  @Flag(help: "Draw exercises, N of them or as many as --count says; the id stands on the sheet.")
  var random = false

  @OptionGroup var drawing: DrawingOptions

  @Flag(help: "Write the answers with their arithmetic instead.")
  var key = false

  @Option(help: "markdown, latex or text; else as the name of the output ends, else text.")
  var format: Worksheet.Format?

  @Option(
    help: "A table or list of names: a seed and a sheet for each, in the folder --output.",
    completion: .file())
  var roster: String?

  @Option(help: "The file, or with --roster the folder, to write to.", completion: .file())
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if random == (source != nil) && drawnCount == nil {
      throw ValidationError("Give either a LESSON, the id of a set, or --random.")
    }
    if !random && drawing.isGiven {
      throw ValidationError("--level, --count and --seed go with --random.")
    }
    if roster != nil && output == nil {
      throw ValidationError("--roster writes a file for each name; give --output FOLDER.")
    }
  }

  func run() throws {
    if let roster { return try writeSheets(for: roster) }
    let sheet = try assignment().sheet(common.language)
    guard let output else { return StandardOutput.write(text(sheet, format ?? .text)) }
    try write(sheet, to: output, format ?? Worksheet.Format(ending: output) ?? .text)
  }

  /// The number after `--random`, where one stands there.
  private var drawnCount: String? {
    guard random, drawing.count == nil, let source, source.allSatisfy(\.isNumber) else {
      return nil
    }
    return source
  }

  private func assignment() throws -> Assignment {
    if random { return Assignment(try drawing.id(common.language, count: drawnCount)) }
    return try Assignment(source ?? "", Library(common))
  }

  // MARK: A sheet for each

  private func writeSheets(for file: String) throws {
    let roster = try read(file)
    let sheets = try assignments(for: roster)
    guard let folder = output else { return }
    do { try Files.makeFolder(folder) } catch { throw error.told }
    let format = format ?? .text
    for (name, assignment) in sheets {
      let path = "\(folder)/\(fileName(name))\(key ? "-key" : "").\(format.ending)"
      try write(assignment.sheet(common.language, for: name), to: path, format)
      StandardOutput.write(harmless("\(assignment.id)  \(path)\n"))
    }
    if !roster.faults.isEmpty { throw ExitCode(2) }
  }

  private func read(_ file: String) throws -> Roster {
    do {
      let roster = try Roster(try Files.read(file), file: file)
      for fault in roster.faults {
        StandardError.write(harmless(fault.text(common.language)) + "\n")
      }
      return roster
    } catch let error as ReadingFault {
      StandardError.write(harmless(error.text(common.language)) + "\n")
    } catch let error as Files.Failure {
      StandardError.say(error.message)
    }
    throw ExitCode(2)
  }

  /// Of a lesson everyone gets the same; of exercises each name has a seed of its own.
  private func assignments(for roster: Roster) throws -> [(String, Assignment)] {
    let base =
      random
      ? try drawing.id(common.language, count: drawnCount)
      : source.flatMap { try? ExerciseID($0) }
    guard let base else {
      let shared = try assignment()
      return roster.names.map { ($0, shared) }
    }
    let ids = try roster.exercises(level: base.level, count: base.count, seed: base.seed)
    return roster.names.compactMap { name in ids[name].map { (name, Assignment($0)) } }
  }

  /// The name as a file's: without what parts folders.
  private func fileName(_ name: String) -> String {
    let plain = String(name.map { "/\\:".contains($0) ? "_" : $0 })
    return plain.hasPrefix(".") ? "_" + plain : plain
  }

  // MARK: Writing

  private func write(_ sheet: Worksheet, to path: String, _ format: Worksheet.Format) throws {
    do { try Files.write(text(sheet, format), to: path) } catch { throw error.told }
  }

  private func text(_ sheet: Worksheet, _ format: Worksheet.Format) -> String {
    let text = sheet.text(format, key: key)
    // LaTeX writes its own signs.
    return format == .latex ? text : common.textRepertoire.fold(text)
  }
}

extension Assignment {
  fileprivate func sheet(_ language: Language, for learner: String? = nil) -> Worksheet {
    Worksheet(
      id: id, title: title?[language], items: items, language: language, learner: learner)
  }
}

extension Worksheet.Format: ExpressibleByArgument {
  var ending: String {
    switch self {
    case .markdown: return "md"
    case .latex: return "tex"
    case .text: return "txt"
    }
  }

  /// The format of a file of this name; nil where its ending is none of them.
  init?(ending path: String) {
    let found = Worksheet.Format.allCases.first { path.lowercased().hasSuffix("." + $0.ending) }
    guard let found else { return nil }
    self = found
  }
}

extension Files.Failure {
  /// The exit status for output that could not be written, after saying why.
  var told: ExitCode {
    StandardError.say(message)
    return ExitCode(74)
  }
}
