/// Keys for changing the numbers of a page.
extension KeyTable {
  /// Where a page that was edited can be taken back.
  private static let editable: [KeyContext] = [.walk, .editing]
  private static let both: [KeyContext] = [.editing, .entering]

  static let editing: [KeyBinding] = [
    bind(
      [.character("e")], .edit, [.walk], "e", "change numbers and settings: what if?",
      "수와 설정을 바꿔 보기", bar: .init("e", "edit", "바꾸기")),
    bind(
      [.character("e")], .edit, [.predicting], "e",
      "change numbers and settings, once the answer is there", "답이 나온 뒤에 수와 설정을 바꿔 보기",
      bar: .init("e", "edit", "바꾸기")),
    bind(
      [.right, .character("l")], .right, [.editing], "→ l", "right; from the input into the filter",
      "오른쪽, 입력 끝에서는 필터로", bar: .init("←→↑↓", "move", "이동")),
    bind([.left, .character("h")], .left, [.editing], "← h", "left", "왼쪽"),
    bind(
      [.down, .character("j")], .down, [.editing], "↓ j", "down; of a setting the next smaller",
      "아래로, 설정은 하나 작게"),
    bind(
      [.up, .character("k")], .up, [.editing], "↑ k", "up; of a setting the next larger",
      "위로, 설정은 하나 크게"),
    bind([.right], .right, [.entering], "→", "commit, then right", "확인하고 오른쪽으로"),
    bind([.left], .left, [.entering], "←", "commit, then left", "확인하고 왼쪽으로"),
    bind([.down], .down, [.entering], "↓", "commit, then down", "확인하고 아래로"),
    bind([.up], .up, [.entering], "↑", "commit, then up", "확인하고 위로"),
    bind(
      [.enter, .character(" ")], .choose, [.editing], "Enter",
      "type another number; of a setting the next choice", "다른 수 입력, 설정은 다음 값으로"),
    bind(
      [.enter], .submit, [.entering], "Enter", "commit", "확인",
      bar: .init("Enter", "commit", "확인", isNeeded: true)),
    bind([.backspace, .delete], .erase, [.entering], "Backspace", "erase", "지우기"),
    bind(
      [.tab], .nextBlank, [.entering], "Tab", "commit; input, filter, settings", "확인하고 입력·필터·설정"),
    bind([.backTab], .previousBlank, both, "Shift-Tab", "back to the part before", "앞 부분으로"),
    bind(
      [.character("c")], .nextChannel, [.editing], "c", "the next channel", "다음 채널",
      bar: .init("c", "channel", "채널")),
    bind(
      [.character("f")], .nextFilter, [.editing], "f", "the next filter", "다음 필터",
      bar: .init("f", "filter", "필터")),
    bind(
      [.character("u")], .undo, editable, "u", "take the last change back, or the original",
      "마지막으로 바꾼 것이나 원래대로 한 것 되돌리기",
      bar: .init("u", "undo", "되돌리기", isNeeded: true)),
    bind(
      [.character("U"), .control("r")], .redo, editable, "U Ctrl-R", "make it again", "다시 바꾸기",
      bar: .init("U", "redo", "다시")),
    bind(
      [.character("E")], .original, editable, "E",
      "the page as it was; u brings all changes back", "원래대로, u를 누르면 바꾼 것이 모두 돌아옴",
      bar: .init("E", "original", "원래대로")),
    bind([.character("]")], .nextPage, [.editing], "]", "next page", "다음 쪽"),
    bind([.character("[")], .previousPage, [.editing], "[", "previous page", "이전 쪽"),
    bind(
      [.escape], .leave, [.entering], "Esc", "leave the field", "입력 취소",
      bar: .init("Esc", "leave the field", "입력 취소", isNeeded: true)),
    bind(
      [.escape, .character("e")], .leave, [.editing], "Esc e", "walk on; the changes stay",
      "바꾼 채로 계속 보기", bar: .init("Esc", "walk on", "계속 보기", isNeeded: true)),
    bind(
      [.tab], .nextBlank, [.editing], "Tab", "input, filter, settings", "입력·필터·설정",
      bar: .init("Tab", "settings", "설정", isNeeded: true)),
  ]
}
