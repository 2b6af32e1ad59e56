/// The simulations of all families, run once and side by side when the first is asked for.
enum Simulations {
  static func of(_ family: SimulatedFamily) async throws -> Simulation {
    let all = try await all.value
    guard let simulation = all[family] else { preconditionFailure("\(family) was not run") }
    return simulation
  }

  private static let all = Task {
    try await withThrowingTaskGroup(of: (SimulatedFamily, Simulation).self) { group in
      for family in SimulatedFamily.allCases {
        group.addTask { (family, try Simulation(family)) }
      }
      var all: [SimulatedFamily: Simulation] = [:]
      for try await (family, simulation) in group { all[family] = simulation }
      return all
    }
  }
}
