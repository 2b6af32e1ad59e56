import Foundation
import Testing

/// The goals of the diagnosis, on learners who were simulated apart from its models.
struct SimulationTests {
  private func share(
    _ counts: ConfusionCounts, of deed: (Simulation.Deed) -> Bool,
    _ said: (ConfusionCounts.Said) -> Bool
  ) -> Double {
    Double(counts.count(deed, said)) / Double(counts.count(deed))
  }

  @Test(arguments: SimulatedFamily.ofMaps)
  func rulesAreNamedInWholeMaps(_ family: SimulatedFamily) async throws {
    let counts = try await Simulations.of(family).whole
    #expect(counts.count(\.isRule) == 200)
    #expect(share(counts, of: \.isRule, \.isNamedRight) >= 0.95, "\(listed(counts.misses))")
  }

  @Test(arguments: SimulatedFamily.ofMaps)
  func aSlipOnTopHidesNoRuleWhereTwoCellsAreLeft(_ family: SimulatedFamily) async throws {
    let counts = try await Simulations.of(family).whole
    let isBoth = { (deed: Simulation.Deed) in deed == .ruleAndSlip }
    #expect(counts.count(\.isRuleAndSlip) == 200)
    #expect(counts.count(isBoth) >= 130)
    #expect(share(counts, of: isBoth, \.isNamedRight) >= 0.95, "\(listed(counts.misses))")
  }

  @Test(arguments: SimulatedFamily.ofMaps)
  func whereASlipLeavesOneCellTheRuleIsAskedAbout(_ family: SimulatedFamily) async throws {
    let counts = try await Simulations.of(family).whole
    let isBoth = { (deed: Simulation.Deed) in deed == .ruleAndSlipOfTwo }
    #expect(counts.count(isBoth) >= 20)
    #expect(counts.count(isBoth, \.isNamedRight) == 0)
    #expect(share(counts, of: isBoth, \.isAskedRight) >= 0.90, "\(listed(counts.misses))")
  }

  @Test(arguments: SimulatedFamily.ofMaps)
  func rulesAreAskedAboutInSingleCells(_ family: SimulatedFamily) async throws {
    let counts = try await Simulations.of(family).cells
    #expect(counts.count(\.isRule) == 200)
    #expect(share(counts, of: \.isRule, \.isAskedRight) >= 0.90, "\(listed(counts.misses))")
  }

  @Test(arguments: SimulatedFamily.ofPlaces)
  func rulesAreNamedOrAskedAboutInSizesAndPlaces(_ family: SimulatedFamily) async throws {
    let counts = try await Simulations.of(family).whole
    #expect(counts.count(\.isRule) == 200)
    let said = share(counts, of: \.isRule) { $0.isNamedRight || $0.isAskedRight }
    #expect(said >= 0.90, "\(listed(counts.misses))")
  }

  @Test(arguments: SimulatedFamily.allCases)
  func slipsAreSeldomCalledMisconceptions(_ family: SimulatedFamily) async throws {
    let counts = try await Simulations.of(family).whole
    #expect(counts.count { $0 == .slips } == 200)
    #expect(share(counts, of: { $0 == .slips }, \.isNamed) <= 0.02, "\(listed(counts.misses))")
  }

  @Test(arguments: SimulatedFamily.ofMaps)
  func nothingIsNamedFromASingleCell(_ family: SimulatedFamily) async throws {
    let counts = try await Simulations.of(family).cells
    #expect(counts.count({ _ in true }, \.isNamed) == 0, "\(listed(counts.misses))")
  }

  @Test(arguments: SimulatedFamily.allCases)
  func rightAnswersAreNeverDiagnosed(_ family: SimulatedFamily) async throws {
    let simulation = try await Simulations.of(family)
    #expect(simulation.whole.count({ $0 == .right }, { $0 == .nothing }) == 200)
    let cells = family.isOfMaps ? 200 : 0
    #expect(simulation.cells.count({ $0 == .right }, { $0 == .nothing }) == cells)
  }

  @Test func theGoalsHoldOverAllFamiliesTogether() async throws {
    var all: [Simulation] = []
    for family in SimulatedFamily.ofMaps { all.append(try await Simulations.of(family)) }
    func total(
      _ counts: [ConfusionCounts], _ deed: (Simulation.Deed) -> Bool,
      _ said: (ConfusionCounts.Said) -> Bool = { _ in true }
    ) -> Double {
      Double(counts.reduce(0) { $0 + $1.count(deed, said) })
    }
    let (maps, cells) = (all.map(\.whole), all.map(\.cells))
    #expect(total(maps, \.isRule, \.isNamedRight) >= 0.95 * total(maps, \.isRule))
    #expect(total(cells, \.isRule, \.isAskedRight) >= 0.90 * total(cells, \.isRule))
    #expect(total(maps, { $0 == .slips }, \.isNamed) <= 0.02 * total(maps) { $0 == .slips })
  }

  /// `RECORD_SNAPSHOTS=1` writes the page, and fails too, so that nobody records unseen.
  @Test func theConfusionMatrixIsDocumented() async throws {
    let text = try await ConfusionMatrix.text()
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appendingPathComponent("docs/diagnosis.md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded docs/diagnosis.md; look at it")
      return
    }
    let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == written, "docs/diagnosis.md is not what the simulation gives")
  }

  private func listed(_ misses: [String]) -> String {
    "\(misses.count) misses, the first:\n" + misses.prefix(5).joined(separator: "\n")
  }
}
