import Foundation
import TerminalSupport
import Testing

/// What `make install` puts beside the program, and takes away again.
@Suite struct InstallTests {
  @Test func thePageAndTheCompletionsLieWhereTheyAreLookedFor() throws {
    let learner = try Learner()
    let script = packageFolder.appending(path: ".ci/install-share").path
    let program = builtProgram("convtrace")
    let installed = try learner.shell("'\(script)' '\(program)' \"$PWD/a place\"")
    #expect(installed.status == .exited(0) && installed.errors.isEmpty, "\(installed.errors)")

    let page = packageFolder.appending(path: "docs/convtrace.1")
    #expect(
      learner.read("a place/share/man/man1/convtrace.1")
        == (try String(contentsOf: page, encoding: .utf8)))
    for (shell, file) in [
      ("bash", "bash-completion/completions/convtrace"), ("zsh", "zsh/site-functions/_convtrace"),
      ("fish", "fish/vendor_completions.d/convtrace.fish"),
    ] {
      let script = try learner.convtrace("--generate-completion-script", shell).output
      #expect(learner.read("a place/share/\(file)") == script)
    }

    let removed = try learner.shell("'\(script)' --remove \"$PWD/a place\"; find 'a place' -type f")
    #expect(removed.output.isEmpty && removed.errors.isEmpty)
  }
}
