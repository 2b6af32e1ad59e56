import TraceEngine

// What the rules for sizes share.
extension WrongRule.Model {
  /// A size that is a whole number, and at least one.
  static func outputs(_ outputs: @escaping @Sendable (Layer, SpatialAxis) -> Int?) -> Self {
    .size { layer, axis in
      guard let count = outputs(layer, axis), count >= 1 else { return nil }
      return Double(count)
    }
  }
}

extension SpatialAxis {
  /// How far the window can move: W − F + 2P.
  var room: Int { padded - extent }
}

extension Layer {
  var isPooling: Bool {
    if case .pooling = kind { return true }
    return false
  }

  /// A quotient, rounded as this layer rounds; nil where there is no room.
  func divided(_ room: Int, by stride: Int) -> Int? {
    guard room >= 0 else { return nil }
    return ceilMode ? (room + stride - 1) / stride : room / stride
  }

  /// How many windows there are where they can move by `room`.
  func windows(in room: Int, by stride: Int) -> Int? {
    divided(room, by: stride).map { $0 + 1 }
  }

  /// The output rounded up; nil where that is right, or where the stride divides.
  func roundedUp(_ axis: SpatialAxis) -> Int? {
    ceilMode || axis.room.isMultiple(of: axis.stride)
      ? nil : (axis.room + axis.stride - 1) / axis.stride + 1
  }
}
