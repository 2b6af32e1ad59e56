import Foundation
import TerminalSupport
import Testing

/// A folder of its own, in which the built program is run on the files of a case.
///
/// (A class, since it owns the folder.)
final class Workbench {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "convtrace-interop-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The bytes of y.npy; nothing else may be said.
  func output(of interop: InteropCase) throws -> [UInt8] {
    for (name, place) in interop.files {
      try Data(InteropFixtures.shared.file(at: place)).write(to: folder.appending(path: name))
    }
    let environment = inheritedEnvironment().merging([
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state", "LANG": "C.UTF-8",
    ]) { $1 }
    let said = folder.path + "/said"
    let status = try runToEnd(
      [builtProgram("convtrace")] + interop.arguments, environment: environment,
      folder: folder.path, input: "/dev/null", output: .file(said), errors: said)
    let words = String(decoding: bytes(ofFile: said), as: UTF8.self)
    #expect(words == "", "convtrace \(interop.arguments.joined(separator: " "))")
    #expect(status == .exited(0))
    return bytes(ofFile: folder.path + "/y.npy")
  }
}
