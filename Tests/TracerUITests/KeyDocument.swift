import CellScreen
import TraceText
import TracerUI

/// What `docs/keys.md` must hold: the table of keys, place by place.
enum KeyDocument {
  static var text: String {
    let sections = KeyContext.allCases.map { context in
      let rows = KeyTable.bindings(in: context).map(row)
      return "## \(title(context))\n\n| key · 키 | | |\n|---|---|---|\n\(rows.joined())"
    }
    return head + sections.joined(separator: "\n")
  }

  private static let head = """
    # Keys

    All keys, as the program's own table has them. A test compares this page with that table;
    `RECORD_SNAPSHOTS=1 swift test --filter KeyDocumentTests` writes it anew.

    Ctrl-C ends the program, Ctrl-Z stops it until `fg`. A click on a cell of the feature map goes to its
    step, a click on a lesson chooses it, another opens it; the wheel scrolls, or goes by steps. While something is being
    typed, every printable key belongs to it. With the Korean input method on, a letter does what the
    Latin letter on the same key does: `ㅂ` is `q`. 한글 입력 상태에서도 같은 자리의 키가 통해요.


    """

  private static func row(_ binding: KeyBinding) -> String {
    let keys = binding.keys.map { "`\(name($0))`" }.joined(separator: " ")
    return "| \(keys) | \(binding.meaning[.english]) | \(binding.meaning[.korean]) |\n"
  }

  private static func title(_ context: KeyContext) -> String {
    switch context {
    case .menu: return "The list of lessons · 수업 목록"
    case .filtering: return "Typing a filter for the list · 수업 찾기"
    case .text: return "A page to read · 읽는 쪽"
    case .walk: return "A page on which a window moves · 윈도우가 움직이는 쪽"
    case .figure: return "A page with a figure in several moments · 여러 장면이 있는 그림 쪽"
    case .still: return "A page with a figure that stands still · 움직이지 않는 그림 쪽"
    case .predicting: return "The walk asks for a value · 값을 예측할 때"
    case .quiz: return "The quiz asks · 퀴즈"
    case .filling: return "The quiz asks for several answers · 여러 칸을 채울 때"
    case .pointing: return "The quiz asks for cells of the input · 입력의 칸을 고를 때"
    case .telling: return "The quiz asks which rule was followed · 어떻게 했는지 물을 때"
    case .quizOver: return "The quiz is over · 퀴즈가 끝났을 때"
    case .writing: return "Typing one of several answers · 여러 칸 가운데 한 칸에 입력할 때"
    case .quizDone: return "A question of the quiz is done · 퀴즈 문제가 끝났을 때"
    case .answering: return "Typing an answer · 답을 입력할 때"
    case .going: return "Typing a step or a cell to go to · 갈 곳을 입력할 때"
    case .editing: return "Changing numbers and settings · 수와 설정을 바꿀 때"
    case .entering: return "Typing another number · 다른 수를 입력할 때"
    case .help: return "The help screen · 도움말"
    case .terms: return "The list of terms · 용어 목록"
    case .term: return "The card of a term · 용어 풀이"
    }
  }

  private static func name(_ key: Key) -> String {
    switch key {
    case .character(" "): return "Space"
    case .character(let character): return String(character)
    case .control(let letter): return "Ctrl-\(letter.uppercased())"
    case .up: return "↑"
    case .down: return "↓"
    case .left: return "←"
    case .right: return "→"
    case .home: return "Home"
    case .end: return "End"
    case .pageUp: return "Page Up"
    case .pageDown: return "Page Down"
    case .enter: return "Enter"
    case .escape: return "Esc"
    case .tab: return "Tab"
    case .backTab: return "Shift-Tab"
    case .backspace: return "Backspace"
    case .delete: return "Delete"
    case .function(let number): return "F\(number)"
    }
  }
}
