import Foundation
import TerminalSupport
import Testing

/// `convtrace conv` and `pool`: what they print, write and refuse.
@Suite struct OwnNumbersTests {
  private static let rows = "1 2 3; 4 5 6"
  private static let filter = "1 0; 0 2"

  @Test func `a step is reached by its cell and by its number`() throws {
    let learner = try Learner()
    let words = ["conv", "--input", OwnNumbersTests.rows, "--filter", OwnNumbersTests.filter]
    for selection in [["--at", "0,0,1"], ["--steps", "2"], ["--steps", "2-"]] {
      let run = try learner.run(words + selection)
      #expect(run.status == .exited(0))
      #expect(run.output.contains("  2×1 + 3×0 + 5×0 + 6×2 = 2 + 0 + 0 + 12 = 14\n"))
      #expect(!run.output.contains("= 11"))
    }
  }

  @Test func `numbers come from standard input and from files, in any order of options`() throws {
    let learner = try Learner()
    try learner.write("1,2,3\n4,5,6\n", to: "x.csv")
    let typed = try learner.run(
      ["conv", "--input", "-", "--filter", "1 0; 0 2"], input: "1 2 3\n4 5 6\n")
    let read = try learner.run(["--filter", "1 0; 0 2", "conv", "--input", "x.csv"])
    #expect(typed.status == .exited(0))
    #expect(typed.output.hasSuffix("feature map 1×2\n  11  14\n"))
    #expect(read.output == typed.output)
  }

  @Test func `a leading minus is a number`() throws {
    let run = try Learner().run(["conv", "--input", "-1 2", "--filter", "-2", "--bias", "-1"])
    #expect(run.output.hasSuffix("feature map 1×2\n   1  -5\n"))
  }

  @Test func `a filter of one channel is laid on several as asked`() throws {
    let learner = try Learner()
    let words = ["conv", "--input", "1 2 | 10 20", "--filter", "3"]
    let unasked = try learner.run(words)
    #expect(unasked.status == .exited(2))
    #expect(unasked.errors.contains("--per-channel") && unasked.errors.contains("--sum-channels"))
    #expect(try learner.run(words + ["--sum-channels"]).output.hasSuffix("  33  66\n"))
    let each = try learner.run(words + ["--per-channel", "--output", "y.csv"])
    #expect(each.status == .exited(0) && each.output == "")
    #expect(learner.read("y.csv") == "3,6\n\n30,60\n")
  }

  /// A version 1.0 file of bytes 0, 1, 2, … with these sides.
  private func npy(_ sides: [Int]) -> Data {
    let shape = sides.map { "\($0)," }.joined(separator: " ")
    let header = "{'descr': '|u1', 'fortran_order': False, 'shape': (\(shape)), }\n"
    var bytes = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(header.utf8.count), 0])
    bytes += Data(header.utf8)
    return bytes + Data((0..<sides.reduce(1, *)).map { UInt8(truncatingIfNeeded: $0) })
  }

  @Test func `a picture with its channels last meets filters with theirs first`() throws {
    let learner = try Learner()
    // (H, W, C) 2×2×3 and (K, C, KH, KW) 1×3×1×1.
    try learner.write(npy([2, 2, 3]), to: "x.npy")
    try learner.write(npy([1, 3, 1, 1]), to: "w.npy")
    let words = ["conv", "--input", "x.npy", "--filter", "w.npy"]
    let refused = try learner.run(words)
    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("with --layout hwc --filter-layout chw they would fit"))
    let run = try learner.run(words + ["--layout", "hwc", "--filter-layout", "chw"])
    // 0·0 + 1·1 + 2·2, then 3·0 + 4·1 + 5·2, …
    #expect(run.output.hasSuffix("feature map 2×2\n   5  14\n  23  32\n"))
  }

  @Test func `where operands fit in several ways all are told, and a bias tells which`() throws {
    let learner = try Learner()
    // A picture (H, W, C), and weights of 3×3 over 3 channels: three sides are equal.
    try learner.write(npy([16, 20, 3]), to: "photo.npy")
    try learner.write(npy([4, 3, 3, 3]), to: "w.npy")
    try learner.write("1 2 3 4\n", to: "b.csv")
    let words = ["conv", "--input", "photo.npy", "--filter", "w.npy"]
    let unsure = try learner.run(words).errors
    #expect(
      unsure.contains(
        "with --layout hwc --filter-layout chw, or with --layout hwc they would fit"))
    #expect(!unsure.contains("add --layout hwc"))
    let sure = try learner.run(words + ["--bias", "b.csv"]).errors
    #expect(sure.contains("with --layout hwc --filter-layout chw they would fit"))
    let read = try learner.run(["pool", "max", "--input", "photo.npy", "--size", "2"])
    #expect(read.errors.contains("add --layout hwc"))
  }

  @Test func `a window that only fits an image read otherwise is told`() throws {
    let learner = try Learner()
    try learner.write(npy([5, 5, 2]), to: "x.npy")
    let words = ["pool", "max", "--input", "x.npy", "--size", "3"]
    #expect(try learner.run(words).errors.contains("with --layout hwc they would fit"))
    #expect(try learner.run(words + ["--layout", "hwc"]).status == .exited(0))
  }

  @Test func `what --output writes agrees with itself, whatever the layout of the operands`() throws
  {
    let learner = try Learner()
    try learner.write(npy([3, 4, 2]), to: "x.npy")
    try learner.write(npy([2, 2, 2, 5]), to: "w.npy")
    let words = ["conv", "--layout", "hwc", "--input", "x.npy", "--filter", "w.npy"]
    #expect(try learner.run(words + ["--output", "y.npy"]).status == .exited(0))
    let run = try learner.run(words + ["--expect", "y.npy"])
    #expect(run.status == .exited(0) && run.output.contains("All 30 values agree."))
  }

  @Test func `windows that reach past the input are named`() throws {
    let words = ["pool", "max", "--input", "1 2 3;4 5 6;7 8 9", "--size", "2"]
    let learner = try Learner()
    let ceil = try learner.run(words + ["--ceil"]).output
    #expect(ceil.contains("no padding · ceil mode: windows\nreach past the input\n"))
    #expect(try !learner.run(words).output.contains("ceil mode"))
    // As the frameworks call it.
    #expect(try learner.run(words + ["--ceil-mode"]).output == ceil)
  }

  @Test func `a result in float32 is known as one`() throws {
    let learner = try Learner()
    let words = ["conv", "--input", "0.1 0.2 0.7", "--filter", "1.1 -2.3 0.9"]
    let made = words + ["--precision", "float32", "--output", "y.npy"]
    #expect(try learner.run(made).status == .exited(0))
    let run = try learner.run(words + ["--expect", "y.npy"])
    #expect(run.status == .exited(0) && run.output.contains("--precision float32"))
  }

  @Test func `one item is held against its own result of a batch`() throws {
    let learner = try Learner()
    let words = ["conv", "--input", "1 2 || 3 4", "--filter", "2", "--item", "1", "--expect"]
    #expect(try learner.run(words + ["2 4 || 6 8"]).status == .exited(0))
    #expect(try learner.run(words + ["2 4 || 6 9"]).status == .exited(1))
  }

  @Test func `a result that fits in two layouts is taken as the one that agrees`() throws {
    let learner = try Learner()
    try learner.write(npy([3, 3, 3]), to: "x.npy")
    try learner.write(npy([3, 3, 3, 3]), to: "w.npy")
    let words = ["conv", "--layout", "hwc", "--padding", "1", "--input", "x.npy"]
    let own = words + ["--filter", "w.npy"]
    #expect(try learner.run(own + ["--output", "y.npy"]).status == .exited(0))
    let run = try learner.run(own + ["--expect", "y.npy"])
    #expect(run.status == .exited(0) && run.output == "All 27 values agree.\n", "\(run.output)")
    // The identity leaves the picture as it is: what it was read from is its own result.
    let same = words + ["--filter", "@identity", "--per-channel", "--expect", "x.npy"]
    #expect(try learner.run(same).output == "All 27 values agree.\n")
  }

  @Test(arguments: [
    (
      "--input '1 2 || 3 4' --expect '1 2'",
      "the file holds 1 item, and the input 2; say with --item to which it belongs, from 0 to 1\n"
    ),
    (
      "--input '1 2 || 3 4' --expect '1 2 || 3 4 || 5 6'",
      "the file holds 3 items, and the input 2; with --item one of them is compared\n"
    ),
    (
      "--input '1 2 || 3 4 || 5 6' --item 2 --expect '1 2 || 3 4'",
      "the file holds 2 items, from 0 to 1, and --item asks for 2\n"
    ),
    (
      "--input '1 2' --expect '1 2 || 3 4'",
      "the file holds 2 items, and the input 1; give the result of that one alone\n"
    ),
  ])
  func `other numbers of results than of images are told with what helps`(
    words: String, told: String
  ) throws {
    let run = try Learner().shell("convtrace conv --filter 1 " + words)
    #expect(run.status == .exited(2))
    #expect(run.errors == "convtrace: --expect: " + told)
  }

  @Test func `a file that is too long is refused before it is read`() throws {
    let learner = try Learner()
    try learner.write("", to: "x.npy")
    // A file of holes: nothing of it stands on the disk.
    #expect(truncate(learner.folder.appending(path: "x.npy").path, 1 << 40) == 0)
    // Four gibibytes of it could not be read in the time that the system gives here.
    let run = try learner.shell("ulimit -t 5; convtrace conv --input x.npy --filter 1")
    #expect(run.status == .exited(2))
    #expect(run.errors.contains("“x.npy” goes on beyond 4096 MiB"), "\(run.errors)")
    let piped = try learner.shell("ulimit -t 5; convtrace conv --input - --filter 1 < x.npy")
    #expect(piped.errors.contains("goes on beyond 512 MiB"), "\(piped.errors)")
  }

  @Test(arguments: [[], [3]])
  func `an array without rows is refused by the name of its file`(sides: [Int]) throws {
    let learner = try Learner()
    try learner.write(npy(sides), to: "x.npy")
    for (words, told) in [
      (["--input", "x.npy", "--filter", "1"], "convtrace: x.npy: an image has rows"),
      (["--input", "1", "--filter", "x.npy"], "convtrace: x.npy: a filter has rows"),
      (
        ["--input", "1", "--filter", "1", "--expect", "x.npy"],
        "convtrace: x.npy: an image has rows"
      ),
    ] {
      let run = try learner.run(["conv"] + words)
      #expect(run.status == .exited(2))
      #expect(run.errors.hasPrefix(told), "\(run.errors)")
    }
    let typed = try learner.run(["conv", "--input", "1", "--filter", "1", "--bias", "1 2; 3 4"])
    #expect(typed.errors.hasPrefix("convtrace: --bias: a bias for each"), "\(typed.errors)")
  }

  @Test func `an array that looks like a picture with its channels last is told as it was read`()
    throws
  {
    let learner = try Learner()
    try learner.write(npy([16, 4, 3]), to: "x.npy")
    let words = ["pool", "max", "--input", "x.npy", "--size", "1", "--at", "0,0,0"]
    #expect(try learner.run(words).errors.contains("read as 16 channels of 4×3"))
    #expect(try learner.run(words + ["--layout", "hwc"]).errors == "")
  }

  @Test func `a filter for each channel is told from filters for every channel`() throws {
    let learner = try Learner()
    let words = ["conv", "--input", "1 2 | 3 4", "--filter", "1 || 10"]
    let each = words + ["--per-channel", "--output", "each.csv", "--expect", "1 2 | 30 40"]
    #expect(try learner.run(each).output.contains("--groups 2 in place of --per-channel"))
    #expect(learner.read("each.csv") == "1,2\n\n10,20\n\n3,4\n\n30,40\n")
    #expect(try learner.run(words + ["--groups", "2", "--output", "own.csv"]).errors == "")
    #expect(learner.read("own.csv") == "1,2\n\n30,40\n")
  }

  @Test func `help is given whatever language is asked for`() throws {
    let learner = try Learner()
    let help = try learner.run(["help", "conv", "--lang", "ko"])
    #expect(help.status == .exited(0) && help.output.contains("--filter-layout"))
  }

  @Test func `another program's result is held against ours`() throws {
    let learner = try Learner()
    let words = ["conv", "--input", OwnNumbersTests.rows, "--filter", OwnNumbersTests.filter]
    #expect(try learner.run(words + ["--expect", "11 14"]).status == .exited(0))
    // With the filter flipped the values are 1·2 + 5·1 and 2·2 + 6·1.
    let flipped = try learner.run(words + ["--expect", "7 10"])
    #expect(flipped.status == .exited(1))
    #expect(flipped.output.contains("--flip"))
    let other = try learner.run(words + ["--expect", "11 15"])
    #expect(other.status == .exited(1))
    #expect(other.output.contains("(0, 0, 1), step 2"))
  }

  @Test(arguments: [
    ("conv --input nofile --filter 1", "neither numbers", 2),
    ("conv --input '1 2; 3' --filter 1", "row", 2),
    ("conv --input '1 nan' --filter 1", "--allow-nonfinite", 2),
    ("conv --input '1 2' --filter '1 2 3'", "3 cells wide", 2),
    ("conv --input '1 2' --filter @sobelx", "@sobel-x", 2),
    ("conv --input '1 2 3 4 5' --filter '1 2' --stride 2 --strict", "1 column", 2),
    ("conv --input '1 2' --filter 1 --stride 0", "at least 1", 2),
    ("conv --input '1 2' --filter 1 --stride x", "--stride is a whole number", 64),
    ("conv --input '1 2' --filter 1 --stride 9223372036854775807", "not “9223372036", 64),
    ("conv --input '1 2' --filter 1 --padding 1073741825", "not “1073741825”", 64),
    ("conv --input '1 2' --filter 1 --padding 1,2,3", "--padding is a number", 64),
    ("conv --input '1 2' --filter 1 --padding 4000000000000000000", "at most 1073741824", 64),
    ("conv --input '1 2' --filter 1 --padding-mode mirror", "reflect", 64),
    ("conv --input '1 2' --filter 1 --groups 0", "--groups", 64),
    ("conv --input - --filter -", "standard input", 64),
    ("pool max --input - --size 2 --expect -", "Only one operand", 64),
    ("conv --input '1 2' --filter 1 --at 0,0,2", "no cell 0,0,2", 2),
    ("conv --input '1 2' --filter 1 --steps 3", "no step 3", 2),
    ("conv --input '1 2' --filter 1 --steps 1 --at 0,0,0", "not both", 64),
    ("conv --input '1 2' --filter 1 --output y.png", ".npy, .csv or .pgm", 64),
    ("conv --input '1 2' --filter 1 --watch --batch", "--watch", 64),
    ("pool median --input 1 --size 1", "max, average or min", 64),
    ("pool max --input '1 2' --size 3", "3 cells", 2),
    ("pool max --input '1 2' --size 1,2 --exclude-padding", "average", 64),
    ("filters @nothing", "no filter", 2),
    ("bias --format jsonl --page 1", "has steps on these pages", 2),
    ("--format jsonl", "need a lesson", 64),
  ])
  func `what cannot be used is told, and what would be right`(
    command: String, told: String, status: Int32
  ) throws {
    let run = try Learner().shell("convtrace " + command)
    #expect(run.status == .exited(status))
    #expect(run.errors.contains(told), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func `the walk follows a file that changes`() throws {
    let learner = try Learner()
    try learner.write("1 2 3\n4 5 6\n", to: "x.csv")
    let file = learner.folder.appending(path: "x.csv").path
    let session = try learner.screen("conv", "--input", file, "--filter", "1 0; 0 2", "--watch")
    try session.wait(for: "step 1 of 2")
    session.type(Keys.right)
    try session.wait(for: "[11]")
    try learner.write("1 2 3\n4 50 6\n", to: "x.csv")
    try session.wait(for: "[101]")
    try learner.write("1 2 x\n4 50 6\n", to: "x.csv")
    try session.wait(for: "these are the numbers from before")
    try session.wait(for: "x.csv:1:5: “x” is")
    #expect(session.screen.text.contains("[101]"))
    session.type(Keys.left)
    try session.wait(for: "[  ·]")
    #expect(session.screen.text.contains("these are the numbers from before"))
    session.type(Keys.right)
    try session.wait(for: "[101]")
    try learner.write("1 2 3\n4 7 6\n", to: "x.csv")
    try session.wait(for: "[15]")
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(!session.screen.text.contains("x.csv"))
  }

  @Test func `off a terminal there is nothing to follow a file on`() throws {
    let learner = try Learner()
    try learner.write("1 2 3\n", to: "x.csv")
    let file = learner.folder.appending(path: "x.csv").path
    let run = try learner.run(["conv", "--input", file, "--filter", "1", "--watch"])
    #expect(run.status == .exited(64))
    #expect(run.errors.contains("--watch needs a terminal"), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func `Esc leaves own numbers for the shell, and nothing is remembered`() throws {
    let learner = try Learner()
    let session = try learner.screen("pool", "max", "--input", "7 9", "--size", "1,2")
    try session.wait(for: "step 1 of 1")
    session.type("?")
    try session.wait(for: "back to the shell")
    session.type("?")
    try session.wait(for: "step 1 of 1")
    session.type("\u{1B}")
    #expect(try session.waitForEnd() == .exited(0))
    expectRestored(session)
    #expect(try !learner.convtrace("list").output.contains("own-numbers"))
  }
}
