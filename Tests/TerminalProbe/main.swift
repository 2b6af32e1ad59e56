// A program for the tests of the terminal: it shows a frame and writes down every event it gets.
//
// The first argument says what to do besides: see `Behaviour`.

import CellScreen
import NcursesBackend
import TerminalText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

enum Behaviour: String {
  /// Shows events until `q`.
  case echo
  /// Presents the same frame again for every key.
  case still
  /// Writes to standard error while the screen is up.
  case complain
  /// Traps when `x` is typed.
  case crash
  /// Ends without closing when `x` is typed.
  case exit
  /// Stops itself when `z` is typed.
  case suspend
  /// Measures `present` and writes the result to standard error at the end.
  case measure
}

func frame(_ events: [String], _ terminal: borrowing NcursesTerminal) -> Frame {
  var frame = Frame(size: terminal.size, repertoire: terminal.repertoire)
  frame.put("합성곱 3×3 end", row: 0, column: 0, role: .title)
  frame.put("┌──┬──┐", row: 1, column: 0, role: .windowFrame)
  frame.put("│한│ 7│", row: 2, column: 0)
  frame.put("tap", row: 2, column: 10, role: .tap)
  frame.put("└──┴──┘", row: 3, column: 0, role: .windowFrame)
  let depth = "\(terminal.colorDepth) \(terminal.repertoire)"
  frame.put(depth, row: 4, column: 0, role: .correct)
  let room = max(0, frame.size.rows - 5)
  for (index, event) in events.suffix(room).enumerated() {
    frame.put(event, row: 5 + index, column: 0)
  }
  frame.cursor = Frame.Position(row: 2, column: 1)
  return frame
}

/// The processor time of a frame in which two cells change, and of one in which none does.
func measure(_ terminal: inout NcursesTerminal) -> String {
  var frame = frame([], terminal)
  terminal.present(frame)
  let rounds = 2000
  let start = clock()
  for round in 0..<rounds {
    frame.put(round.isMultiple(of: 2) ? "12" : "34", row: 2, column: 10, role: .tap)
    terminal.present(frame)
  }
  let middle = clock()
  for _ in 0..<rounds {
    frame.put("34", row: 2, column: 10, role: .tap)
    terminal.present(frame)
  }
  let end = clock()
  return "\((middle - start) / rounds) µs, unchanged \((end - middle) / rounds) µs"
}

func complain() {
  let text = Array("complaint\n".utf8)
  _ = write(2, text, text.count)
}

func walk(_ behaviour: Behaviour, _ terminal: inout NcursesTerminal) -> Int32? {
  var log: [String] = []
  while true {
    terminal.present(frame(log, terminal))
    for event in terminal.nextEvents(within: nil) {
      switch (event, behaviour) {
      case (.key(.character("q")), _): return nil
      case (.terminate(let signal), _): return signal
      case (.hangup, _): return SIGHUP
      case (.key(.control("l")), _): terminal.redraw()
      case (.key(.character("x")), .crash): fatalError("the probe was told to crash")
      case (.key(.character("x")), .exit): exit(3)
      case (.key(.character("z")), .suspend): terminal.suspend()
      case (_, .still): break
      case (_, .complain): complain()
      default: break
      }
      if behaviour != .still { log.append("\(event)") }
    }
  }
}

func run(_ behaviour: Behaviour) throws(TerminalError) {
  var options = TerminalOptions()
  if CommandLine.arguments.contains("--unicode") { options.repertoire = .unicode }
  if CommandLine.arguments.contains("--wide") { options.ambiguousWidth = .wide }
  if CommandLine.arguments.contains("--narrow") { options.ambiguousWidth = .narrow }
  if CommandLine.arguments.contains("--no-mouse") { options.reportsMouse = false }
  if CommandLine.arguments.contains("--tty") { options.readsControllingTerminal = true }
  var terminal = try NcursesTerminal(options)
  if behaviour == .measure {
    let result = measure(&terminal)
    terminal.close()
    print(result)
    return
  }
  let signal = walk(behaviour, &terminal)
  terminal.close()
  if let signal { endProcess(by: signal) }
  print("closed")
}

do {
  try run(Behaviour(rawValue: CommandLine.arguments.dropFirst().first ?? "") ?? .echo)
} catch {
  print("error: \(error)")
  exit(2)
}
