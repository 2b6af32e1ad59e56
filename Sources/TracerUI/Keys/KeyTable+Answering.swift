import Diagnosis

/// Keys where something is asked.
extension KeyTable {
  /// The quiz waits for an answer, and nothing is being typed.
  static let asking: [KeyContext] = [.quiz, .filling, .pointing, .telling]
  /// Several answers, or one that may be pointed at.
  private static let several: [KeyContext] = [.filling, .pointing, .telling, .writing]

  /// Which of several rules was followed.
  private static let telling: [KeyBinding] = zip(
    RuleLetter.all,
    [("the first one", "첫째"), ("the second one", "둘째"), ("the third one", "셋째")]
  ).enumerated().map { index, choice in
    let (letter, meaning) = choice
    return bind(
      [.character(letter)], .rule(index), [.telling], String(letter), meaning.0, meaning.1,
      bar: .init(String(letter), "that one", "이거예요", isNeeded: true))
  }

  static let answering: [KeyBinding] =
    telling + [
      bind(
        [.character("y")], .yes, [.quiz, .filling, .pointing, .predicting], "y",
        "yes, that is what I did", "네, 그렇게 했어요",
        bar: .init("y", "yes", "네", isNeeded: true)),
      bind(
        [.character("n")], .no, asking + [.predicting], "n", "no, that is not what I did",
        "아니요, 그렇게 하지 않았어요", bar: .init("n", "no", "아니요", isNeeded: true)),
      bind(
        [.enter], .passBy, asking, "Enter", "nothing filled in: go on without an answer",
        "아무것도 쓰지 않았으면 답하지 않고 계속",
        bar: .init("Enter", "next page", "다음 쪽", isNeeded: true)),
      bind(
        [.enter], .submit, [.answering, .going], "Enter", "commit", "확인",
        bar: .init("Enter", "commit", "확인")),
      bind(
        [.enter], .submit, several, "Enter",
        "next empty place; checks once none is empty", "다음 빈칸, 모두 채웠으면 확인",
        bar: .init("Enter", "commit", "확인")),
      bind(
        [.character(" ")], .point, [.pointing], "Space", "choose the cell pointed at",
        "가리키는 칸 고르기", bar: .init("Space", "choose", "고르기", isNeeded: true)),
      bind(
        [.right], .right, several, "→", "right", "오른쪽",
        bar: .init("←→↑↓", "move", "이동")),
      bind([.left], .left, several, "←", "left", "왼쪽"),
      bind([.down], .down, several, "↓", "down", "아래로"),
      bind([.up], .up, several, "↑", "up", "위로"),
      bind(
        [.tab], .nextBlank, several, "Tab", "next place", "다음 자리"),
      bind(
        [.tab], .nextBlank, [.quizDone], "Tab", "the next cell's arithmetic", "다음 칸의 계산",
        bar: .init("Tab", "next cell", "다음 칸")),
      bind(
        [.backTab], .previousBlank, several + [.quizDone], "Shift-Tab",
        "previous place", "이전 자리"),
      bind(
        [.backspace, .delete], .erase, asking + [.answering, .writing, .going], "Backspace",
        "erase", "지우기"),
      bind(
        [.tab], .hint, [.answering], "Tab", "hint", "힌트", bar: .init("Tab", "hint", "힌트")),
      bind(
        [.tab, .character("h")], .hint, [.quiz], "Tab h", "hint", "힌트",
        bar: .init("Tab", "hint", "힌트", isNeeded: true)),
      bind(
        [.character("h")], .hint, [.filling, .pointing, .telling], "h", "hint", "힌트",
        bar: .init("h", "hint", "힌트", isNeeded: true)),
      bind(
        [.escape], .leave, [.answering, .writing, .going], "Esc", "leave the field", "입력 취소",
        bar: .init("Esc", "leave the field", "입력 취소")),
      bind(
        [.character("s")], .skip, asking, "s", "skip: show the answer", "건너뛰고 답 보기",
        bar: .init("s", "skip", "건너뛰기", isNeeded: true)),
      bind(
        [.control("d"), .function(2)], .check, asking + [.answering, .writing], "Ctrl-D F2",
        "check what is filled in", "지금까지 쓴 것 확인", bar: .init("Ctrl-D", "check", "확인")),
      bind(
        [.character("u")], .undo, asking, "u", "undo", "되돌리기",
        bar: .init("u", "undo", "되돌리기", isNeeded: true)),
      bind(
        [.down, .character("c")], .nextChannel, [.quiz, .quizDone], "↓ c",
        "look at the next channel", "다음 채널 보기", bar: .init("↑↓", "channel", "채널")),
      bind(
        [.up], .previousChannel, [.quiz, .quizDone], "↑", "look at the channel before",
        "이전 채널 보기"),
      bind(
        [.right], .lookRight, [.quiz], "→", "look further right", "오른쪽 더 보기",
        bar: .init("←→", "look", "더 보기", isNeeded: true)),
      bind([.left], .lookLeft, [.quiz], "←", "look further left", "왼쪽 더 보기"),
      bind(
        [.character("c")], .nextChannel, [.filling, .pointing], "c", "look at the next channel",
        "다음 채널 보기", bar: .init("c", "channel", "채널")),
      bind(
        [.enter, .right, .pageDown, .character(" ")], .goOn, [.quizDone, .quizOver], "Enter →",
        "go on", "계속", bar: .init("Enter", "go on", "계속", isNeeded: true)),
      bind([.down], .down, [.quizOver], "↓", "down", "아래로", bar: .init("↑↓", "scroll", "스크롤")),
      bind([.up], .up, [.quizOver], "↑", "up", "위로"),
      bind(
        [.character("]")], .nextPage, asking + [.quizDone], "]", "next page of the lesson",
        "수업의 다음 쪽", bar: .init("[ ]", "page", "쪽")),
      bind(
        [.character("["), .pageUp], .previousPage, asking + [.quizDone], "[",
        "previous page of the lesson", "수업의 이전 쪽"),
      bind([.pageDown], .nextPage, asking, "Page Down", "next page of the lesson", "수업의 다음 쪽"),
      bind(
        [.character("r")], .review, [.quizOver], "r", "the missed questions once more",
        "놓친 문제 다시 풀기", bar: .init("r", "review", "다시 풀기")),
    ]
}
