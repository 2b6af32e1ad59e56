import Foundation
import Testing

/// The file of `--output`: what stands in it, what it replaces, and who may read it.
@Suite struct ResultFileTests {
  @Test func `a batch goes into one file of numbers`() throws {
    let learner = try Learner()
    let words = ["conv", "--input", "1 2 || 3 4", "--filter", "2", "--output"]
    #expect(try learner.run(words + ["y.csv"]).status == .exited(0))
    #expect(learner.read("y.csv") == "2,4\n\n\n6,8\n")
    let refused = try learner.run(words + ["y.pgm"])
    #expect(refused.status == .exited(2) && refused.errors.contains(".npy or .csv"))
  }

  @Test func `a result is written once, and replaced when asked`() throws {
    let learner = try Learner()
    let words = ["pool", "max", "--input", "7 9", "--size", "1,2", "--output", "y.csv"]
    #expect(try learner.run(words).status == .exited(0))
    try learner.write("mine\n", to: "y.csv")
    let refused = try learner.run(words)
    #expect(refused.status == .exited(2) && refused.errors.contains("--force"))
    #expect(learner.read("y.csv") == "mine\n")
    #expect(try learner.run(words + ["--force"]).status == .exited(0))
    #expect(learner.read("y.csv") == "9\n")
    #expect(try learner.run(words.dropLast() + ["no/such/folder/y.csv"]).status == .exited(74))
  }

  @Test func `a file in the way is told before anything is compared`() throws {
    let learner = try Learner()
    try learner.write("mine\n", to: "y.csv")
    let words = ["conv", "--input", "1 2 || 3 4", "--filter", "2", "--expect", "2 4 || 6 8"]
    for (file, told) in [("y.csv", "--force"), ("y.pgm", "one picture")] {
      let refused = try learner.run(words + ["--output", file])
      #expect(refused.status == .exited(2) && refused.errors.contains(told), "\(refused.errors)")
      #expect(refused.output == "")
    }
    #expect(learner.read("y.csv") == "mine\n")
  }

  @Test func `a file keeps who may read it when it is replaced`() throws {
    let learner = try Learner()
    try learner.write("0\n", to: "y.csv")
    let path = learner.folder.appending(path: "y.csv").path
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let words = ["conv", "--input", "1 2", "--filter", "2", "--output", "y.csv", "--force"]
    #expect(try learner.run(words).status == .exited(0))
    #expect(learner.read("y.csv") == "2,4\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
