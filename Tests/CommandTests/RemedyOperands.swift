import Foundation

/// Operands in files and typed, in orders that are right and in others.
enum RemedyOperands {
  /// Numbers of four sides; what they mean is asked of `at`.
  private struct Bank {
    let sides: [Int]

    /// Without symmetry; the same whatever the order in which they are saved.
    private func value(_ place: [Int]) -> Int {
      var sum = 3
      for (index, factor) in zip(place, [53, 31, 17, 7]) { sum += index * factor * (index + 2) }
      return sum % 29 - 9
    }

    /// - Parameter order: which side comes first, and so on; the last runs fastest.
    func values(_ order: [Int] = [0, 1, 2, 3]) -> [Int] {
      var places: [[Int]] = [[0, 0, 0, 0]]
      for side in order {
        var longer: [[Int]] = []
        for place in places {
          for index in 0..<sides[side] {
            longer.append(place)
            longer[longer.count - 1][side] = index
          }
        }
        places = longer
      }
      return places.map(value)
    }
  }

  /// (K, C, KH, KW) as PyTorch saves it, and (KH, KW, C, K) as TensorFlow does.
  private static let last = [2, 3, 1, 0]

  private static let cube = Bank(sides: [1, 3, 3, 3])
  private static let picture = Bank(sides: [1, 3, 12, 14])
  private static let weights = Bank(sides: [4, 3, 3, 3])
  private static let square = Bank(sides: [3, 3, 3, 3])

  static let files: [String: Data] = [
    "cube.npy": npy([3, 3, 3], cube.values()),
    "cube-last.npy": npy([3, 3, 3], cube.values(last)),
    "picture-last.npy": npy([12, 14, 3], picture.values(last)),
    "weights.npy": npy([4, 3, 3, 3], weights.values()),
    "square.npy": npy([3, 3, 3, 3], square.values()),
    "square-last.npy": npy([3, 3, 3, 3], square.values(last)),
    "apart.npy": npy([3, 1, 3, 3], cube.values()),
    "summed.npy": npy([1, 3, 3, 3], cube.values()),
    "cube-last.csv": Data(typed(cube.values(last), channel: "\n", row: "\n").utf8),
  ]

  private static let byHand = "given with its axes in our order"
  private static let laplace = "0 1 0; 1 -4 1; 0 1 0 || 1 2 1; 0 0 0; -1 -2 -1"

  static let cases: [RemedyTests.Case] = layouts + typedOrders + dealt + scaled

  /// Arrays of other programs: an option reads them otherwise.
  private static let layouts: [RemedyTests.Case] = [
    .init(
      ours: ["--input": "cube-last.npy", "--filter": "weights.npy", "--padding": "1"],
      theirs: ["--input": "cube.npy", "--filter": "weights.npy", "--padding": "1"]),
    .init(
      ours: [
        "--input": "cube-last.npy", "--filter": "@sobel-x", "--sum-channels": "", "--padding": "1",
      ],
      theirs: [
        "--input": "cube.npy", "--filter": "@sobel-x", "--sum-channels": "", "--padding": "1",
      ]),
    .init(
      ours: ["--input": "cube.npy", "--filter": "square-last.npy", "--padding": "1"],
      theirs: ["--input": "cube.npy", "--filter": "square.npy", "--padding": "1"]),
    .init(
      ours: ["--input": "cube-last.npy", "--filter": "square-last.npy", "--padding": "1"],
      theirs: ["--input": "cube.npy", "--filter": "square.npy", "--padding": "1"]),
    .init(
      ours: [
        "--input": "cube-last.npy", "--filter": "square-last.npy", "--padding": "1",
        "--filter-layout": "chw",
      ], theirs: ["--input": "cube.npy", "--filter": "square.npy", "--padding": "1"]),
    .init(
      ours: [
        "--input": "cube.npy", "--filter": "square.npy", "--padding": "1", "--layout": "hwc",
      ], theirs: ["--input": "cube.npy", "--filter": "square.npy", "--padding": "1"]),
    .init(
      ours: ["--input": "picture-last.npy", "--filter": "weights.npy", "--layout": "hwc"],
      theirs: [
        "--input": "picture-last.npy", "--filter": "weights.npy", "--layout": "hwc",
        "--filter-layout": "chw",
      ]),
  ]

  /// Numbers whose channels come first whatever the layout: only other numbers help.
  private static let typedOrders: [RemedyTests.Case] = [
    .init(
      ours: ["--input": typed(cube.values(last)), "--filter": "weights.npy", "--padding": "1"],
      theirs: ["--input": "cube.npy", "--filter": "weights.npy", "--padding": "1"],
      byHand: ["the input \(byHand)": ["--input": "cube.npy"]]),
    .init(
      ours: ["--input": "cube-last.csv", "--filter": "weights.npy", "--padding": "1"],
      theirs: ["--input": "cube.npy", "--filter": "weights.npy", "--padding": "1"],
      byHand: ["the input \(byHand)": ["--input": "cube.npy"]]),
    .init(
      ours: ["--input": "cube.npy", "--filter": typed(square.values(last)), "--padding": "1"],
      theirs: ["--input": "cube.npy", "--filter": "square.npy", "--padding": "1"],
      byHand: ["the filter \(byHand)": ["--filter": "square.npy"]]),
  ]

  /// Channels that are added up or kept apart.
  private static let dealt: [RemedyTests.Case] = [
    .init(
      ours: ["--input": "cube.npy", "--padding": "1", "--filter": "apart.npy", "--groups": "3"],
      theirs: ["--input": "cube.npy", "--padding": "1", "--filter": "summed.npy"],
      byHand: ["the filters given as (1, 3, 3, 3)": ["--filter": "summed.npy"]]),
    .init(
      ours: ["--input": "cube.npy", "--padding": "1", "--filter": "summed.npy", "--bias": "2"],
      theirs: [
        "--input": "cube.npy", "--padding": "1", "--filter": "apart.npy", "--groups": "3",
        "--bias": "2",
      ],
      byHand: ["the filters given as (3, 1, 3, 3)": ["--filter": "apart.npy"]]),
    .init(
      ours: ["--input": "cube.npy", "--padding": "1", "--filter": "@sobel-x", "--per-channel": ""],
      theirs: [
        "--input": "cube.npy", "--padding": "1", "--filter": "@sobel-x", "--sum-channels": "",
      ]),
    .init(
      ours: [
        "--input": "cube.npy", "--padding": "1", "--filter": "@sobel-x", "--sum-channels": "",
        "--bias": "7",
      ],
      theirs: [
        "--input": "cube.npy", "--padding": "1", "--filter": "@sobel-x", "--per-channel": "",
        "--bias": "7",
      ]),
    .init(
      ours: [
        "--input": "cube.npy", "--padding": "1", "--filter": laplace, "--per-channel": "",
        "--flip": "",
      ],
      theirs: [
        "--input": "cube.npy", "--padding": "1", "--filter": laplace, "--sum-channels": "",
        "--flip": "",
      ]),
    .init(
      ours: [
        "--input": "cube.npy", "--padding": "1", "--filter": "@sobel-x", "--per-channel": "",
        "--bias": "1 2 3",
      ],
      theirs: [
        "--input": "cube.npy", "--padding": "1", "--filter": "@sobel-x", "--sum-channels": "",
      ]),
    .init(
      ours: [
        "--input": "cube.npy", "--padding": "1", "--filter": "apart.npy", "--per-channel": "",
        "--bias": "4",
      ],
      theirs: [
        "--input": "cube.npy", "--padding": "1", "--filter": "apart.npy", "--groups": "3",
        "--bias": "4",
      ]),
  ]

  /// Pictures from 0 to 120, and as parts of 255.
  private static let scaled: [RemedyTests.Case] = [
    ("", "1/255"), ("1/255", ""), ("2", "2/255"), ("2/255", "2"), ("1/120", "255/120"),
  ].map { ours, theirs in
    let operands = ["--input": "12 7 120; 3 90 41; 8 100 16", "--filter": "1 -2; 3 4"]
    func scaled(_ scale: String) -> RemedyTests.Options {
      scale.isEmpty ? operands : operands.merging(["--scale": scale]) { $1 }
    }
    return RemedyTests.Case(ours: scaled(ours), theirs: scaled(theirs))
  }

  /// Filters or channels of three by three.
  private static func typed(
    _ values: [Int], channel: String = "|", row: String = ";"
  ) -> String {
    let rows = stride(from: 0, to: values.count, by: 3).map { start in
      values[start..<start + 3].map(String.init).joined(separator: " ")
    }
    let channels = stride(from: 0, to: rows.count, by: 3).map { start in
      rows[start..<start + 3].joined(separator: row)
    }
    let filters = stride(from: 0, to: channels.count, by: 3).map { start in
      channels[start..<start + 3].joined(separator: row == "\n" ? "\n\n" : channel)
    }
    return filters.joined(separator: "||")
  }

  private static func npy(_ sides: [Int], _ values: [Int]) -> Data {
    let shape = sides.map { "\($0)," }.joined(separator: " ")
    let header = "{'descr': '|i1', 'fortran_order': False, 'shape': (\(shape)), }\n"
    var bytes = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(header.utf8.count), 0])
    bytes += Data(header.utf8)
    return bytes + Data(values.map { UInt8(bitPattern: Int8($0)) })
  }
}
