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
  /// - Returns: nil where there is a fault, which is recorded, here or in the page referred to.
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
      if let fault = place.bareReference {
        faults.add(fault)
        return nil
      }
      return faults.attempt { () throws(LessonError) in
        try isVector ? place.vector().tensor : place.grid().tensor
      }
    }
    guard let reference = place.reference else {
      faults.add(place.fault("an input is written in numbers, or {of: NAME} for an earlier page"))
      return nil
    }
    let page = faults.attempt { () throws(LessonError) in try earlier.operation(reference) }
    return page??.featureMap
  }

  /// The name of the page whose feature map is the input, if it is one's.
  var inputPage: String? {
    guard let name = self["input"]?.reference, case .scalar(let word, _) = name.node.content else {
      return nil
    }
    return word
  }
}

extension Located {
  /// Where the name of a page stands without `{of: }`.
  fileprivate var bareReference: LessonError? {
    guard case .scalar(let word, .plain) = node.content, word.first?.isLetter == true,
      (try? identifier()) != nil
    else { return nil }
    return fault(
      "an input is written in numbers, as in [[1, 0], [0, 1]]; for the feature map of an earlier "
        + "page write {of: \(word)}")
  }
}
