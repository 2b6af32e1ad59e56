import Foundation
import TerminalSupport
import Testing

/// What `--expect` tells reproduces the other result: every remedy is done to the command as a user
/// would do it, and the results agree then. A remedy that cannot be followed is a fault.
@Suite struct RemedyTests {
  /// What is asked of the program, by option; a flag has no value.
  typealias Options = [String: String]

  /// Ours, and what the other program does otherwise.
  struct Case {
    var ours: Options
    var theirs: Options
    /// What is told that is done by hand, and the operands that come of it.
    var byHand: [String: Options] = [:]
  }

  /// Numbers without symmetry, rows of channels.
  static func numbers(_ channels: Int, _ rows: Int, _ columns: Int) -> String {
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
    (["--padding": "1"], ["--padding": "0,0,2,2"]), ([:], ["--padding": "1,1,0,0"]),
    (["--padding": "1", "--stride": "2"], ["--padding": "2,2,0,0", "--stride": "2"]),
    (["--padding": "1"], ["--padding": "0,0,2,2", "--flip": ""]),
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
    (("max", ["--padding": "1"]), ("average", ["--padding": "1", "--exclude-padding": ""])),
    (("max", [:]), ("average", ["--padding": "1", "--exclude-padding": ""])),
    (("max", ["--padding": "1"]), ("max", ["--padding": "0,0,2,2"])),
  ]

  @Test(arguments: convolutions.indices)
  func `of a convolution`(index: Int) throws {
    let (ours, theirs) = RemedyTests.convolutions[index]
    let operands = ["--input": RemedyTests.image, "--filter": RemedyTests.filters]
    try check((["conv"], ours), (["conv"], theirs), operands)
  }

  @Test(arguments: poolings.indices)
  func `of a pooling`(index: Int) throws {
    let (ours, theirs) = RemedyTests.poolings[index]
    let operands = ["--input": RemedyTests.image, "--size": "3"]
    try check((["pool", ours.0], ours.1), (["pool", theirs.0], theirs.1), operands)
  }

  @Test(arguments: RemedyOperands.cases.indices)
  func `of operands as they were given`(index: Int) throws {
    let row = RemedyOperands.cases[index]
    try check((["conv"], row.ours), (["conv"], row.theirs), [:], byHand: row.byHand)
  }

  private func check(
    _ ours: (command: [String], options: Options), _ theirs: (command: [String], options: Options),
    _ operands: Options, byHand: [String: Options] = [:]
  ) throws {
    let learner = try Learner()
    for (name, bytes) in RemedyOperands.files { try learner.write(bytes, to: name) }
    func words(_ options: Options) -> [String] {
      operands.merging(options) { $1 }.sorted { $0.key < $1.key }
        .flatMap { $1.isEmpty ? [$0] : [$0, $1] }
    }
    let made = try learner.run(theirs.command + words(theirs.options) + ["--output", "y.npy"])
    try #require(made.status == .exited(0), "\(made.errors)")
    let compared = try learner.run(ours.command + words(ours.options) + ["--expect", "y.npy"])
    #expect(compared.status == .exited(1), "\(compared.errors)\(compared.output)")
    let comparison = ["The results ", "The sizes ", "At most ", "The first is at "]
    let told = compared.output.split(separator: "\n")
      .filter { line in !comparison.contains { line.hasPrefix($0) } }
    #expect(!told.isEmpty, "\(ours) against \(theirs): \(compared.output)")
    for sentence in told {
      var command = FollowedCommand(words: ours.command, options: ours.options)
      let remedy = sentence.split(separator: ": ", maxSplits: 1).dropFirst().joined()
      let isFollowed = command.follow(remedy, byHand)
      try #require(isFollowed, "\(ours) against \(theirs): \(sentence)")
      let again = try learner.run(command.words + words(command.options) + ["--expect", "y.npy"])
      #expect(
        again.status == .exited(0),
        "\(ours) against \(theirs): \(remedy)\n\(again.errors)\(again.output)")
    }
  }
}

/// A command to which a remedy is done.
private struct FollowedCommand {
  var words: [String]
  var options: RemedyTests.Options

  /// `--flip and without --bias and --padding 1`; in brackets stands what would do as well.
  ///
  /// - Returns: whether it is known what to do.
  mutating func follow(_ remedy: String, _ byHand: [String: RemedyTests.Options]) -> Bool {
    var rest = remedy.replacing(/\ \(or [^)]*\)/, with: "")
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      if let (told, done) = byHand.first(where: { rest.hasPrefix($0.key) }) {
        options.merge(done) { $1 }
        rest.removeFirst(told.count)
      } else {
        let part = rest.firstRange(of: " and ").map { rest[..<$0.lowerBound] } ?? rest[...]
        guard follow(part: String(part)) else { return false }
        rest.removeFirst(part.count)
      }
      if rest.hasPrefix(" and ") {
        rest.removeFirst(" and ".count)
      } else if !rest.isEmpty {
        return false
      }
    }
    return true
  }

  private mutating func follow(part: String) -> Bool {
    if let match = part.wholeMatch(of: /without (--[a-z-]+)/) {
      return options.removeValue(forKey: String(match.1)) != nil
    }
    if let match = part.wholeMatch(of: /(--.*) in place of (--[a-z-]+)/) {
      guard options.removeValue(forKey: String(match.2)) != nil else { return false }
      return add(String(match.1))
    }
    if let match = part.wholeMatch(of: /pool ([a-z]+) ?(.*)/) {
      words = ["pool", String(match.1)]
      return add(String(match.2))
    }
    return part.hasPrefix("--") && add(part)
  }

  /// `--layout hwc --filter-layout chw`, `--bias '1 2'`.
  private mutating func add(_ text: String) -> Bool {
    let all = text.matches(of: /(--[a-z-]+)(?: (?:'([^']*)'|((?!--)[^ ]+)))?/)
    guard all.map({ String($0.0) }).joined(separator: " ") == text else { return false }
    for match in all {
      let name = String(match.1)
      // Each takes the place of the other.
      let pair: Set = ["--include-padding", "--exclude-padding"]
      if pair.contains(name) { options = options.filter { !pair.contains($0.key) } }
      options[name] = String(match.2 ?? match.3 ?? "")
    }
    return true
  }
}
