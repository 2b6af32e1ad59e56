/// When an item that was wrong once comes back: spaced review in boxes.
///
/// A wrong answer puts the item into box 0, due at once. A right answer that is due moves it one box
/// on, and the times between grow: 1, 3, 7, 16 and 35 days. After the last box it is learned.
package struct ReviewPlan: Equatable, Sendable, Codable {
  /// From 0 to 5.
  package private(set) var box: Int
  /// In seconds since 1970.
  package private(set) var due: Int

  private static let days = [0, 1, 3, 7, 16, 35]
  private static let secondsADay = 86_400

  /// - Throws: `DecodingError` for a box or a time that this program never writes.
  package init(from decoder: any Decoder) throws {
    let plan = try decoder.container(keyedBy: CodingKeys.self)
    (box, due) = (try plan.decode(Int.self, forKey: .box), try plan.decode(Int.self, forKey: .due))
    guard ReviewPlan.days.indices.contains(box), ReviewPlan.times.contains(due) else {
      throw DecodingError.dataCorruptedError(
        forKey: .box, in: plan, debugDescription: "box \(box), due \(due)")
    }
  }

  private enum CodingKeys: String, CodingKey { case box, due }

  /// Seconds since 1970 that a clock can show; adding some days never overflows.
  private static let times = 0...(1 << 50)

  /// The plan of an item answered wrongly, or whose answer was shown, at `seconds`.
  package init(missedAt seconds: Int) { (box, due) = (0, seconds) }

  /// The plan after a right answer at `seconds`; nil once the item is learned. An answer before the
  /// item is due changes nothing.
  package func answered(at seconds: Int) -> ReviewPlan? {
    guard seconds >= due else { return self }
    guard box + 1 < ReviewPlan.days.count else { return nil }
    var next = self
    next.box += 1
    next.due = seconds + ReviewPlan.days[next.box] * ReviewPlan.secondsADay
    return next
  }
}
