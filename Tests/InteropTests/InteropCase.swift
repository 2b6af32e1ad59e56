import Foundation
import TerminalSupport
import Testing

/// A configuration, and what PyTorch and ONNX Runtime come to; see Tests/Interop/generate.
struct InteropCase: Decodable, Sendable, CustomTestStringConvertible {
  /// Where a file begins in `files.bin`, and its length.
  typealias Place = [Int]

  let name: String
  /// What stands behind `convtrace`; the last of it writes y.npy.
  let arguments: [String]
  let files: [String: Place]
  let precision: String
  /// Whether no order of additions rounds, so that every digit must agree.
  let exact: Bool
  /// The largest sum of the magnitudes of an output's products and its bias.
  let largestSum: Double
  let pytorch: Place?
  let onnxruntime: Place?

  var testDescription: String { name }

  /// How far a value may be from a framework's: four units in the last place of the largest sum.
  ///
  /// A result rounded product by product and sum by sum may be off by (n + 1) · u · S of n products,
  /// where u is half a unit and S the sum of magnitudes (Higham, "Accuracy and Stability of Numerical
  /// Algorithms", section 3.1), and so may theirs, whose additions come in another order. The errors
  /// of some 50 additions partly cancel: `generate` lets no framework be more than two units from
  /// the definition, and we are to be within two, too.
  var tolerance: Double {
    if exact { return 0 }
    return 4 * (precision == "float32" ? Double(Float(largestSum).ulp) : largestSum.ulp)
  }

  /// The frameworks that answered, with their answers.
  var answers: [(framework: String, place: Place)] {
    [("PyTorch", pytorch), ("ONNX Runtime", onnxruntime)].compactMap { framework, place in
      place.map { (framework, $0) }
    }
  }
}

/// The committed cases, and the files that they name.
struct InteropFixtures: Sendable {
  static let shared = InteropFixtures()

  let cases: [InteropCase]
  private let content: [UInt8]

  /// Without cases where one of them cannot be read: a test counts them.
  private init() {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Fixtures/"
    content = bytes(ofFile: folder + "files.bin")
    // The first line says which versions made them.
    let lines = bytes(ofFile: folder + "cases.jsonl").split(separator: UInt8(ascii: "\n"))
    let cases = lines.dropFirst().map { Data($0) }
    self.cases = (try? cases.map { try JSONDecoder().decode(InteropCase.self, from: $0) }) ?? []
  }

  func file(at place: InteropCase.Place) -> [UInt8] {
    Array(content[place[0]..<place[0] + place[1]])
  }
}
