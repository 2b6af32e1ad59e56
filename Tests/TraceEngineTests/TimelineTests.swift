import Testing
import TraceEngine

/// The beats in which a step is told.
@Suite("Timeline")
struct TimelineTests {
  private func stages(_ example: Example) throws -> [Beat.Stage] {
    Timeline(try example.operation().trace).prefix { $0.step == 0 }.map(\.stage)
  }

  private static let two = "1 2 / 3 4"

  @Test("a plain convolution: the window, a beat for each tap, the value")
  func plain() throws {
    #expect(
      try stages(convolve("", "1 2 3 / 4 5 6", Self.two, gives: ""))
        == [.window, .tap(0), .tap(1), .tap(2), .tap(3), .value])
  }

  @Test("a bias has a beat after the taps")
  func bias() throws {
    #expect(
      try stages(convolve("", "1 2", "1 2", bias: [3], gives: ""))
        == [.window, .tap(0), .tap(1), .bias, .value])
  }

  @Test("ReLU has a beat after the bias")
  func relu() throws {
    #expect(
      try stages(convolve("", "1 2", "1 2", bias: [3], relu: true, gives: ""))
        == [.window, .tap(0), .tap(1), .bias, .relu, .value])
    #expect(
      try stages(convolve("", "1 2", "1 2", relu: true, gives: ""))
        == [.window, .tap(0), .tap(1), .relu, .value])
  }

  @Test("several channels have a subtotal each")
  func subtotals() throws {
    #expect(
      try stages(convolve("", "1 2 ; 3 4", "1 2 ; 3 4", bias: [1], gives: ""))
        == [
          .window, .tap(0), .tap(1), .subtotal(channel: 0), .tap(2), .tap(3),
          .subtotal(channel: 1), .bias, .value,
        ])
  }

  @Test("a group of one channel has no subtotal")
  func depthwise() throws {
    #expect(
      try stages(convolve("", "1 2 ; 3 4", "1 2 | 3 4", groups: 2, gives: ""))
        == [.window, .tap(0), .tap(1), .value])
  }

  @Test("an average is divided, a maximum and a minimum are not")
  func pooling() throws {
    let taps: [Beat.Stage] = [.window, .tap(0), .tap(1), .tap(2), .tap(3)]
    #expect(
      try stages(pool("", .average, Self.two, size: 2, gives: "")) == taps + [.division, .value])
    #expect(try stages(pool("", .maximum, Self.two, size: 2, gives: "")) == taps + [.value])
    #expect(try stages(pool("", .minimum, Self.two, size: 2, gives: "")) == taps + [.value])
  }

  @Test("pooling's channels are steps of their own and have no subtotals")
  func poolingChannels() throws {
    let timeline = Timeline(
      try pool("", .maximum, "1 2 ; 3 4", size: PerAxis(height: 1, width: 2), gives: "")
        .operation().trace)
    #expect(
      timeline.map(\.stage) == [
        .window, .tap(0), .tap(1), .value, .window, .tap(0), .tap(1), .value,
      ])
    #expect(timeline.map(\.step) == [0, 0, 0, 0, 1, 1, 1, 1])
  }

  @Test("every beat of random operations is where a plain expansion has it")
  func expansion() throws {
    var generator = SplitMix64(seed: 2026)
    for _ in 0..<200 {
      let recipe = Recipe.random(using: &generator)
      let trace = try recipe.operation().trace
      let (beats, starts, ends) = expand(recipe, steps: trace.count)
      let timeline = Timeline(trace)
      #expect(timeline.count == beats.count)
      #expect(timeline.map { "\($0.step) \($0.stage)" } == beats)
      #expect(timeline.indices.reversed().map { timeline[$0] } == timeline.reversed())
      #expect(trace.indices.map(timeline.start(ofStep:)) == starts)
      #expect(trace.indices.map(timeline.end(ofStep:)) == ends)
      #expect(timeline.beatsPerStep * trace.count == beats.count)
    }
  }

  private func expand(_ recipe: Recipe, steps: Int) -> (beats: [String], starts: [Int], ends: [Int])
  {
    var (beats, starts, ends): ([String], [Int], [Int]) = ([], [], [])
    for step in 0..<steps {
      starts.append(beats.count)
      var stages: [Beat.Stage] = [.window]
      var tap = 0
      for channel in 0..<recipe.filter[1] {
        for _ in 0..<recipe.filter[2] * recipe.filter[3] {
          stages.append(.tap(tap))
          tap += 1
        }
        if recipe.filter[1] > 1 { stages.append(.subtotal(channel: channel)) }
      }
      if recipe.bias != nil { stages.append(.bias) }
      if recipe.relu { stages.append(.relu) }
      if recipe.layer == .pooling(.average) { stages.append(.division) }
      stages.append(.value)
      beats += stages.map { "\(step) \($0)" }
      ends.append(beats.count - 1)
    }
    return (beats, starts, ends)
  }
}
