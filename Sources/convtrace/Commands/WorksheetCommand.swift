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

  @Argument(
    help: "A lesson's id, number or file; or the id of a set of exercises.", completion: .lesson)
  var source: String?

  @Flag(help: "Draw exercises, N of them or as many as --count says; the id stands on the sheet.")
  var random = false

  @OptionGroup var drawing: DrawingOptions

  @Flag(help: "Write the answers with their arithmetic instead.")
  var key = false

  @Option(help: "markdown, latex or text; else as the output ends (.md, .tex, .txt), else text.")
  var format: Worksheet.Format?

  @Option(
    help: "A table or list of names: a seed and a sheet for each, in the folder --output.",
    completion: .file())
  var roster: String?

  @OptionGroup var place: OutputOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if random == (source != nil) && drawnCount == nil {
      throw common.usage(
        "Give either a LESSON, the id of a set, or --random.",
        "수업 이름, 문제 세트 번호, --random 가운데 하나만 쓰세요.")
    }
    if random { try drawing.check(common.language, count: drawnCount) }
    if !random && drawing.isGiven { throw common.drawingWithoutRandom }
    if roster != nil && place.output == nil {
      throw common.usage(
        "--roster writes a file for each name; give --output FOLDER.",
        "--roster는 이름마다 파일을 만들어요. --output으로 폴더를 알려 주세요.")
    }
    if roster == nil, let output = place.output {
      _ = try Worksheet.Format(path: output, said: format, common.language)
    }
  }

  func run() throws {
    if let roster { return try writeSheets(for: roster) }
    let sheet = try assignment().sheet(common.language)
    guard let output = place.output else {
      return StandardOutput.write(text(sheet, format ?? .text))
    }
    let format = try Worksheet.Format(path: output, said: format, common.language)
    try place.write([(output, text(sheet, format))], common.language)
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
    guard let folder = place.output else { return }
    do { try Files.makeFolder(folder) } catch {
      StandardError.say(error.message)
      throw ExitCode(74)
    }
    let format = format ?? .text
    let documents = sheets.map { name, assignment in
      (
        path: "\(folder)/\(fileName(name))\(key ? "-key" : "").\(format.ending)",
        text: text(assignment.sheet(common.language, for: name), format)
      )
    }
    try place.write(documents, common.language)
    for ((_, assignment), document) in zip(sheets, documents) {
      StandardOutput.write(oneLine("\(assignment.id)  \(document.path)") + "\n")
    }
    if roster.faults.contains(where: { !$0.isComplete }) { throw ExitCode(2) }
  }

  private func read(_ file: String) throws -> Roster {
    do {
      let roster = try Roster(try Files.read(file), file: file)
      for fault in roster.faults {
        StandardError.write(oneLine(fault.text(common.language)) + "\n")
      }
      return roster
    } catch let error as ReadingFault {
      StandardError.write(oneLine(error.text(common.language)) + "\n")
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
