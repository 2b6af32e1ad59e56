import TraceText

/// A word of convtrace, with all that a card shows of it.
package struct Term: Equatable, Sendable {
  /// The word it is reached by in links; stable. Lower case, words joined by hyphens.
  package let id: String
  package let word: LocalizedText
  /// What else it is called.
  package let also: OtherNames
  /// One or two sentences.
  package let meaning: LocalizedText
  package let names: FrameworkNames
  /// What is easily mixed up.
  package let remark: LocalizedText?
  package let picture: Picture
  /// The ids of the lessons that teach it.
  package let lessons: [String]

  init(
    _ id: String, _ word: LocalizedText, also: OtherNames = OtherNames(), meaning: LocalizedText,
    names: FrameworkNames = FrameworkNames(), remark: LocalizedText? = nil, picture: Picture,
    lessons: [String] = []
  ) {
    (self.id, self.word, self.also, self.meaning) = (id, word, also, meaning)
    (self.names, self.remark, self.picture, self.lessons) = (names, remark, picture, lessons)
  }

  /// Other words for the same thing, in either language.
  package struct OtherNames: Equatable, Sendable {
    package let english: [String]
    package let korean: [String]

    init(en english: [String] = [], ko korean: [String] = []) {
      (self.english, self.korean) = (english, korean)
    }
  }

  /// What three frameworks call it: a class or function as `Conv2d`, its parameter as
  /// `Conv2d(stride=)`. Empty where there is no name of its own.
  package struct FrameworkNames: Equatable, Sendable {
    package let pytorch: [String]
    package let keras: [String]
    package let onnx: [String]

    init(pytorch: [String] = [], keras: [String] = [], onnx: [String] = []) {
      (self.pytorch, self.keras, self.onnx) = (pytorch, keras, onnx)
    }

    /// Each with its name, in the order in which they are shown.
    package var all: [(framework: String, names: [String])] {
      [("PyTorch", pytorch), ("Keras", keras), ("ONNX", onnx)]
    }

    package var isEmpty: Bool { all.allSatisfy(\.names.isEmpty) }
  }

  /// Text art of at most 8 lines of 40 cells, in characters that have an ASCII fold.
  package struct Picture: Equatable, Sendable {
    private let text: LocalizedText

    init(en english: String, ko korean: String) {
      text = LocalizedText(en: english, ko: korean)
    }

    /// One that has no words in it.
    init(_ text: String) { self.init(en: text, ko: text) }

    package func lines(in language: Language) -> [String] {
      text[language].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
