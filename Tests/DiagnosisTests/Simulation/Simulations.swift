/// The simulation of each family, run once, when it is first asked for: the tests of the families
/// run side by side.
enum Simulations {
  static func of(_ family: SimulatedFamily) throws -> Simulation {
    switch family {
    case .value: return try value.get()
    case .window: return try window.get()
    case .padding: return try padding.get()
    case .channels: return try channels.get()
    case .pooling: return try pooling.get()
    case .size: return try size.get()
    case .parameters: return try parameters.get()
    case .windowPlace: return try windowPlace.get()
    case .winner: return try winner.get()
    }
  }

  private static let value = Result { try Simulation(.value) }
  private static let window = Result { try Simulation(.window) }
  private static let padding = Result { try Simulation(.padding) }
  private static let channels = Result { try Simulation(.channels) }
  private static let pooling = Result { try Simulation(.pooling) }
  private static let size = Result { try Simulation(.size) }
  private static let parameters = Result { try Simulation(.parameters) }
  private static let windowPlace = Result { try Simulation(.windowPlace) }
  private static let winner = Result { try Simulation(.winner) }
}
