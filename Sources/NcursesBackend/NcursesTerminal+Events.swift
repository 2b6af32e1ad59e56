import CNcurses
import CellScreen

extension NcursesTerminal {
  /// Events to hand over at most at once, so that a flood of input cannot keep the screen still.
  private static var mostEvents: Int { 4096 }

  package mutating func nextEvents(within milliseconds: Int?) -> [InputEvent] {
    var events = waiting
    waiting = []
    let end = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while events.count < Self.mostEvents {
      // What is there already is handed over without waiting for more.
      let wake = cn_wait(events.isEmpty ? waitTime(until: end) : 0)
      if wake.hasAnything {
        take(wake, into: &events)
        if events.last == .hangup { return events }
      } else if !events.isEmpty {
        return events
      } else if let patienceEnd, ContinuousClock.now >= patienceEnd {
        append(decoder.giveUp(), to: &events)
        self.patienceEnd = nil
      } else if let end, ContinuousClock.now >= end {
        return [.tick]
      }
    }
    return events
  }

  /// The milliseconds until `end` or until what has half arrived is settled; negative: no end.
  private func waitTime(until end: ContinuousClock.Instant?) -> Int32 {
    let ends = [end, patienceEnd].compactMap { $0 }
    guard let first = ends.min() else { return -1 }
    return Int32(clamping: NcursesBackend.milliseconds(until: first) ?? 0)
  }

  private mutating func take(_ wake: CNWake, into events: inout [InputEvent]) {
    if wake.resized { forgetShown() }
    append(NcursesBackend.events(of: wake).map { .event($0) }, to: &events)
    if wake.suspended {
      suspend()
      append(waiting.map { .event($0) }, to: &events)
      waiting = []
    }
    guard wake.input else { return }
    guard let bytes = readBytes() else { return append([.event(.hangup)], to: &events) }
    append(decoder.decode(bytes), to: &events)
    switch decoder.patience {
    case .none: patienceEnd = nil
    case .short: patienceEnd = .now + .milliseconds(delays.escape)
    case .long: patienceEnd = .now + .milliseconds(delays.sequence)
    }
  }

  /// Of several sizes only the last matters; a report that nobody asked for is dropped.
  private func append(_ items: [InputDecoder.Item], to events: inout [InputEvent]) {
    for case .event(let event) in items {
      if case .resize = event {
        events.removeAll {
          if case .resize = $0 { return true }
          return false
        }
      }
      events.append(event)
    }
  }
}

extension CNWake {
  fileprivate var hasAnything: Bool { input || hangup || resized || suspended || signal != 0 }
}
