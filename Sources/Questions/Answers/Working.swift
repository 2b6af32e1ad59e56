import TraceEngine

/// An answer typed as the calculation that leads to it.
///
///     try Working("5*11 + 1×4 + 15·5 + 5*2 = 144").terms.map(\.factors.count)   // [2, 2, 2, 2]
package struct Working: Equatable, Sendable {
  /// As it was typed.
  package let text: String
  /// The result: what stands behind the last `=`, else what the calculation comes to.
  package let result: Answer
}

extension Working {
  /// - Throws: `.calculation` where the text is none that can be read.
  package init(_ text: String) throws(AnswerError) { throw .calculation }
}
