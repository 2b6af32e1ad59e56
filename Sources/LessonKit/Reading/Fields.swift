/// The keys of a mapping, checked against those that may stand there.
struct Fields {
  let place: Located
  private let entries: [String: YAMLNode.Entry]
  /// Keys that stand there and may not; each is recorded.
  private(set) var unknown: [UnknownKey] = []

  /// Records unknown and missing keys; other keys can still be read.
  ///
  /// - Parameters:
  ///   - owner: what the keys belong to, as in “a convolution”.
  ///   - keys: those that may stand there, in the order in which an error lists them.
  ///   - hints: for keys that are often written here by mistake, what to do.
  /// - Throws: where there is no mapping at all.
  init(
    _ place: Located, owner: String, keys: [String], required: [String] = [],
    hints: [String: String] = [:], faults: inout FaultList
  ) throws(LessonError) {
    guard case .mapping(let list) = place.node.content else {
      let example = keys.prefix(2).map { "\($0): …" }.joined(separator: ", ")
      throw place.fault(
        "\(owner) is written with keys, as in \(example), not \(place.node.kind)\(place.blankCure)")
    }
    let name = place.path.isEmpty ? "\(owner) has" : "there is"
    for entry in list where !keys.contains(entry.key) {
      let key = UnknownKey(entry, among: keys)
      faults.add(
        place.fault(
          "\(name) no key “\(entry.key.prefix(60))”"
            + (hints[entry.key].map { "; \($0)" } ?? key.cure),
          at: entry.keyPosition))
      unknown.append(key)
    }
    entries = Dictionary(list.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.place = place
    for key in required where lacks(key) {
      let message =
        place.path.isEmpty ? "\(owner) needs the key “\(key)”" : "the key “\(key)” is missing"
      faults.add(place.fault(message))
    }
  }

  /// The same, with the missing mapping recorded too.
  init?(
    reading place: Located, owner: String, keys: [String], required: [String] = [],
    hints: [String: String] = [:], _ faults: inout FaultList
  ) {
    do throws(LessonError) {
      try self.init(
        place, owner: owner, keys: keys, required: required, hints: hints, faults: &faults)
    } catch {
      faults.add(error)
      return nil
    }
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Whether `key` is missing, and no misspelt one stands for it: that is told already.
  func lacks(_ key: String) -> Bool {
    !has(key) && !unknown.contains { $0.meant.contains(key) }
  }

  /// The value of `key`, if it is there.
  subscript(key: String) -> Located? { entries[key].map { place.child($0.value, key) } }

  /// Where `key` itself stands.
  func keyPosition(_ key: String) -> SourcePosition {
    entries[key]?.keyPosition ?? place.node.position
  }

  /// The value of `key`; nil where it is absent, or faulty, which is recorded.
  func read<Value>(
    _ key: String, _ faults: inout FaultList, _ read: (Located) throws(LessonError) -> Value
  ) -> Value? {
    guard let value = self[key] else { return nil }
    return faults.attempt { () throws(LessonError) in try read(value) }
  }

  /// The same for a method: `fields.read("flip", &faults, Located.truth)`.
  func read<Value>(
    _ key: String, _ faults: inout FaultList,
    _ method: (Located) -> () throws(LessonError) -> Value
  ) -> Value? {
    read(key, &faults) { (place) throws(LessonError) in try method(place)() }
  }
}
