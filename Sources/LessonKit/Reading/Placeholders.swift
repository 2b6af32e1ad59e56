import TraceEngine
import TraceText

/// An operation of a lesson with its feature map, as placeholders read them.
struct OperationFacts {
  let operation: TracedOperation
  let featureMap: Tensor
}

/// What the names in placeholders stand for.
protocol PlaceholderFacts {
  /// What a placeholder like `value 1 1` stands for.
  ///
  /// - Parameter words: at least the name.
  func text(of words: [String]) throws(PlaceholderFault) -> String
}

/// What the placeholders of a text may refer to.
struct PlaceholderScope {
  /// The page's own operation or layer, where it has one.
  let own: (any PlaceholderFacts)?
  /// The named pages of the lesson in their order; without facts where the page has a fault of its
  /// own, which is told already.
  let named: [(name: String, facts: (any PlaceholderFacts)?)]

  /// - Throws: `PlaceholderFault` with a sentence about what is wrong with `words`.
  /// - Returns: nil where the page it refers to is faulty itself.
  func text(of words: [String]) throws(PlaceholderFault) -> String? {
    guard let first = words.first else {
      throw PlaceholderFault("“{}” names nothing; write “{{” for a brace")
    }
    if let page = named.first(where: { $0.name == first }) {
      guard words.count > 1 else {
        throw PlaceholderFault("“\(first)” is a page; say what of it, as in {\(first) value 0 0}")
      }
      return try page.facts?.text(of: Array(words.dropFirst()))
    }
    if OperationFacts.names.contains(first) {
      guard let own else {
        throw PlaceholderFault(
          "a page to read must name the page that is meant, as in "
            + "{\(named.first?.name ?? "page") \(words.joined(separator: " "))}; \(pageList)")
      }
      return try own.text(of: words)
    }
    let isPage = words.count > 1 && OperationFacts.names.contains(words[1])
    if isPage || own == nil {
      throw PlaceholderFault(
        "no page has the name “\(first.prefix(60))”"
          + (named.isEmpty
            ? "; \(pageList)"
            : alternatives(for: first, among: named.map(\.name), "the named pages are")))
    }
    throw OperationFacts.unknown(first)
  }

  private var pageList: String {
    named.isEmpty
      ? "no page of this lesson has a name"
      : "the named pages are \(named.map(\.name).joined(separator: ", "))"
  }
}

/// Why a placeholder cannot be filled in.
struct PlaceholderFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

extension Located {
  /// The text with its placeholders filled in.
  ///
  ///     {sliding value 1 1}    a number of the page “sliding”
  ///     {{ and }}              braces
  ///
  /// - Throws: a fault at the placeholder.
  func filledText(_ scope: PlaceholderScope) throws(LessonError) -> String {
    let text = Array(try text().unicodeScalars)
    var filled = String.UnicodeScalarView()
    var index = 0
    while index < text.count {
      let scalar = text[index]
      guard scalar == "{" || scalar == "}" else {
        filled.append(scalar)
        index += 1
        continue
      }
      if index + 1 < text.count && text[index + 1] == scalar {
        filled.append(scalar)
        index += 2
        continue
      }
      let place = source.position(in: node, offset: index)
      guard scalar == "{" else { throw fault("a single “}”; write “}}” for a brace", at: place) }
      let rest = text[(index + 1)...]
      guard let end = rest.firstIndex(where: { $0 == "}" || $0 == "{" || $0 == "\n" }),
        text[end] == "}"
      else {
        throw fault("this “{” is not closed in its line; write “{{” for a brace", at: place)
      }
      filled.append(contentsOf: try fill(rest[..<end], scope, at: place).unicodeScalars)
      index = end + 1
    }
    return String(filled)
  }

  private func fill(
    _ inside: ArraySlice<Unicode.Scalar>, _ scope: PlaceholderScope, at place: SourcePosition
  ) throws(LessonError) -> String {
    let words = inside.split(separator: " ").map { word in
      String(String.UnicodeScalarView(word))
    }
    do { return try scope.text(of: words) ?? "" } catch {
      throw fault(error.message, at: place)
    }
  }
}
