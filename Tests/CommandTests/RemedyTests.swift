import Foundation
import TerminalSupport
import Testing

/// What `--expect` tells reproduces the other result: every option is added to the command as a user
/// would add it, and the results agree then.
@Suite struct RemedyTests {
  /// What is asked of the program, by option; a flag has no value.
  private typealias Options = [String: String]

  /// Numbers without symmetry, rows of channels.
  private static func numbers(_ channels: Int, _ rows: Int, _ columns: Int) -> String {
    (0..<channels).map { channel -> String in
      (0..<rows).map { row -> String in
        (0..<columns).map { column -> String in
          let value: Int = (channel * 53 + row * 31 + column * 17) % 23 - 7
          return "\(value)"
        }.joined(separator: " ")
      }.joined(separator: ";")
    }.joined(separator: "|")
  }

  private static let image = numbers(2, 7, 6)
  private static let filters = "1 -2 3; 4 5 -6; 7 8 10 | 2 0 1; -1 3 5; 4 -4 1"

  /// Ours, and what the other program does otherwise.
  private static let convolutions: [(ours: Options, theirs: Options)] = [
    ([:], ["--flip": ""]), (["--flip": ""], [:]), ([:], ["--relu": "", "--bias": "3"]),
    (["--bias": "5"], [:]), (["--bias": "5"], ["--bias": "-2.5", "--flip": ""]),
    (["--padding": "same"], ["--padding": "1", "--stride": "2"]),
    (["--padding": "same"], ["--padding": "1", "--stride": "3"]),
    (["--padding": "same"], ["--padding": "1", "--dilation": "2"]),
    (["--padding": "full"], ["--padding": "2", "--stride": "2"]),
    (["--padding": "same", "--stride": "2"], ["--padding": "same-lower", "--stride": "2"]),
    (["--padding": "1", "--stride": "2"], ["--padding": "same", "--stride": "2"]),
    (["--stride": "2,1"], ["--stride": "1,2"]), ([:], ["--stride": "3"]),
    (["--dilation": "1,2"], ["--dilation": "2,1"]), (["--dilation": "2"], [:]),
    (["--padding": "1"], ["--padding": "1", "--padding-mode": "reflect"]),
    (["--padding": "same"], ["--padding": "same", "--padding-mode": "circular", "--flip": ""]),
    (["--padding": "0,1,2,1"], ["--padding": "2,1,0,1"]),
  ]

  private static let poolings: [(ours: (String, Options), theirs: (String, Options))] = [
    (("max", [:]), ("average", [:])), (("average", [:]), ("min", ["--padding": "same"])),
    (("average", ["--include-padding": ""]), ("min", [:])),
    (("max", [:]), ("average", ["--padding": "same"])),
    (("max", [:]), ("max", ["--stride": "1"])), (("max", [:]), ("max", ["--ceil": ""])),
    (("average", ["--padding": "1"]), ("average", ["--padding": "1", "--exclude-padding": ""])),
    (
      ("average", ["--padding": "same"]),
      ("average", ["--padding": "same", "--include-padding": ""])
    ),
    (("average", ["--padding": "1"]), ("average", ["--padding": "same"])),
    (("max", ["--stride": "1"]), ("max", ["--stride": "1", "--dilation": "2"])),
  ]

  @Test(arguments: convolutions.indices)
  func `of a convolution`(index: Int) throws {
    let (ours, theirs) = RemedyTests.convolutions[index]
    let operands = ["--input", RemedyTests.image, "--filter", RemedyTests.filters]
    try check((["conv"], ours), (["conv"], theirs), operands)
  }

  @Test(arguments: poolings.indices)
  func `of a pooling`(index: Int) throws {
    let (ours, theirs) = RemedyTests.poolings[index]
    let operands = ["--input", RemedyTests.image, "--size", "3"]
    try check((["pool", ours.0], ours.1), (["pool", theirs.0], theirs.1), operands)
  }

  private func check(
    _ ours: (command: [String], options: Options), _ theirs: (command: [String], options: Options),
    _ operands: [String]
  ) throws {
    let learner = try Learner()
    let made = try learner.run(
      theirs.command + operands + words(theirs.options) + ["--output", "y.npy"])
    try #require(made.status == .exited(0), "\(made.errors)")
    let compared = try learner.run(
      ours.command + operands + words(ours.options) + ["--expect", "y.npy"])
    #expect(compared.status == .exited(1), "\(compared.output)")
    let remedies = compared.output.split(separator: "\n")
      .compactMap { $0.firstMatch(of: /: ((?:--|without |pool ).*)$/).map { String($0.1) } }
    #expect(!remedies.isEmpty, "\(ours.options) \(theirs.options): \(compared.output)")
    for remedy in remedies {
      let (command, options) = followed(remedy, ours.command, ours.options)
      let again = try learner.run(command + operands + words(options) + ["--expect", "y.npy"])
      #expect(
        again.status == .exited(0),
        "\(ours) against \(theirs): \(remedy)\n\(again.errors)\(again.output)")
    }
  }

  /// `--flip, without --bias and --padding 1` done to a command.
  private func followed(
    _ remedy: String, _ command: [String], _ options: Options
  ) -> (command: [String], options: Options) {
    var (command, options) = (command, options)
    let parts = remedy.replacing(", without", with: " and without").components(separatedBy: " and ")
    for part in parts {
      var words = part.split(separator: " ", maxSplits: 1).map(String.init)
      if words[0] == "pool" { command = words }
      if words[0] == "without" { options[words.removeLast()] = nil }
      guard words[0].hasPrefix("--") else { continue }
      // Each takes the place of the other.
      let pair: Set = ["--include-padding", "--exclude-padding"]
      if pair.contains(words[0]) { options = options.filter { !pair.contains($0.key) } }
      options[words[0]] = words.count > 1 ? words[1].trimmingCharacters(in: ["'"]) : ""
    }
    return (command, options)
  }

  private func words(_ options: Options) -> [String] {
    options.sorted { $0.key < $1.key }.flatMap { $1.isEmpty ? [$0] : [$0, $1] }
  }
}
