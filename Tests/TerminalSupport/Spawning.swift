import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Between opening a terminal and marking it close-on-exec another test could start a program that
/// would inherit it, and hold it open.
let isStarting = Mutex(())

func windowSize(_ rows: Int, _ columns: Int) -> winsize {
  winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
}

/// Starts a program as the leader of a session with a terminal of its own.
///
/// - Returns: the controlling end, the program's end (kept open, so that what was written last can
///   still be read), and the process.
func start(
  _ arguments: [String], _ environment: [String: String], _ size: winsize
) throws -> (controller: Int32, device: Int32, process: pid_t) {
  try isStarting.withLock { _ in
    var controller: Int32 = -1
    var device: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = size
    guard openpty(&controller, &device, &name, nil, &size) == 0 else {
      throw PseudoTerminal.Failure(description: "openpty: \(errno)")
    }
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    _ = fcntl(device, F_SETFD, FD_CLOEXEC)
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let process = try spawn(arguments, environment, terminal: path)
    return (controller, device, process)
  }
}

private func spawn(
  _ arguments: [String], _ environment: [String: String], terminal: String
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  // The first terminal that a session's leader opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)

  let newSession: Int32 = 0x80
  return try spawn(arguments, environment, actions: &actions, flags: newSession)
}

/// Starts a program with every signal as a shell would leave it.
func spawn(
  _ arguments: [String], _ environment: [String: String],
  actions: inout posix_spawn_file_actions_t, flags: Int32 = 0
) throws -> pid_t {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  var all = sigset_t()
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  let flags = flags | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
  posix_spawnattr_setflags(&attributes, Int16(flags))

  let words = CStrings(arguments)
  let variables = CStrings(environment.map { "\($0)=\($1)" })
  var process: pid_t = 0
  let result = posix_spawn(
    &process, arguments[0], &actions, &attributes, words.pointers, variables.pointers)
  guard result == 0 else {
    throw PseudoTerminal.Failure(description: "cannot start \(arguments[0]): error \(result)")
  }
  return process
}

/// Strings as C wants them, freed with this value.
private struct CStrings: ~Copyable {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit { for pointer in pointers { free(pointer) } }
}

/// What every program under test gets: where to find others, no half a minute of waiting after a
/// crash, no leak reports of libraries, and where coverage goes.
package func inheritedEnvironment() -> [String: String] {
  var environment = ["SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "detect_leaks=0"]
  for name in ["PATH", "LLVM_PROFILE_FILE", "LD_LIBRARY_PATH", "TSAN_OPTIONS", "TMPDIR"] {
    if let value = getenv(name) { environment[name] = String(cString: value) }
  }
  return environment
}

/// Reads what waits, up to the size of `bytes`; 0 or less when nothing more can come.
func readBytes(_ file: Int32, _ bytes: inout [UInt8]) -> Int { read(file, &bytes, bytes.count) }

/// The bytes of a file; none where it cannot be read. (Foundation leaks its buffer for an empty
/// file, and the leak checker tells.)
package func bytes(ofFile path: String) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 16384)
  while true {
    let count = readBytes(file, &block)
    guard count > 0 else { return bytes }
    bytes += block[..<count]
  }
}

/// The program `name` that was built beside the running tests.
package func builtProgram(_ name: String) -> String {
  let tests = CommandLine.arguments[0]
  guard let slash = tests.lastIndex(of: "/") else { return name }
  return tests[...slash] + name
}
