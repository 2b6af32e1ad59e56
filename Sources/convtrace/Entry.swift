import ArgumentParser
import PlainLines
import TraceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the program begins and the one place where it ends.
@main enum Entry {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let words = ArgumentOrder.subcommandFirst(Array(CommandLine.arguments.dropFirst()))
    exit(run(words))
  }

  /// The exit status: 0 done, 1 wrong answers or failed checks, 2 bad input, 64 bad usage, 74 output
  /// that could not be written.
  private static func run(_ words: [String]) -> Int32 {
    // The commonest command of scripts does not wait for the argument parser to be set up.
    if words == ["list"] {
      return finish {
        ListCommand.list(Library(), Voice(.fromEnvironment))
        return 0
      }
    }
    do {
      var command = try Convtrace.parseAsRoot(words)
      return finish {
        do { try command.run() } catch { return report(error) }
        return 0
      }
    } catch { return finish { report(error, of: words) } }
  }

  /// The status of `work`, or that of a failure to write what it printed.
  private static func finish(_ work: () -> Int32) -> Int32 {
    let status = work()
    return StandardOutput.failure ?? status
  }

  /// Says what `error` says: help and what shells ask for on standard output, faults on standard error.
  private static func report(_ error: any Error, of words: [String] = []) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    let text = Convtrace.fullMessage(for: error)
    let status = Convtrace.exitCode(for: error).rawValue
    // A shell that asks what may follow has no place for complaints.
    if words.first == "---completion" && status != 0 { return status }
    if status == 0 {
      let script = CompletionScript(words, generated: text)
      StandardOutput.write((script?.text ?? text) + "\n")
    } else {
      // The argument parser quotes words as they are.
      let parts = words + words.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
      let quoted = parts.reduce(text) { $0.replacing("'\($1)'", with: "'\(oneLine($1))'") }
      StandardError.write(UsageMessage(quoted).text(.asked) + "\n")
    }
    return status
  }
}
