import Foundation
import TerminalSupport
import Testing

/// `convtrace conv` and `convtrace pool` on files, against what PyTorch and ONNX Runtime computed of
/// the same numbers.
@Suite struct FrameworkTests {
  @Test(arguments: InteropFixtures.shared.cases)
  func `the command line comes to what the frameworks come to`(_ interop: InteropCase) throws {
    let output = try Workbench().output(of: interop)
    let ours = try PlainNPY(output)
    #expect(ours.type == (interop.precision == "float64" ? "<f8" : "<f4"))
    for (framework, place) in interop.answers {
      let theirs = try PlainNPY(InteropFixtures.shared.file(at: place))
      #expect(ours.sides == theirs.sides, "\(framework)")
      guard ours.sides == theirs.sides else { continue }
      let apart = zip(ours.values, theirs.values).map { ($0 - $1).magnitude }
      // Not `max`, which loses a nan.
      let worst = apart.indices.first { !(apart[$0] <= interop.tolerance) }
      #expect(
        worst == nil,
        """
        \(framework): at \(worst ?? 0) of \(ours.sides) \(ours.values[worst ?? 0]) and not \
        \(theirs.values[worst ?? 0]), tolerance \(interop.tolerance)
        """)
    }
  }

  @Test func `there are 500 and more cases, most of them answered by both frameworks`() {
    let cases = InteropFixtures.shared.cases
    #expect(cases.count >= 600)
    #expect(Set(cases.map(\.name)).count == cases.count)
    #expect(cases.allSatisfy { !$0.answers.isEmpty })
    #expect(cases.count { $0.pytorch != nil } >= 500)
    #expect(cases.count { $0.onnxruntime != nil } >= 350)
    // Most of them round: integers alone would prove little of float32.
    #expect(cases.count { !$0.exact } >= 300)
  }

  @Test(arguments: [
    "--bias", "--ceil", "--dilation", "--exclude-padding", "--flip", "--groups",
    "--include-padding", "--item", "--padding", "--per-channel", "--relu", "--scale", "--stride",
    "--sum-channels", "average", "circular", "full", "hwc", "layer.npz:weight", "max", "min",
    "reflect", "replicate", "same", "same-lower", "valid", "x.csv", "x.npy.gz",
  ])
  func `a word of the command line is in several cases`(word: String) {
    #expect(InteropFixtures.shared.cases.count { $0.arguments.contains(word) } >= 4)
  }
}
