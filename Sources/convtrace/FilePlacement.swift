import ArgumentParser
import TraceText

/// Puts files where the learner wants them, and none in the place of another unasked.
///
/// A file that is there is left alone, unless it is empty or is known to hold the same already. So an
/// hour's marking is not lost to a name typed twice.
struct FilePlacement {
  /// Whether files that are there already may be replaced.
  let replaces: Bool
  let language: Language

  /// Puts all of them there, once each of them may be.
  ///
  /// - Throws: `ExitCode(2)` where a file is in the way, `ExitCode(74)` where one cannot be written;
  ///   what is wrong has been said then.
  func write(_ documents: [(path: String, bytes: [UInt8])]) throws(ExitCode) {
    try refuse(documents.filter { isTaken($0.path, by: $0.bytes) }.map(\.path))
    for (path, bytes) in documents {
      do { try Files.write(bytes, to: path) } catch {
        StandardError.say(error.message)
        throw ExitCode(74)
      }
    }
  }

  /// Looks before long work whether its result could be put there.
  ///
  /// - Throws: `ExitCode(2)` where a file that is not empty is in the way, `ExitCode(74)` where there
  ///   is no such folder or nothing may be written there; it has been said then.
  func check(_ path: String) throws(ExitCode) {
    try refuse(isTaken(path, by: []) ? [path] : [])
    do { try Files.checkPlace(path) } catch {
      StandardError.say(error.message)
      throw ExitCode(74)
    }
  }

  private func isTaken(_ path: String, by bytes: [UInt8]) -> Bool {
    guard !replaces, Files.isOrdinary(path) else { return false }
    // What cannot be read may be worth as much as what can.
    guard let there = try? Files.read(path, atMost: bytes.count + 1) else { return true }
    return !there.isEmpty && there != bytes
  }

  private func refuse(_ paths: [String]) throws(ExitCode) {
    for path in paths {
      StandardError.say(
        oneLine(
          language == .english
            ? "\(path): this file is there already; choose another name, or add --force to replace it"
            : "\(path): 이미 있는 파일이에요. 다른 이름을 쓰거나, 바꿔 쓰려면 --force를 붙이세요"))
    }
    if !paths.isEmpty { throw ExitCode(2) }
  }
}
