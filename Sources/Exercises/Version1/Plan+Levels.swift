import TraceEngine

extension Plan {
  /// A layer that belongs to `level`.
  ///
  /// 1 one channel, no padding; 2 stride and bias; 3 padding and pooling; 4 channels and filters;
  /// 5 dilation and groups.
  ///
  /// - Parameter pools: whether it may be a pooling, where the level has them.
  static func drawn(level: Int, pools: Bool, _ stream: inout SplitMix64) -> Plan {
    switch level {
    case 1: return first(&stream)
    case 2: return strided(&stream)
    case 3: return pools && stream.once(in: 2) ? pooled(&stream) : padded(&stream)
    case 4: return pools && stream.once(in: 6) ? pooledChannels(&stream) : channelled(&stream)
    default: return stream.once(in: 2) ? dilated(&stream) : grouped(&stream)
    }
  }

  /// Outputs of two or three rows and columns.
  private static func someOutputs(_ stream: inout SplitMix64) -> PerAxis {
    stream.pick([2, 2, 3, PerAxis(height: 2, width: 3), PerAxis(height: 3, width: 2)])
  }

  private static func first(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: someOutputs(&stream))
    plan.size = stream.pick([2, 2, 3, PerAxis(height: 2, width: 3)])
    return plan
  }

  private static func strided(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: someOutputs(&stream))
    plan.size = stream.pick([2, 2, 3])
    plan.stride = stream.pick([1, 2, 2, 2, 2, 2, 2, 3])
    plan.hasBias = plan.stride == 1 || !stream.once(in: 3)
    plan.leaveSome(&stream)
    return plan
  }

  private static func padded(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: someOutputs(&stream))
    plan.size = stream.pick([2, 3, 3])
    plan.padding = plan.size == 3 && stream.once(in: 5) ? 2 : 1
    plan.stride = stream.pick([1, 1, 2])
    plan.hasBias = stream.once(in: 2)
    plan.leaveSome(&stream)
    return plan
  }

  private static func pooled(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: someOutputs(&stream), inputs: -9...9)
    plan.pooling = stream.pick([.maximum, .maximum, .maximum, .average, .average, .minimum])
    plan.size = stream.pick([2, 2, 3])
    plan.stride = stream.pick([1, 2, 2, 3])
    if plan.pooling != .average { plan.padding = stream.pick([0, 0, 1]) }
    plan.leaveSome(&stream)
    return plan
  }

  private static func channelled(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: stream.pick([2, 2, PerAxis(height: 2, width: 3)]))
    plan.inputs = 0...6
    plan.weights = [-2, -1, -1, 0, 0, 1, 1, 1, 2, 3]
    plan.channels = stream.pick([2, 2, 3])
    plan.filters = stream.pick([1, 2, 2, 3])
    plan.stride = stream.pick([1, 1, 1, 2])
    plan.padding = stream.pick([0, 0, 0, 1])
    plan.hasBias = stream.once(in: 2)
    plan.leaveSome(&stream)
    return plan
  }

  private static func pooledChannels(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(channels: stream.pick([2, 3]), inputs: -9...9)
    plan.pooling = stream.pick([.maximum, .maximum, .average, .minimum])
    plan.stride = stream.pick([1, 2])
    return plan
  }

  private static func dilated(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: someOutputs(&stream), dilation: stream.pick([2, 2, 3]))
    plan.stride = stream.pick([1, 1, 2])
    plan.padding = stream.pick([0, 0, 1])
    plan.hasBias = stream.once(in: 2)
    plan.leaveSome(&stream)
    return plan
  }

  /// Groups of one channel each (depthwise, with one or two filters a channel), or of two.
  private static func grouped(_ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: stream.pick([2, 2, PerAxis(height: 2, width: 3)]))
    plan.weights = [-3, -2, -1, -1, 0, 1, 1, 2, 3]
    (plan.channels, plan.groups, plan.filters) = stream.pick([
      (2, 2, 2), (2, 2, 4), (3, 3, 3), (4, 2, 2), (4, 2, 4),
    ])
    plan.hasBias = stream.once(in: 2)
    return plan
  }

  /// Sometimes a row or column that no window reaches.
  private mutating func leaveSome(_ stream: inout SplitMix64) {
    guard stride > 1, stream.once(in: 3) else { return }
    unreached = stream.pick([1, PerAxis(height: 1, width: 0), PerAxis(height: 0, width: 1)])
  }
}
