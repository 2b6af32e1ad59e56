import Foundation

/// What `docs/convtrace.1` must hold: the commands and options that the program itself describes, and the
/// tables of the README that stand nowhere else.
struct ManualPage {
  /// The day the page was last worked on, as manual pages name one.
  private static let date = "2026-11-21"

  private let root: CommandDescription
  private let version: String
  /// `USAGE` of the help of each command, by its name; the program's own by "".
  private let usages: [String: [String]]
  private let readme: String

  init(dump: Data, version: String, usages: [String: [String]], readme: String) throws {
    root = try JSONDecoder().decode(ToolDescription.self, from: dump).command
    (self.version, self.usages, self.readme) = (version, usages, readme)
  }

  /// The commands but `help`, which says what this page says.
  var commands: [CommandDescription] {
    (root.subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay }
  }

  /// What every command takes.
  private var common: [ArgumentDescription] {
    let all = commands.map { Set($0.options.map(\.title)) }
    return (commands.first?.options ?? []).filter { option in
      all.allSatisfy { $0.contains(option.title) }
    }
  }

  var text: String {
    var lines = [
      ".\\\" Made from the help of the program and from README.md; a test compares them:",
      ".\\\" RECORD_SNAPSHOTS=1 swift test --filter ManualPageTests writes it anew.",
      ".TH CONVTRACE 1 \(ManualPage.date) \"convtrace \(version)\" \"User Commands\"",
      ".SH NAME",
      "convtrace \\- \(Roff.text(summary))",
      ".SH SYNOPSIS",
    ]
    lines += Roff.verbatim(usages[""] ?? [])
    lines.append(".SH DESCRIPTION")
    lines += Roff.paragraph(root.discussion)
    lines.append(".SH COMMANDS")
    let shared = Set(common.map(\.title))
    for command in commands {
      lines += section(of: command, leavingOut: shared)
    }
    lines.append(".SH \"OPTIONS OF ALL COMMANDS\"")
    lines += common.flatMap(\.roff)
    lines.append(".SH ENVIRONMENT")
    lines += Roff.table(in: readme, under: "## Environment")
    lines.append(".SH \"EXIT STATUS\"")
    lines += Roff.table(in: readme, under: "## Exit status")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The abstract as the line of a list: no capital, no full stop.
  private var summary: String {
    let abstract = root.abstract ?? ""
    return abstract.prefix(1).lowercased() + abstract.dropFirst().filter { $0 != "." }
  }

  private func section(of command: CommandDescription, leavingOut shared: Set<String>) -> [String] {
    var lines = [".SS " + Roff.text(command.commandName)]
    lines += Roff.paragraph(command.abstract)
    lines.append(".PP")
    lines += Roff.verbatim(usages[command.commandName] ?? [])
    if let discussion = command.discussion {
      lines.append(".PP")
      lines += Roff.paragraph(discussion)
    }
    lines += (command.arguments ?? []).filter { $0.shouldDisplay && !shared.contains($0.title) }
      .flatMap(\.roff)
    return lines
  }
}

/// The parts of `--experimental-dump-help` that are read here.
struct ToolDescription: Decodable {
  let command: CommandDescription
}

struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let arguments: [ArgumentDescription]?
  let subcommands: [CommandDescription]?

  /// The arguments that have a name.
  var options: [ArgumentDescription] {
    (arguments ?? []).filter { $0.shouldDisplay && $0.names != nil }
  }
}

struct ArgumentDescription: Decodable {
  struct Name: Decodable {
    let kind: String
    let name: String
    var written: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: String
  let names: [Name]?
  let valueName: String?
  let abstract: String?
  let allValues: [String]?
  let defaultValue: String?
  let shouldDisplay: Bool

  /// `-h, --help`; of a value without a name that of the value.
  var title: String {
    names.map { $0.map(\.written).joined(separator: ", ") } ?? (valueName ?? "").uppercased()
  }

  /// A tagged paragraph.
  var roff: [String] {
    let value = kind == "option" ? " \\fI\(Roff.text(valueName ?? ""))\\fR" : ""
    var text = abstract ?? ""
    if let allValues, !allValues.allSatisfy(text.contains) {
      text += " (\(allValues.joined(separator: ", ")))"
    }
    if let defaultValue { text += " Default: \(defaultValue)." }
    return [".TP", "\\fB\(Roff.text(title))\\fR\(value)"] + Roff.paragraph(text)
  }
}
