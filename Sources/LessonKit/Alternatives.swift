import TerminalText

/// “; did you mean “a”? The names are a, b”: what follows an unknown word in an error.
///
/// - Parameter lead: as in “the names are”.
func alternatives(for word: String, among candidates: [String], _ lead: String) -> String {
  let near = suggestion(for: word, among: candidates)
  let start = near.isEmpty ? "; \(lead)" : " \(lead.prefix(1).uppercased())\(lead.dropFirst())"
  return "\(near)\(start) \(candidates.joined(separator: ", "))"
}

/// “; did you mean “a” or “b”?”, or nothing.
func suggestion(for word: String, among candidates: [String]) -> String {
  let words = nearest(to: word, among: candidates).map { "“\($0)”" }
  return words.isEmpty ? "" : "; did you mean \(words.joined(separator: " or "))?"
}
