import CNcurses
import CellScreen

/// Finds out how wide the terminal draws `×`: it writes one and asks where the cursor stands.
///
/// No table can tell: it is a setting of the terminal. Keys that are typed meanwhile are kept.
struct WidthQuestion {
  var decoder: InputDecoder
  let delays: InputDelays
  var waiting: [InputEvent] = []

  init(decoder: InputDecoder, delays: InputDelays) {
    self.decoder = decoder
    self.delays = delays
  }

  /// Whether it is drawn two cells wide. No answer in time counts as narrow, as nearly all are; an
  /// answer that comes later is swallowed as any report is.
  mutating func ask() -> Bool {
    let row = cn_size().rows > 1 ? 1 : 0
    let text = Array("×".utf8)
    cn_ask_cursor_after(Int32(row), text, Int32(text.count))
    defer { cn_forget() }
    let end = ContinuousClock.now + .milliseconds(delays.answer)
    while let left = milliseconds(until: end) {
      let wake = cn_wait(Int32(left))
      waiting += events(of: wake)
      if wake.hangup || wake.signal != 0 { return false }
      guard wake.input else { continue }
      for item in decoder.decode(readBytes() ?? []) {
        switch item {
        case .event(let event): waiting.append(event)
        case .cursorReport(let answer, let column):
          if answer == row + 1 { return column == 3 }
        }
      }
    }
    return false
  }
}

/// The whole milliseconds until `end`, at least 1; nil when it has passed.
func milliseconds(until end: ContinuousClock.Instant) -> Int? {
  let left = ContinuousClock.now.duration(to: end)
  guard left > .zero else { return nil }
  let (seconds, attoseconds) = left.components
  return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
}

/// The bytes that wait; nil when the terminal is gone.
func readBytes() -> [UInt8]? {
  var isGone = false
  let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    let result = cn_read(buffer.baseAddress, Int32(buffer.count))
    isGone = result < 0
    count = max(0, Int(result))
  }
  return isGone ? nil : bytes
}

/// What a wake-up means besides input and stopping.
func events(of wake: CNWake) -> [InputEvent] {
  var events: [InputEvent] = []
  if wake.resized { events.append(.resize(ScreenSize(cn_size()))) }
  if wake.signal != 0 { events.append(.terminate(signal: wake.signal)) }
  if wake.hangup { events.append(.hangup) }
  return events
}
