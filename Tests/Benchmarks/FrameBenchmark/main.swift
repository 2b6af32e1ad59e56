import CellScreen
import NcursesBackend
import TracerUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// What one beat costs on a screen of 80×24, in lines `name value unit`.
//
//     FrameBenchmark run PROGRAM …         the lines of a program that measures itself in a terminal,
//     FrameBenchmark measure               as this one does, and plain_screen
//     FrameBenchmark frames                the frames, for plain_screen
//     FrameBenchmark bytes PLAIN FRAMES    the most bytes that a beat sends, beside plain_screen
//     FrameBenchmark show                  presents a beat for every key, until q

func show() throws {
  var terminal = try NcursesTerminal()
  var state = try Page.state(terminal.size, terminal.repertoire)
  while true {
    terminal.present(state.render())
    for event in terminal.nextEvents(within: nil) {
      if state.handle(event).contains(.quit) { return }
    }
  }
}

/// Goes through the page again and again and prints the medians of the processor's time, from key to
/// frame and from key to terminal.
func measure() throws {
  var terminal = try NcursesTerminal()
  var state = try Page.state(terminal.size, terminal.repertoire)
  terminal.present(state.render())
  var drawn: [Kind: [Double]] = [:]
  var presented: [Kind: [Double]] = [:]
  for _ in 0..<5 {
    for beat in Page.beats {
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
  print()
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

let words = CommandLine.arguments
switch (words.dropFirst().first, words.count) {
case ("show", 2): try show()
case ("measure", 2): try measure()
case ("frames", 2): try printFrames()
case ("run", 3...): try printLines(of: words[2], Array(words[3...]))
case ("bytes", 4): try printBytes(words[0], plain: words[2], frames: words[3])
default: exit(64)
}
