/// Somewhere to show frames and hear keys. The one conformance that reaches a real terminal is in
/// NcursesBackend.
///
/// A terminal need not be copyable: there is one screen, and giving it back happens once.
package protocol Terminal: ~Copyable {
  var size: ScreenSize { get }

  /// Shows `frame`, sending only what differs from the last one.
  mutating func present(_ frame: Frame)

  /// Waits until something happens and returns *all* input that is waiting, so that held keys are
  /// handled together and one frame is drawn for them.
  ///
  /// - Parameter milliseconds: how long to wait; nil waits without using the processor. When the
  ///   time passes without input the result is `[.tick]`.
  mutating func nextEvents(within milliseconds: Int?) -> [InputEvent]

  /// Forgets what was shown, so that the next frame is sent whole (Ctrl-L).
  mutating func redraw()

  /// Hands the terminal to the shell until the learner comes back (Ctrl-Z). A `resize`
  /// event follows, since the screen must be drawn anew.
  mutating func suspend()
}
