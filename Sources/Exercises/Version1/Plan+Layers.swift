import TraceEngine

extension Plan {
  /// A layer whose sizes are asked for: larger than one that is worked by hand.
  ///
  /// - Parameter divides: whether the stride divides what is left beside the first window.
  static func sized(level: Int, divides: Bool, _ stream: inout SplitMix64) -> Plan {
    var plan = Plan()
    plan.outputs = PerAxis(height: stream.number(in: 3...12), width: stream.number(in: 3...12))
    let side = stream.pick([2, 3, 3, 4, 5, 5, 7])
    plan.size = PerAxis(height: side, width: side)
    plan.stride = stream.pick(level == 2 ? [2, 2, 3, 4] : [1, 2, 2, 2, 3])
    if level >= 3 { plan.padding = stream.number(in: 1...side / 2) }
    if level == 5 { plan.dilation = stream.pick([2, 2, 3]) }
    if level >= 4 {
      plan.channels = stream.pick([2, 3, 4, 6])
      plan.filters = stream.pick([4, 6, 8])
    }
    if level == 3 && stream.once(in: 3) {
      plan.pooling = stream.pick([.maximum, .average])
    }
    if !divides {
      plan.unreached = PerAxis(
        height: stream.number(in: 0...plan.stride - 1),
        width: stream.number(in: 0...plan.stride - 1))
    }
    return plan
  }

  /// A layer whose parameters are counted.
  static func counted(level: Int, _ stream: inout SplitMix64) -> Plan {
    var plan = Plan(outputs: stream.pick([4, 5, 6, 8, 10]))
    let side = stream.pick([2, 3, 3, 5])
    plan.size = PerAxis(height: side, width: side)
    plan.padding = side / 2
    plan.channels = stream.pick([2, 3, 4, 6])
    plan.filters = stream.pick([2, 4, 5, 6, 8, 10])
    plan.hasBias = !stream.once(in: 4)
    if level == 5 {
      let groups = (2...plan.channels).filter {
        plan.channels.isMultiple(of: $0) && plan.filters.isMultiple(of: $0)
      }
      if !groups.isEmpty { plan.groups = stream.pick(groups) }
    }
    return plan
  }
}
