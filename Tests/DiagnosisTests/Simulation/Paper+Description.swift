import Diagnosis

/// As it is shown where an answer was judged wrongly: `5x4x1 f3 s2 p1 …`.
extension Paper: CustomStringConvertible {
  var description: String {
    var words = ["\(c)x\(h)x\(w) f\(f) s\(s) p\(p)"]
    if d > 1 { words.append("d\(d)") }
    if k > 1 { words.append("k\(k)") }
    if groups > 1 { words.append("groups\(groups)") }
    if relu { words.append("relu") }
    if let pool { words.append("\(pool)\(countsPadding ? " counting padding" : "")") }
    if ceil { words.append("ceil") }
    if same { words.append("same") }
    words.append("\(asked)")
    if !image.isEmpty { words.append("x=\(shown(image))") }
    for filter in filters { words.append("w=\(shown(filter))") }
    if let bias, !image.isEmpty { words.append("b=\(bias.map(typed))") }
    return words.joined(separator: " ") + " right: \(right.map(typed).joined(separator: " "))"
  }

  private func shown(_ numbers: [[[Double]]]) -> String {
    numbers.map { $0.map { $0.map(typed).joined(separator: " ") }.joined(separator: "/") }
      .joined(separator: "|")
  }
}

/// What was written, as text; a dot for nothing.
func written(_ answers: [Double?]) -> String {
  answers.map { $0.map(typed) ?? "." }.joined(separator: " ")
}

/// What was said, as text.
func spoken(_ diagnosis: Diagnosis) -> String {
  switch diagnosis {
  case .named(let rules, _): return "named \(rules.map(\.name).joined(separator: ", "))"
  case .ask(let rules): return "asked \(rules.map(\.name).joined(separator: ", "))"
  default: return "\(diagnosis)"
  }
}
