import Testing
import TraceEngine

/// What PyTorch and ONNX Runtime answer to hundreds of configurations.
@Suite("Other tools' answers")
struct FixtureTests {
  @Test("PyTorch's values, in double", arguments: [("pytorch.jsonl", "torch", 254)])
  func pyTorch(_ file: String, _ tool: String, _ count: Int) throws {
    try compare(file, tool: tool, count: count)
  }

  @Test("ONNX Runtime's values", arguments: [("onnxruntime.jsonl", "onnxruntime", 158)])
  func onnxRuntime(_ file: String, _ tool: String, _ count: Int) throws {
    try compare(file, tool: tool, count: count)
  }

  @Test("the definition's values where ONNX Runtime deviates from it")
  func deviations() throws {
    try compare("onnxruntime-deviations.jsonl", tool: "onnxruntime", count: 16)
  }

  private func compare(_ file: String, tool: String, count: Int) throws {
    let (named, fixtures) = try Fixture.read(file)
    #expect(named == tool)
    // Not fewer than were committed: an empty or cut file must not pass.
    #expect(fixtures.count == count)
    #expect(Set(fixtures.map(\.name)).count == count)
    for fixture in fixtures {
      let map = try fixture.traced().featureMap()
      let shape = [map.shape.channels, map.shape.height, map.shape.width]
      guard shape == fixture.output.shape else {
        Issue.record("\(fixture.name): the map is \(shape), \(tool)'s \(fixture.output.shape)")
        continue
      }
      if let difference = fixture.firstDifference(from: map) {
        Issue.record("\(fixture.name): \(difference)")
      }
    }
  }
}

extension Fixture {
  /// Where the first value differs by more than the tolerance, and both values.
  func firstDifference(from map: Tensor) -> String? {
    for (index, (ours, theirs)) in zip(map.values, output.values).enumerated() {
      let isRight =
        exact ? ours == theirs : abs(ours - theirs) <= tolerance * max(1, abs(theirs))
      if isRight { continue }
      let (rest, column) = index.quotientAndRemainder(dividingBy: map.shape.width)
      let (channel, row) = rest.quotientAndRemainder(dividingBy: map.shape.height)
      return "value (\(channel), \(row), \(column)) is \(ours), the other tool's \(theirs)"
    }
    return nil
  }
}

/// The comparison itself must be able to fail.
@Suite("Comparing with other tools")
struct FixtureComparisonTests {
  @Test("names the first cell that differs, and both values")
  func difference() throws {
    let fixture = try #require(try Fixture.read("pytorch.jsonl").fixtures.first)
    let shape = TensorShape(channels: 1, height: 3, width: 3)
    let map = try Tensor(shape: shape, values: [-8, -8, 44, -8, -8, 93, -6, -6, 98])
    #expect(fixture.firstDifference(from: map) == "value (0, 1, 2) is 93.0, the other tool's 92.0")
    #expect(try fixture.firstDifference(from: fixture.traced().featureMap()) == nil)
  }

  @Test("more than 200 configurations are not integers in one row")
  func variety() throws {
    let fixtures = try ["pytorch.jsonl", "onnxruntime.jsonl"].flatMap {
      try Fixture.read($0).fixtures
    }
    #expect(fixtures.count > 200)
    #expect(fixtures.filter { !$0.exact }.count >= 80)
    #expect(fixtures.filter { $0.dilation != [1, 1] }.count >= 50)
    #expect(fixtures.filter { ($0.groups ?? 1) > 1 }.count >= 50)
    #expect(fixtures.filter { $0.ceilMode == true }.count >= 30)
    #expect(fixtures.filter { $0.countIncludePad == true }.count >= 20)
  }
}
