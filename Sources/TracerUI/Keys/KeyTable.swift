import CellScreen
import TraceText

/// One line of the table: these keys do this in these places.
package struct KeyBinding: Sendable {
  package let keys: [Key]
  package let action: Action
  package let contexts: [KeyContext]
  /// How the keys are written for the learner.
  package let label: LocalizedText
  package let meaning: LocalizedText
  /// How the last line of the screen shows it, if it does; the help screen shows all.
  package let bar: Bar?

  /// Own numbers are opened from the shell: what leads from a lesson to the list leads back there.
  private var leavesOwn: Bool { action == .leave && contexts.contains(.walk) }
  /// The meaning on own numbers, where it is another.
  var meaningInOwn: LocalizedText? {
    leavesOwn ? LocalizedText(en: "back to the shell", ko: "셸로 돌아가기") : nil
  }
  var inOwn: Bar? {
    if leavesOwn {
      return bar.map { Bar($0.label, LocalizedText(en: "leave", ko: "나가기"), $0.isNeeded) }
    }
    guard contexts.contains(.walk) else { return bar }
    switch action {
    case .play, .nextStep, .edit: return bar?.kept(.longest)
    // No page asks to be walked in order: what is looked for is gone to.
    case .goTo: return Bar("g", "go", "이동").kept(.longest)
    case .predict: return bar?.kept(.least)
    default: return bar
    }
  }

  /// A short form for the last line, where one entry may stand for a pair of keys.
  package struct Bar: Sendable {
    package let label: LocalizedText
    package let meaning: LocalizedText
    /// Whether it stays when others have no room: nothing else on the screen tells of it.
    package let isNeeded: Bool
    /// How long it stays among those that are not needed.
    private(set) var rank = Rank.usual

    /// Those that are given up first come first; of one rank the last in the line.
    enum Rank: Int { case least, usual, longest }

    init(_ label: String, _ english: String, _ korean: String, isNeeded: Bool = false) {
      self.label = KeyTable.written(label)
      self.isNeeded = isNeeded
      meaning = LocalizedText(en: english, ko: korean)
    }

    fileprivate func kept(_ rank: Rank) -> Bar {
      var bar = self
      bar.rank = rank
      return bar
    }

    fileprivate init(_ label: LocalizedText, _ meaning: LocalizedText, _ isNeeded: Bool) {
      (self.label, self.meaning, self.isNeeded) = (label, meaning, isNeeded)
    }
  }
}

/// The one table of keys: input, the last line, the help screen and `docs/keys.md` read it.
package enum KeyTable {
  private static let lesson: [KeyContext] = [.text, .walk, .predicting, .figure, .still]
  private static let moving: [KeyContext] = [.walk, .predicting]
  /// Where something can be stepped through or played.
  private static let stepping: [KeyContext] = [.walk, .figure]
  private static let listing: [KeyContext] = [.menu, .text, .still, .help]

  /// What `key` means in `context`, or nil where it means nothing.
  ///
  /// - Parameter offers: whether an occasional action can be performed now.
  package static func action(
    for key: Key, in context: KeyContext, offers: (Action) -> Bool = { _ in false }
  ) -> Action? {
    bindings(in: context).first {
      $0.keys.contains(key) && (!$0.action.isOccasional || offers($0.action))
    }?.action
  }

  /// The names of keys, as they are called in both languages.
  static func written(_ label: String) -> LocalizedText {
    LocalizedText(en: label, ko: label == "Space" ? "스페이스" : label)
  }

  /// The bindings that mean something in `context`, in the order of the table.
  package static func bindings(in context: KeyContext) -> [KeyBinding] {
    byContext[context] ?? []
  }

  private static let byContext = Dictionary(
    uniqueKeysWithValues: KeyContext.allCases.map { context in
      (context, bindings.filter { $0.contexts.contains(context) })
    })

  package static let bindings: [KeyBinding] =
    walking + paging + choosing + answering + editing + glossary + everywhere

  private static let walking: [KeyBinding] = [
    bind(
      [.enter], .nextLesson, [.text, .still] + stepping + asking + [.quizDone], "Enter",
      "at the end of the lesson: the next lesson", "수업 끝에서는 다음 수업",
      bar: .init("Enter", "next lesson", "다음 수업", isNeeded: true)),
    bind(
      [.enter], .reveal, [.predicting], "Enter", "show the value", "값 보기",
      bar: .init("Enter", "show", "값 보기")),
    bind(
      [.tab], .hint, [.predicting], "Tab", "hint", "힌트", bar: .init("Tab", "hint", "힌트")),
    bind(
      [.enter, .pageDown], .goOn, stepping, "Enter", "next step, then next page",
      "다음 단계, 끝에서는 다음 쪽", bar: .init("Enter", "next page", "다음 쪽")),
    bind(
      [.character(" ")], .play, stepping, "Space", "play, pause", "재생·멈춤",
      bar: .init("Space", "play", "재생")),
    bind(
      [.right, .character("l")], .nextStep, stepping, "→ l", "next step", "다음 단계",
      bar: .init("←→", "step", "단계")),
    bind(
      [.right, .character("l"), .pageDown], .nextStep, [.predicting], "→ l",
      "go on without an answer", "답하지 않고 계속", bar: .init("←→", "step", "단계")),
    bind(
      [.left, .character("h")], .previousStep, moving + [.figure], "← h", "previous step", "이전 단계"),
    bind(
      [.pageUp], .goBack, moving + [.figure], "Page Up", "previous step, then previous page",
      "이전 단계, 처음에서는 이전 쪽"),
    bind(
      [.down, .character("j")], .nextBeat, moving, "↓ j", "next product", "다음 곱",
      bar: .init("↑↓", "product", "곱")),
    bind([.up, .character("k")], .previousBeat, moving, "↑ k", "previous product", "이전 곱"),
    bind(
      [.down, .character("j")], .down, [.figure], "↓ j", "a row down", "한 행 아래로",
      bar: .init("↑↓", "row", "행")),
    bind([.up, .character("k")], .up, [.figure], "↑ k", "a row up", "한 행 위로"),
    bind(
      [.character("d")], .nextDifference, [.figure], "d", "next cell that differs",
      "값이 다른 다음 칸", bar: .init("d", "difference", "다른 칸")),
    bind([.home], .firstStep, moving + [.figure], "Home", "first step", "첫 단계"),
    bind([.end], .lastStep, moving + [.figure], "End", "last step", "마지막 단계"),
    bind(
      [.character("c")], .nextChannel, [.walk, .predicting], "c", "look at the next channel",
      "다음 채널 보기", bar: .init("c", "channel", "채널")),
    bind(
      [.character("v")], .switchShades, moving, "v", "view as shades or as numbers",
      "명암으로 보기·숫자로 보기", bar: .init("v", "view", "보기")),
    bind(
      [.character(">"), .character("+")], .faster, stepping, "> +", "twice as fast",
      "두 배 빠르게"),
    bind(
      [.character("<"), .character("-")], .slower, stepping, "< -", "half as fast", "절반 속도로"),
    bind(
      [.character("s")], .switchGrain, moving, "s", "play by products or by steps",
      "곱 단위·단계 단위로 재생"),
    bind([.character("g")], .goTo, moving, "g", "go to a step or a cell", "단계나 칸으로 가기"),
    bind(
      [.character("o")], .showWeights, moving, "o", "weights in the window",
      "윈도우 안에 가중치 쓰기"),
    bind(
      [.character("p")], .predict, moving, "p", "predict every step, or none",
      "모든 단계에서 예측하기·그만하기", bar: .init("p", "predict", "예측하기")),
    bind(
      [.character("f")], .nextFilter, moving, "f", "next filter's first step", "다음 필터의 첫 단계",
      bar: .init("f", "filter", "필터")),
  ]

  private static let paging: [KeyBinding] = [
    bind(
      [.right, .character("l"), .pageDown, .enter, .character(" ")], .readOn, [.text, .still],
      "→ l",
      "read on, then next page", "계속 읽기, 끝에서는 다음 쪽", bar: .init("←→", "page", "쪽")),
    bind(
      [.left, .character("h"), .pageUp], .readBack, [.text, .still], "← h",
      "read back, then previous page", "앞으로 돌아가기, 처음에서는 이전 쪽"),
    bind(
      [.character("]")], .nextPage, lesson, "]", "next page", "다음 쪽",
      bar: .init("[ ]", "page", "쪽")),
    bind([.character("[")], .previousPage, lesson, "[", "previous page", "이전 쪽"),
  ]

  private static let choosing: [KeyBinding] = [
    bind(
      [.up, .character("k")], .up, listing, "↑ k", "up", "위로",
      bar: .init("↑↓", "scroll", "스크롤")),
    bind([.down, .character("j")], .down, listing, "↓ j", "down", "아래로"),
    bind([.pageUp], .pageUp, [.menu, .help], "Page Up", "a screen up", "한 화면 위로"),
    bind([.pageDown], .pageDown, [.menu, .help], "Page Down", "a screen down", "한 화면 아래로"),
    bind([.home], .top, listing, "Home", "to the top", "맨 위로"),
    bind([.end], .bottom, listing, "End", "to the bottom", "맨 아래로"),
    bind(
      [.enter, .right, .character("l"), .character(" ")], .choose, [.menu], "Enter →", "open",
      "열기", bar: .init("Enter", "open", "열기")),
    bind(
      [.character("z")], .quiz, [.menu], "z", "quiz", "퀴즈", bar: .init("z", "quiz", "퀴즈")),
    bind(
      [.character("/")], .filter, [.menu], "/", "find", "찾기", bar: .init("/", "find", "찾기")),
    bind(
      [.enter], .choose, [.filtering], "Enter", "open", "열기",
      bar: .init("Enter", "open", "열기")),
    bind([.up], .up, [.filtering], "↑", "up", "위로", bar: .init("↑↓", "choose", "고르기")),
    bind([.down], .down, [.filtering], "↓", "down", "아래로"),
    bind([.backspace, .delete], .erase, [.filtering], "Backspace", "erase", "지우기"),
    bind(
      [.escape], .leave, [.filtering], "Esc", "show all", "모두 보기",
      bar: .init("Esc", "show all", "모두 보기")),
  ]

  private static let glossary: [KeyBinding] = [
    bind(
      [.character("t")], .terms, [.menu], "t", "what the words of the field mean", "용어 풀이"),
    bind(
      [.character("t")], .terms, lesson + asking + [.quizDone], "t",
      "what the words of this page mean, and all others", "이 쪽에 나온 용어부터 용어 풀이",
      bar: .init("t", "words", "용어")),
    bind(
      [.character("t")], .terms, [.help], "t", "what the words mean", "용어 풀이",
      bar: .init("t", "words", "용어")),
    bind(
      [.enter, .character(" ")], .choose, [.terms], "Enter", "open", "열기",
      bar: .init("Enter", "open", "열기")),
    bind(
      [.right, .character("l")], .choose, [.terms], "→ l", "open", "열기"),
    bind(
      [.right, .character("l"), .enter, .character(" ")], .right, [.term], "→ l", "next term",
      "다음 용어",
      bar: .init("←→", "term", "용어")),
    bind([.left, .character("h")], .left, [.term], "← h", "term before", "이전 용어"),
    bind(
      [.up, .character("k")], .up, [.terms, .term], "↑ k", "up", "위로",
      bar: .init("↑↓", "move", "이동")),
    bind([.down, .character("j")], .down, [.terms, .term], "↓ j", "down", "아래로"),
    bind([.pageUp], .pageUp, [.terms, .term], "Page Up", "a screen up", "한 화면 위로"),
    bind([.pageDown], .pageDown, [.terms, .term], "Page Down", "a screen down", "한 화면 아래로"),
    bind([.home], .top, [.terms, .term], "Home", "to the top", "맨 위로"),
    bind([.end], .bottom, [.terms, .term], "End", "to the bottom", "맨 아래로"),
    bind(
      [.escape, .character("q"), .character("t")], .leave, [.terms], "Esc t", "close", "닫기",
      bar: .init("Esc", "close", "닫기")),
    bind(
      [.escape, .character("q"), .character("t")], .leave, [.term], "Esc", "the list of terms",
      "용어 목록",
      bar: .init("Esc", "list", "목록")),
  ]

  /// Where nothing is being typed, besides the list.
  private static let leavable: [KeyContext] =
    lesson + asking + [.quizDone, .quizOver]

  private static let everywhere: [KeyBinding] = [
    bind(
      [.escape], .leave, leavable, "Esc",
      "the list of lessons", "수업 목록", bar: .init("Esc", "list", "목록", isNeeded: true)),
    bind(
      [.character("?"), .function(1)], .help,
      [.menu, .editing] + leavable, "?", "help", "도움말",
      bar: .init("?", "help", "도움말", isNeeded: true)),
    bind(
      [.character("?"), .escape, .enter, .character("q"), .function(1)], .leave, [.help],
      "Esc Enter", "close", "닫기", bar: .init("Esc", "close", "닫기")),
    bind(
      [.character("L")], .switchLanguage, [.menu, .terms, .term, .editing] + leavable,
      "L", "English or Korean", "한국어·영어"),
    bind(
      [.character("q")], .quit, [.menu, .editing] + leavable, "q",
      "quit", "끝내기",
      bar: .init("q", "quit", "끝내기", isNeeded: true)),
    bind(
      [.control("l")], .redraw, KeyContext.allCases, "Ctrl-L", "redraw", "화면 다시 그리기"),
  ]

  static func bind(
    _ keys: [Key], _ action: Action, _ contexts: [KeyContext], _ label: String,
    _ english: String, _ korean: String, bar: KeyBinding.Bar? = nil
  ) -> KeyBinding {
    KeyBinding(
      keys: keys, action: action, contexts: contexts, label: written(label),
      meaning: LocalizedText(en: english, ko: korean), bar: bar)
  }
}
