import TraceText

/// What every page may say about the notes: which rows of their ledger it teaches, and where they
/// are wrong.
extension Fields {
  static let ledgerKeys = ["ledger", "printed", "statement", "erratum"]
  private static let mostIds = 8

  /// The rows of the ledger: one id, or a list of ids.
  func ledger(_ faults: inout FaultList) -> [String] {
    let ids = read("ledger", &faults) { (place) throws(LessonError) -> [String] in
      guard case .sequence = place.node.content else { return [try place.line()] }
      let ids = try place.items(example: "[F1, F2]")
      guard (1...Fields.mostIds).contains(ids.count) else {
        throw place.fault("1 to \(Fields.mostIds) ids are read, not \(ids.count)")
      }
      return try ids.map { (place) throws(LessonError) in try place.line() }
    }
    return ids ?? []
  }

  /// What the notes say otherwise, and why; each without the other is a fault. The reason is an
  /// `erratum`, or a `remark` where both are right.
  ///
  /// - Parameter printed: what was read from the key `printed`.
  func erratum(
    printed: Lesson.Printed?, _ scope: PlaceholderScope, _ languages: LessonLanguages,
    _ faults: inout FaultList
  ) -> Lesson.Erratum? {
    let statement = self["statement"]?.localized(languages, &faults) {
      (place) throws(LessonError) in try place.text()
    }
    let reason = has("remark") && !has("erratum") ? "remark" : "erratum"
    let explanation = self[reason]?.localized(languages, &faults) { (place) throws(LessonError) in
      try place.filledText(scope)
    }
    if let fault = faultOfClaims(reason) { faults.add(fault) }
    return explanation.map {
      Lesson.Erratum(
        printed: printed, statement: statement, explanation: $0, isSlip: reason == "erratum")
    }
  }

  /// What the notes say without a reason, or a reason for nothing that they say.
  private func faultOfClaims(_ reason: String) -> LessonError? {
    let fault = { (key: String, message: String) in
      place.fault(message, at: keyPosition(key))
    }
    if has("remark") && has("erratum") {
      return fault(
        "remark", "“erratum” stands here already; write “remark” where both are right")
    }
    if reason == "remark" && has("statement") {
      return fault(
        "remark", "“remark” goes with “printed” alone; say in “erratum” why a statement is wrong")
    }
    let claims = ["printed", "statement"].filter(has)
    if let claim = claims.first, !has(reason) {
      return fault(claim, "“\(claim)” stands without “erratum”; say there what is right and why")
    }
    guard claims.isEmpty && has(reason) else { return nil }
    return fault(
      reason,
      reason == "remark"
        ? "“remark” stands without “printed”; write what the notes print there"
        : "“erratum” stands without “printed” or “statement”; write what the notes say there")
  }
}
