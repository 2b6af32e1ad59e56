/// A key as the learner meant it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with Control held: `.control("l")` is Ctrl-L.
  case control(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  case function(Int)
}

/// What reaches the program from outside.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// Text pasted into the terminal, on one line, without control characters.
  case paste(String)
  /// A press of the first mouse button, in cells from the top left, from 0.
  case click(row: Int, column: Int)
  /// The wheel, up or down.
  case wheel(up: Bool)
  case resize(ScreenSize)
  /// The time asked for has passed without input: the next beat of the animation.
  case tick
  /// SIGINT, SIGTERM, SIGHUP or SIGQUIT asks the program to end; the number is the signal's.
  case terminate(signal: Int32)
  /// The terminal is gone.
  case hangup
}
