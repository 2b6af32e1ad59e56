#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a program without a terminal writes what it prints.
package enum ProgramOutput: Sendable {
  /// A file, made anew.
  case file(String)
  /// A pipe whose reader has gone away before the program starts.
  case closedPipe
}

/// Runs a program to its end, without a terminal.
///
/// - Parameters:
///   - folder: where it runs.
///   - input: the path of the file that it reads.
///   - errors: the path of the file for its messages; may be that of `output`.
/// - Throws: where it cannot be started, and when it has not ended after a minute.
package func runToEnd(
  _ arguments: [String], environment: [String: String], folder: String, input: String,
  output: ProgramOutput, errors: String
) throws -> PseudoTerminal.Status {
  let process = try isStarting.withLock { _ in
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    var pipeEnd: Int32 = -1
    let writing = O_WRONLY | O_CREAT | O_APPEND
    switch output {
    case .file(let path): posix_spawn_file_actions_addopen(&actions, 1, path, writing, 0o600)
    case .closedPipe:
      pipeEnd = try pipeWithoutReader()
      posix_spawn_file_actions_adddup2(&actions, pipeEnd, 1)
    }
    defer { if pipeEnd >= 0 { close(pipeEnd) } }
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    // A shell goes to the folder: what spawning has for that is not imported.
    let inFolder = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + arguments
    return try spawn(inFolder, environment, actions: &actions)
  }
  return try waitForEnd(of: process, arguments)
}

private func pipeWithoutReader() throws -> Int32 {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw PseudoTerminal.Failure(description: "pipe: \(errno)") }
  close(ends[0])
  _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
  return ends[1]
}

private func waitForEnd(of process: pid_t, _ arguments: [String]) throws -> PseudoTerminal.Status {
  let end = ContinuousClock.now + .seconds(60)
  var code: Int32 = 0
  while waitpid(process, &code, WNOHANG) != process {
    if ContinuousClock.now > end {
      kill(process, SIGKILL)
      waitpid(process, &code, 0)
      throw PseudoTerminal.Failure(description: "\(arguments) did not end")
    }
    poll(nil, 0, 1)
  }
  return code & 0x7F == 0 ? .exited(code >> 8 & 0xFF) : .signaled(code & 0x7F)
}
