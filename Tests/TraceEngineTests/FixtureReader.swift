import Foundation
import TraceEngine

/// One configuration and another tool's answer to it; see Fixtures/README.md.
struct Fixture: Decodable, Sendable {
  struct Numbers: Decodable, Sendable {
    let shape: [Int]
    let values: [Double]
  }

  let name: String
  let operation: String
  let kind: String?
  let input: Numbers
  let filters: Numbers?
  let bias: [Double]?
  let size: [Int]?
  let stride: [Int]
  let padding: FixturePadding
  let paddingMode: String?
  let dilation: [Int]
  let groups: Int?
  let flip: Bool?
  let relu: Bool?
  let ceilMode: Bool?
  let countIncludePad: Bool?
  let output: Numbers
  let exact: Bool
  let tolerance: Double

  /// Every configuration of a file; its first line names the tool.
  static func read(_ file: String) throws -> (tool: String, fixtures: [Fixture]) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(file)"))
    let lines = text.split(separator: UInt8(ascii: "\n"))
    struct Header: Decodable { let tool: String }
    guard let first = lines.first else { throw Unreadable(what: "\(file) is empty") }
    let decoder = JSONDecoder()
    return (
      try decoder.decode(Header.self, from: Data(first)).tool,
      try lines.dropFirst().map { try decoder.decode(Fixture.self, from: Data($0)) }
    )
  }

  struct Unreadable: Error { let what: String }
}

/// Four numbers, or the name of a rule.
enum FixturePadding: Decodable, Sendable {
  case padding(Padding)

  private struct Sides: Decodable { let top, bottom, left, right: Int }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let name = try? container.decode(String.self) else {
      let sides = try container.decode(Sides.self)
      self = .padding(
        .cells(top: sides.top, bottom: sides.bottom, left: sides.left, right: sides.right))
      return
    }
    let named: [String: Padding] = [
      "valid": .valid, "same": .same, "same-lower": .sameLower, "full": .full,
    ]
    guard let padding = named[name] else { throw Fixture.Unreadable(what: name) }
    self = .padding(padding)
  }

  var value: Padding {
    switch self {
    case .padding(let padding): return padding
    }
  }
}

extension Fixture {
  func traced() throws -> TracedOperation {
    let tensor = try Tensor(shape: shape(input.shape), values: input.values)
    switch operation {
    case "convolution": return .convolution(try convolution(tensor))
    case "pooling": return .pooling(try pooling(tensor))
    default: throw Unreadable(what: operation)
    }
  }

  private func convolution(_ tensor: Tensor) throws -> Convolution {
    let modes: [String: PaddingMode] = [
      "zeros": .zeros, "reflect": .reflect, "replicate": .replicate, "circular": .circular,
    ]
    guard let filters, let groups, let flip, let relu, let mode = modes[paddingMode ?? ""] else {
      throw Unreadable(what: name)
    }
    return try Convolution(
      input: tensor,
      filters: FilterBank(
        count: filters.shape[0], shape: shape(Array(filters.shape.dropFirst())),
        values: filters.values),
      bias: bias, stride: pair(stride), padding: padding.value, paddingMode: mode,
      dilation: pair(dilation), groups: groups, flip: flip, relu: relu)
  }

  private func pooling(_ tensor: Tensor) throws -> Pooling {
    let kinds: [String: Pooling.Kind] = [
      "maximum": .maximum, "average": .average, "minimum": .minimum,
    ]
    guard let size, let ceilMode, let countIncludePad, let kind = kinds[kind ?? ""] else {
      throw Unreadable(what: name)
    }
    return try Pooling(
      kind, input: tensor, size: pair(size), stride: pair(stride), padding: padding.value,
      dilation: pair(dilation), ceilMode: ceilMode, countsPadding: countIncludePad)
  }

  private func shape(_ sides: [Int]) throws -> TensorShape {
    guard sides.count == 3 else { throw Unreadable(what: "\(name): \(sides)") }
    return TensorShape(channels: sides[0], height: sides[1], width: sides[2])
  }

  private func pair(_ numbers: [Int]) -> PerAxis { PerAxis(height: numbers[0], width: numbers[1]) }
}
