/// To and from the file's tree. A key that is missing stands for nothing happened; one that holds
/// something else than it should makes the file a damaged one (nil).
extension Progress {
  init?(_ json: JSONValue) {
    guard let lessons = read(json["lessons"], or: [:], LessonProgress.init) else { return nil }
    self.init(lessons: lessons)
  }

  var json: JSONValue {
    .object(["version": .integer(Progress.version), "lessons": write(lessons, \.json)])
  }
}

extension LessonProgress {
  init?(_ json: JSONValue) {
    guard json.members != nil, let finished = read(json["finished"], or: false, \.boolean),
      let items = read(json["items"], or: [:], ItemProgress.init),
      let touched = read(json["touched"], or: 0, \.integer),
      let place = read(json["place"], or: nil, { Place($0).map(Optional.some) })
    else { return nil }
    self.init(place: place, finished: finished, items: items, touched: touched)
  }

  var json: JSONValue {
    var members: [String: JSONValue] = [
      "finished": .boolean(finished), "touched": .integer(touched), "items": write(items, \.json),
    ]
    members["place"] = place?.json
    return .object(members)
  }
}

extension LessonProgress.Place {
  init?(_ json: JSONValue) {
    guard let page = json["page"]?.integer, let beat = json["beat"]?.integer, page >= 0, beat >= 0
    else { return nil }
    self.init(page: page, beat: beat)
  }

  var json: JSONValue { .object(["page": .integer(page), "beat": .integer(beat)]) }
}

extension ItemProgress {
  init?(_ json: JSONValue) {
    guard json.members != nil, let firstTry = read(json["firstTry"], or: false, \.boolean),
      let shown = read(json["shown"], or: false, \.boolean),
      let answers = read(json["answers"], or: [], { $0.elements?.all(Record.init) })
    else { return nil }
    self.init(answers: answers, firstTry: firstTry, shown: shown)
  }

  var json: JSONValue {
    .object([
      "answers": .array(answers.map(\.json)), "firstTry": .boolean(firstTry),
      "shown": .boolean(shown),
    ])
  }
}

extension ItemProgress.Record {
  init?(_ json: JSONValue) {
    guard let text = json["text"]?.text, let right = json["right"]?.boolean,
      let at = json["at"]?.integer
    else { return nil }
    self.init(text: text, right: right, at: at)
  }

  var json: JSONValue {
    .object(["text": .string(text), "right": .boolean(right), "at": .integer(at)])
  }
}

/// What `value` holds, `fallback` where it is missing, nil where it holds something else.
private func read<Value>(
  _ value: JSONValue?, or fallback: Value, _ convert: (JSONValue) -> Value?
) -> Value? {
  guard let value else { return fallback }
  return convert(value)
}

/// An object whose members are all of one kind.
private func read<Value>(
  _ value: JSONValue?, or fallback: [String: Value], _ convert: (JSONValue) -> Value?
) -> [String: Value]? {
  guard let value else { return fallback }
  guard let members = value.members else { return nil }
  var values: [String: Value] = [:]
  for (key, member) in members {
    guard let value = convert(member) else { return nil }
    values[key] = value
  }
  return values
}

private func write<Value>(
  _ values: [String: Value], _ json: (Value) -> JSONValue
) -> JSONValue {
  .object(values.mapValues(json))
}

extension [JSONValue] {
  /// All elements converted, or nil where one cannot be.
  fileprivate func all<Value>(_ convert: (JSONValue) -> Value?) -> [Value]? {
    var values: [Value] = []
    for element in self {
      guard let value = convert(element) else { return nil }
      values.append(value)
    }
    return values
  }
}
