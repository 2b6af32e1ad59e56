import CellScreen
import LessonKit
import NcursesBackend
import TerminalSupport
import TerminalText
import TraceText
import TracerUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `FrameBenchmark` starts itself in a terminal of 80×24 and prints what one beat costs, as lines
/// `name value unit`: the processor's time from key to terminal (median), and the bytes sent (most).

/// The 5×5 image with its 3×3 filter: twelve beats a step.
let lesson = try LessonReader.read(
  text: """
    id: nine
    chapter: 2
    title: {en: "Nine steps", ko: "아홉 단계"}
    pages:
      - convolution:
          caption: {en: "Where does step 4 begin?", ko: "4번째 단계은 어디에서 시작할까요?"}
          input: [[1, 2, 3, 4, 5], [2, 1, 0, 1, 2], [3, 0, 1, 1, 0], [1, 4, 1, 1, 2],
            [2, 1, 1, 0, 0]]
          filter: [[1, 0, 1], [1, 0, 1], [0, 1, 0]]
          bias: 0
    """, file: "nine.yaml", languages: .both)
let beatsPerStep = 12
let steps = 9

/// What a beat does that is one of those that are measured.
enum Kind: String, CaseIterable {
  case tap, move

  init?(beat: Int) {
    switch beat % beatsPerStep {
    case 0: self = .move
    case 1...9: self = .tap
    default: return nil
    }
  }
}

func state(_ terminal: borrowing NcursesTerminal) -> TracerState {
  var state = TracerState(
    size: terminal.size, language: .english, repertoire: terminal.repertoire)
  state.open(lesson)
  return state
}

/// In the terminal: presents a beat for every key, until `q`.
func show() throws(TerminalError) {
  var terminal = try NcursesTerminal()
  var state = state(terminal)
  while true {
    terminal.present(state.render())
    for event in terminal.nextEvents(within: nil) {
      if state.handle(event).contains(.quit) { return }
    }
  }
}

/// In the terminal: goes through the page again and again and prints the medians.
func measure() throws(TerminalError) {
  var terminal = try NcursesTerminal()
  var state = state(terminal)
  terminal.present(state.render())
  var drawn: [Kind: [Double]] = [:]
  var presented: [Kind: [Double]] = [:]
  for _ in 0..<40 {
    for beat in 1..<beatsPerStep * steps {
      let start = processorTime()
      _ = state.handle(.key(.down))
      let frame = state.render()
      let middle = processorTime()
      terminal.present(frame)
      guard let kind = Kind(beat: beat) else { continue }
      drawn[kind, default: []].append(middle - start)
      presented[kind, default: []].append(processorTime() - start)
    }
    _ = state.handle(.key(.home))
    terminal.present(state.render())
  }
  terminal.close()
  for kind in Kind.allCases {
    print("\(kind.rawValue)_render \(median(drawn[kind] ?? [])) ms")
    print("\(kind.rawValue)_present \(median(presented[kind] ?? [])) ms")
  }
}

/// Milliseconds that the processor has spent on this program.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : (sorted[sorted.count / 2] * 1e4).rounded() / 1e4
}

/// Outside: the most bytes that a beat of each kind sends, and those of an idle screen.
func countBytes(_ program: String) throws -> (most: [Kind: Int], idle: Int) {
  let session = try PseudoTerminal(program, ["show"], rows: 24, columns: 80)
  try session.wait(for: "step 1 of 9")
  session.settle()
  var most: [Kind: Int] = [:]
  for beat in 1..<beatsPerStep * steps {
    let before = session.output.count
    session.type("j")
    session.settle(milliseconds: 25)
    guard let kind = Kind(beat: beat) else { continue }
    most[kind] = max(most[kind] ?? 0, session.output.count - before)
  }
  let before = session.output.count
  session.settle(milliseconds: 500)
  let idle = session.output.count - before
  session.type("q")
  _ = try session.waitForEnd()
  return (most, idle)
}

func run() throws {
  let program = CommandLine.arguments[0]
  switch CommandLine.arguments.dropFirst().first {
  case "show": try show()
  case "measure": try measure()
  default:
    let session = try PseudoTerminal(program, ["measure"], rows: 24, columns: 80)
    _ = try session.waitForEnd()
    let text = String(decoding: session.output, as: UTF8.self)
    let names = Kind.allCases.flatMap { ["\($0.rawValue)_render", "\($0.rawValue)_present"] }
    for line in text.split(whereSeparator: \.isNewline) where line.hasSuffix(" ms") {
      // The first name may follow what gave the terminal back.
      let words = line.split(separator: " ")
      guard words.count >= 3,
        let name = names.first(where: { words[words.count - 3].hasSuffix($0) })
      else { continue }
      print(name, words[words.count - 2], "ms")
    }
    let bytes = try countBytes(program)
    for kind in Kind.allCases { print("\(kind.rawValue)_bytes \(bytes.most[kind] ?? 0) bytes") }
    print("idle_bytes \(bytes.idle) bytes")
  }
}

try run()
