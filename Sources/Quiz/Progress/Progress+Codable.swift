/// To and from the file. A key that is missing stands for nothing happened; one that holds something
/// else than it should makes the file a damaged one.
extension Progress: Codable {
  private enum Key: String, CodingKey { case version, lessons, exercises, rules }

  package init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Key.self)
    self.init(
      lessons: try file.decodeIfPresent([String: LessonProgress].self, forKey: .lessons) ?? [:],
      exercises: try file.decodeIfPresent(
        [String: [String: ItemProgress]].self, forKey: .exercises) ?? [:],
      rules: try file.decodeIfPresent([String: RuleProgress].self, forKey: .rules) ?? [:])
  }

  package func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Key.self)
    try file.encode(Progress.version, forKey: .version)
    try file.encode(lessons, forKey: .lessons)
    try file.encode(exercises, forKey: .exercises)
    try file.encode(rules, forKey: .rules)
  }
}

extension LessonProgress: Codable {
  private enum Key: String, CodingKey { case place, finished, items, touched }

  package init(from decoder: any Decoder) throws {
    let lesson = try decoder.container(keyedBy: Key.self)
    self.init(
      place: try lesson.decodeIfPresent(Place.self, forKey: .place),
      finished: try lesson.decodeIfPresent(Bool.self, forKey: .finished) ?? false,
      items: try lesson.decodeIfPresent([String: ItemProgress].self, forKey: .items) ?? [:],
      touched: try lesson.decodeIfPresent(Int.self, forKey: .touched) ?? 0)
  }

  package func encode(to encoder: any Encoder) throws {
    var lesson = encoder.container(keyedBy: Key.self)
    try lesson.encodeIfPresent(place, forKey: .place)
    try lesson.encode(finished, forKey: .finished)
    try lesson.encode(items, forKey: .items)
    try lesson.encode(touched, forKey: .touched)
  }
}

extension ItemProgress: Codable {
  private enum Key: String, CodingKey { case answers, firstTry, shown, filled, review }

  package init(from decoder: any Decoder) throws {
    let item = try decoder.container(keyedBy: Key.self)
    self.init(
      answers: try item.decodeIfPresent([Record].self, forKey: .answers) ?? [],
      firstTry: try item.decodeIfPresent(Bool.self, forKey: .firstTry) ?? false,
      shown: try item.decodeIfPresent(Bool.self, forKey: .shown) ?? false,
      filled: try item.decodeIfPresent(String.self, forKey: .filled),
      review: try item.decodeIfPresent(ReviewPlan.self, forKey: .review))
  }

  package func encode(to encoder: any Encoder) throws {
    var item = encoder.container(keyedBy: Key.self)
    try item.encode(answers, forKey: .answers)
    try item.encode(firstTry, forKey: .firstTry)
    try item.encode(shown, forKey: .shown)
    try item.encodeIfPresent(filled, forKey: .filled)
    try item.encodeIfPresent(review, forKey: .review)
  }
}
