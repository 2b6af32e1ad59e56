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
  func text(of placeholder: Placeholder) throws(PlaceholderFault) -> String
}

/// What stands between braces: `value 1 1`, or rounded to two decimals `value 1 1:2`.
struct Placeholder {
  /// At least one where facts are asked: the name, then the position.
  var words: [String]
  /// To which the number is rounded; nil where it is written in full.
  var decimals: Int?

  static let mostDecimals = 6

  /// - Throws: where what follows a colon is no number of decimals.
  init(_ text: String) throws(PlaceholderFault) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    words = (parts.first ?? "").split(separator: " ").map(String.init)
    guard parts.count == 2 else { return }
    guard let decimals = Int(parts[1]), (0...Placeholder.mostDecimals).contains(decimals) else {
      throw PlaceholderFault(
        "“:\(parts[1].prefix(40))” is no number of decimals; write 0 to \(Placeholder.mostDecimals), as "
          + "in {value 0 0:2}")
    }
    self.decimals = decimals
  }

  /// Without the name of the page.
  var ofPage: Placeholder {
    var placeholder = self
    placeholder.words.removeFirst()
    return placeholder
  }

  /// How a number is filled in.
  ///
  ///     NumberText.text(1.005)       // without decimals asked for: 1.005
  ///     placeholder.text(of: 1.005)  // {value 0 0:2}: 1.01
  func text(of value: Double, _ precision: Precision) -> String {
    guard let decimals else { return NumberText.text(value, precision: precision) }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    // What reads as a half is one, though binary may hold a little less.
    let scaled = value * scale
    let nudge = 1e-11 * max(1, scaled.magnitude)
    return NumberText.text((scaled + (scaled < 0 ? -nudge : nudge)).rounded() / scale)
  }

  /// - Throws: where decimals are asked of a whole number.
  func refuseDecimals() throws(PlaceholderFault) {
    guard decimals != nil else { return }
    throw PlaceholderFault("{\(words[0])} is a whole number; write it without “:”")
  }
}

/// What the placeholders of a text may refer to.
struct PlaceholderScope {
  /// The page's own operation or layer, where it has one.
  let own: (any PlaceholderFacts)?
  /// The named pages of the lesson in their order; without facts where the page has a fault of its
  /// own, which is told already.
  let named: [(name: String, facts: (any PlaceholderFacts)?)]

  /// - Throws: `PlaceholderFault` with a sentence about what is wrong with it.
  /// - Returns: nil where the page it refers to is faulty itself.
  func text(of placeholder: Placeholder) throws(PlaceholderFault) -> String? {
    let words = placeholder.words
    guard let first = words.first else {
      throw PlaceholderFault("“{}” names nothing; write “{{” for a brace")
    }
    if let page = named.first(where: { $0.name == first }) {
      guard words.count > 1 else {
        throw PlaceholderFault("“\(first)” is a page; say what of it, as in {\(first) value 0 0}")
      }
      return try page.facts?.text(of: placeholder.ofPage)
    }
    if OperationFacts.names.contains(first) {
      guard let own else {
        throw PlaceholderFault(
          "a page to read must name the page that is meant, as in "
            + "{\(named.first?.name ?? "page") \(words.joined(separator: " "))}; \(pageList)")
      }
      return try own.text(of: placeholder)
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
    do {
      let placeholder = try Placeholder(String(String.UnicodeScalarView(inside)))
      return try scope.text(of: placeholder) ?? ""
    } catch {
      throw fault(error.message, at: place)
    }
  }
}
