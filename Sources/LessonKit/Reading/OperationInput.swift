import TraceEngine

/// Where the input of an operation comes from.
enum OperationInput {
  /// The key `input`: numbers, or `{of: NAME}` for the feature map of one of these pages.
  case written(EarlierPages)
  /// In the chain of a question the map of the layer before.
  case given(Tensor)
}

extension Located {
  /// The name in `{of: NAME}`; nil where numbers stand here.
  var reference: Located? {
    guard case .mapping(let entries) = node.content, entries.count == 1,
      let entry = entries.first, entry.key == "of"
    else { return nil }
    return child(entry.value, entry.key)
  }
}

extension Fields {
  /// The input, written here or made elsewhere.
  ///
  /// - Parameter isVector: whether a list of numbers may stand for it.
  /// - Returns: nil where there is a fault, which is recorded, and where the page referred to has
  ///   one; that this page waits for it is then said once.
  func input(
    _ source: OperationInput, isVector: Bool = false, _ faults: inout FaultList
  ) -> Tensor? {
    let earlier: EarlierPages
    switch source {
    case .given(let map): return map
    case .written(let pages): earlier = pages
    }
    guard let place = self["input"] else { return nil }
    guard case .mapping = place.node.content else {
      return faults.attempt { () throws(LessonError) in
        try isVector ? place.vector().tensor : place.grid().tensor
      }
    }
    guard let reference = place.reference else {
      faults.add(place.fault("an input is written in numbers, or {of: NAME} for an earlier page"))
      return nil
    }
    let page = faults.attempt { () throws(LessonError) in try earlier.operation(reference) }
    guard let page else { return nil }
    if page.facts == nil { faults.addOnce(reference.waiting(for: page.culprit)) }
    return page.facts?.featureMap
  }

  /// The name of the page whose feature map is the input, if it is one's.
  var inputPage: String? {
    guard let name = self["input"]?.reference, case .scalar(let word, _) = name.node.content else {
      return nil
    }
    return word
  }

  /// The page whose fault keeps this one's operation from being read, if it is another's.
  func culprit(among earlier: EarlierPages) -> String? {
    guard let name = self["input"]?.reference, case .scalar(let word, _) = name.node.content,
      let page = earlier.operations.first(where: { $0.name == word }), page.facts == nil
    else { return nil }
    return page.culprit
  }
}

extension Located {
  fileprivate func waiting(for page: String) -> LessonError {
    fault("this waits for the page “\(page)”, which has a fault; mend that one first")
  }
}

extension FaultList {
  /// Records `fault` unless the same has been said before.
  fileprivate mutating func addOnce(_ fault: LessonError) {
    if !faults.contains(where: { $0.message == fault.message }) { add(fault) }
  }
}
