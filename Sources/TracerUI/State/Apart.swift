/// Keeps a large value that is mostly missing outside of what holds it, which is then copied as one
/// reference. It is a value all the same: who changes it changes a copy of its own.
@propertyWrapper
struct Apart<Value> {
  fileprivate indirect enum Room {
    case value(Value)
  }

  private var room: Room?

  init(wrappedValue: Value?) { room = wrappedValue.map(Room.value) }

  var wrappedValue: Value? {
    get {
      guard case .value(let value) = room else { return nil }
      return value
    }
    set { room = newValue.map(Room.value) }
  }
}

extension Apart.Room: Sendable where Value: Sendable {}
extension Apart: Sendable where Value: Sendable {}
