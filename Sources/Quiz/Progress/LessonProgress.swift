/// What is remembered of one lesson.
package struct LessonProgress: Equatable, Sendable {
  /// Where the learner stopped; nil where the lesson was not walked.
  package var place: Place?
  /// Whether the walk came to its end once.
  package var finished: Bool
  /// By the key of the item (`QuizItem.ID.key`).
  package var items: [String: ItemProgress]
  /// When it was last touched, in seconds since 1970.
  package var touched: Int

  /// A place in a walk.
  package struct Place: Equatable, Sendable, Codable {
    /// The page, from 0.
    package var page: Int
    /// The beat of the page's `Timeline`, from 0; 0 on a page of text.
    package var beat: Int

    package init(page: Int, beat: Int) {
      self.page = page
      self.beat = beat
    }
  }

  package init(
    place: Place? = nil, finished: Bool = false, items: [String: ItemProgress] = [:],
    touched: Int = 0
  ) {
    self.place = place
    self.finished = finished
    self.items = items
    self.touched = touched
  }
}
