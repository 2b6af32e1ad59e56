import Foundation
import TestRecords
import Testing

/// The manual page says what the program's help says.
@Suite struct ManualPageTests {
  private static let path = packageFolder.appending(path: "docs/convtrace.1").path

  /// `RECORD_SNAPSHOTS=1` writes the page, and fails too, so that nobody records unseen.
  @Test func thePageIsThatOfTheProgram() throws {
    let page = try ManualPageTests.page().text
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try page.write(toFile: ManualPageTests.path, atomically: true, encoding: .utf8)
      Issue.record("docs/convtrace.1 was written; read the difference, then run again")
    }
    let written = try String(contentsOfFile: ManualPageTests.path, encoding: .utf8)
    #expect(written == page, "\(difference(written, page))")
  }

  @Test func everyCommandAndEveryOptionOfTheHelpIsInThePage() throws {
    let learner = try Learner()
    let page = try String(contentsOfFile: ManualPageTests.path, encoding: .utf8)
    let names = try learner.convtrace("--help").output
      .split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }
      .compactMap { $0.firstMatch(of: #/^  ([a-z]+) /#).map { String($0.1) } }
    #expect(names.count > 8)
    for name in names {
      #expect(page.contains("\n.SS \(name)\n"), "\(name)")
      let help = try learner.convtrace("help", name).output
      let options = help.matches(of: /\n  (?:-h, )?(--[a-z-]+)/).map { String($0.1) }
      #expect(options.count > 3, "\(name)")
      for option in options {
        let written = option.replacing("-", with: "\\-")
        // One that has another name stands before it.
        let isThere = ["\\fR", ", "].contains { page.contains(written + $0) }
        #expect(isThere, "\(name) \(option)")
      }
    }
  }

  @Test(
    "Whatever shows manual pages shows it without a warning",
    arguments: [
      "mandoc -T lint -W warning", "groff -ww -man -T utf8",
      "man --warnings -l -E UTF-8 -P cat",
    ])
  func warnings(viewer: String) throws {
    let learner = try Learner()
    let program = viewer.prefix { $0 != " " }
    guard try learner.shell("command -v \(program)").status == .exited(0) else { return }
    let run = try learner.shell("\(viewer) '\(ManualPageTests.path)' > shown")
    #expect(run.errors.isEmpty, "\(run.errors)")
    let shown = learner.read("shown")
    #expect(program == "mandoc" ? shown.isEmpty : shown.contains("product by product"), "\(shown)")
  }

  private static func page() throws -> ManualPage {
    let learner = try Learner()
    let dump = Data(try learner.convtrace("--experimental-dump-help").output.utf8)
    let version = try learner.convtrace("--version").output.filter { $0 != "\n" }
    let readme = try String(
      contentsOf: packageFolder.appending(path: "README.md"), encoding: .utf8)
    var usages = ["": usage(in: try learner.convtrace("--help").output)]
    let names = try ManualPage(dump: dump, version: version, usages: [:], readme: readme)
      .commands.map(\.commandName)
    for name in names {
      usages[name] = usage(in: try learner.convtrace("help", name).output)
    }
    return try ManualPage(dump: dump, version: version, usages: usages, readme: readme)
  }

  /// The lines of `USAGE`, without that word.
  private static func usage(in help: String) -> [String] {
    help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("USAGE: ") }.prefix { !$0.isEmpty }
      .map { String($0.dropFirst("USAGE: ".count)) }
  }
}
