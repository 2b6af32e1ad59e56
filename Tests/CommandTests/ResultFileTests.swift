import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    let channels = try learner.run([
      "conv", "--input", "1 2", "--filter", "2 || 3", "--expect", "2 4 | 3 6", "--output", "y.pgm",
    ])
    #expect(channels.status == .exited(2) && channels.errors.contains("the result has 2"))
    #expect(channels.output == "")
  }

  @Test func `nothing is written by a command that cannot be carried out`() throws {
    let learner = try Learner()
    try learner.write("mine\n", to: "y.csv")
    let words = ["conv", "--input", "1 2", "--filter", "2", "--output"]
    let run = try learner.run(words + ["y.csv", "--force", "--steps", "99"])
    #expect(run.status == .exited(2) && run.errors.contains("--steps"))
    #expect(learner.read("y.csv") == "mine\n")
  }

  @Test func `a place that is none is told before anything is compared`() throws {
    let words = ["conv", "--input", "1 2", "--filter", "2", "--expect", "2 4", "--output"]
    let run = try Learner().run(words + ["no/such/folder/y.csv"])
    #expect(run.status == .exited(74) && run.output == "")
    #expect(run.errors == "convtrace: no/such/folder/y.csv: No such file or directory\n")
    let learner = try Learner()
    try learner.write("", to: "y.csv/file")
    let folder = try learner.run(words + ["y.csv"])
    #expect(folder.status == .exited(74) && folder.output == "")
  }

  @Test(arguments: ["y", "값"]) func `a name may be as long as names can be`(letter: String) throws {
    let learner = try Learner()
    // 255 bytes.
    let name = String(repeating: letter, count: 251 / letter.utf8.count)
    let file = name + String(repeating: "y", count: 251 - name.utf8.count) + ".csv"
    let words = ["conv", "--input", "1 2", "--filter", "2", "--output"]
    #expect(try learner.run(words + [file]).status == .exited(0))
    #expect(learner.read(file) == "2,4\n")
  }

  @Test func `a link leads to the file that is written, be it new or not`() throws {
    let learner = try Learner()
    try learner.write("", to: "results/none")
    let link = learner.folder.appending(path: "y.csv").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "results/y.csv")
    let words = ["conv", "--input", "1 2", "--filter", "2", "--force", "--output", "y.csv"]
    for _ in 1...2 {
      #expect(try learner.run(words).status == .exited(0))
      #expect(learner.read("results/y.csv") == "2,4\n")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "results/y.csv")
    }
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

  /// Over the limit of a file's size the system ends the program, and what it has written stays.
  @Test func `a file that only its owner reads is never open to others while it is replaced`()
    throws
  {
    let learner = try Learner()
    try learner.write("0\n", to: "results/y.csv")
    let folder = learner.folder.appending(path: "results").path
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder + "/y.csv")
    _ = try learner.shell(
      "umask 0; ulimit -c 0; ulimit -f 8; "
        + "convtrace conv --input 1 --filter 2 --padding 99 --output results/y.csv --force")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let beside = try #require(names.first { $0 != "y.csv" })
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + beside)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give a file to others"))
  func `a file keeps its owner and its group when it is replaced`() throws {
    let learner = try Learner()
    try learner.write("0\n", to: "y.csv")
    let path = learner.folder.appending(path: "y.csv").path
    #expect(chown(path, 1234, 2345) == 0 && chmod(path, 0o640) == 0)
    let words = ["conv", "--input", "1 2", "--filter", "2", "--output", "y.csv", "--force"]
    #expect(try learner.run(words).status == .exited(0))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.ownerAccountID] as? Int == 1234)
    #expect(attributes[.groupOwnerAccountID] as? Int == 2345)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a new file is as the umask leaves it`() throws {
    let learner = try Learner()
    let command = "umask 027; convtrace conv --input 1 --filter 2 --output y.csv"
    #expect(try learner.shell(command).status == .exited(0))
    let path = learner.folder.appending(path: "y.csv").path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }
}
