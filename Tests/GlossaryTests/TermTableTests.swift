import BuiltInLessons
import Glossary
import LessonKit
import TerminalText
import Testing
import TraceText

/// What holds of every term.
struct TermTableTests {
  @Test(arguments: Vocabulary.all)
  func isCompleteInBothLanguages(term: Term) {
    for text in [term.word, term.meaning, term.remark].compactMap({ $0 }) {
      #expect(text.english?.isEmpty == false)
      #expect(text.korean?.isEmpty == false)
    }
    #expect(term.meaning.english?.hasSuffix(".") == true)
    #expect(term.meaning.korean?.hasSuffix(".") == true)
    #expect(term.meaning.korean?.contains { hangul.contains($0) } == true)
    #expect(term.meaning.english?.contains { hangul.contains($0) } == false)
    #expect(term.meaning.english?.contains("  ") == false)
    #expect(term.meaning.korean?.contains("  ") == false)
  }

  @Test(arguments: Vocabulary.all, Language.allCases)
  func theCardFitsAScreen(term: Term, language: Language) {
    let lines = TermCard(term, in: language).lines(width: 76)
    #expect(lines.allSatisfy { cellWidth(of: $0.text) <= 76 })
    #expect(lines.count <= 26)
  }

  @Test(arguments: Vocabulary.all, Language.allCases)
  func thePictureIsSmall(term: Term, language: Language) {
    let lines = term.picture.lines(in: language)
    #expect((1...8).contains(lines.count))
    for line in lines { #expect(cellWidth(of: line) <= 40, "\(term.id): \(line)") }
    let isBroad = lines.contains { $0.contains { $0 != " " } }
    #expect(isBroad)
  }

  /// Folding leaves no question mark in a picture without Hangul.
  @Test(arguments: Vocabulary.all)
  func thePictureWorksInASCII(term: Term) {
    for line in term.picture.lines(in: .english) {
      let folded = Repertoire.ascii.fold(line)
      #expect(folded.utf8.allSatisfy { $0 < 0x80 })
      #expect(!folded.contains("?"), "\(term.id): \(line)")
      #expect(cellWidth(of: folded) == cellWidth(of: line))
    }
  }

  @Test func noTwoTermsShareAName() {
    var owners: [String: String] = [:]
    for term in Vocabulary.all {
      for name in Set(term.allNames.map { $0.lowercased() }) {
        #expect(owners[name] == nil, "\(name): \(term.id) and \(owners[name] ?? "")")
        owners[name] = term.id
      }
    }
  }

  @Test func everyTermStandsInOneGroup() {
    let ids = Vocabulary.groups.flatMap { $0.terms.map(\.id) }
    #expect(Set(ids).count == ids.count)
    #expect(
      ids.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isLowercase || "-0123456789".contains($0) }
      })
  }

  @Test func everyLessonExists() {
    let known = Set(LessonLibrary(builtIn: .builtIn, environment: [:]).entries.map(\.id))
    for term in Vocabulary.all {
      for lesson in term.lessons { #expect(known.contains(lesson), "\(term.id): \(lesson)") }
      #expect(Set(term.lessons).count == term.lessons.count)
    }
  }

  /// The vocabulary that the notes teach, each word in both languages.
  @Test(arguments: [
    "합성곱 convolution", "필터 filter", "커널 kernel", "윈도우 window", "피쳐 맵/feature map",
    "특성 맵/feature map", "스트라이드 stride", "보폭 stride", "패딩 padding", "제로 패딩/zero padding",
    "편향 bias", "채널 channel", "깊이 depth", "풀링 pooling", "최대 풀링/max pooling",
    "평균 풀링/average pooling", "최소 풀링/min pooling", "다운샘플링 downsampling",
    "서브샘플링 subsampling", "밀집층/dense layer", "완전 연결층/fully connected layer",
    "벡터화 flatten", "평탄화 flatten", "활성화 함수/activation function", "가중치 weight",
    "매개변수 parameter", "하이퍼파라미터 hyperparameter", "특징 추출기/feature extractor",
    "분류기 classifier", "손실 함수/loss function", "순전파/forward pass", "역전파 backpropagation",
    "수용 영역/receptive field", "결합법칙 associativity",
  ])
  func holdsTheVocabularyOfTheNotes(pair: String) {
    let words = pair.split(separator: pair.contains("/") ? "/" : " ").map(String.init)
    let (korean, english) = (Vocabulary.find(words[0]), Vocabulary.find(words[1]))
    #expect(korean.count == 1)
    #expect(korean == english)
  }

  private var hangul: ClosedRange<Character> { "가"..."힣" }
}

extension Term: CustomTestStringConvertible {
  public var testDescription: String { id }
}
