import TerminalText
import TraceText

/// The commands of a walk, for the learner.
struct WalkHelp {
  let voice: Voice

  /// One command a line.
  var text: String {
    let lead = voice.say(
      "Type one of these and press Enter:", "아래에서 골라 입력하고 Enter를 누르세요.")
    let width = WalkHelp.commands.map { cellWidth(of: $0.name[voice.language]) }.max() ?? 0
    let lines = WalkHelp.commands.map { command in
      "  " + pad(command.name[voice.language], width: width) + "  "
        + command.meaning[voice.language] + "\n"
    }
    return voice.text(lead) + voice.repertoire.fold(lines.joined())
  }

  private struct Command: Sendable {
    let name: LocalizedText
    let meaning: LocalizedText

    init(_ name: String, _ english: String, _ korean: String) {
      self.name = LocalizedText(en: name, ko: name)
      meaning = LocalizedText(en: english, ko: korean)
    }

    init(_ name: LocalizedText, _ english: String, _ korean: String) {
      self.name = name
      meaning = LocalizedText(en: english, ko: korean)
    }
  }

  private static let commands: [Command] = [
    Command(
      LocalizedText(en: "(nothing)", ko: "(그냥 Enter)"), "the next beat; a value that is asked for",
      "다음 곱. 묻는 중이면 값을 보여 줘요"),
    Command("n", "the next step", "다음 단계"),
    Command("b", "a step back", "이전 단계"),
    Command("u", "a beat back", "이전 곱"),
    Command("g 5, g 1,2", "to step 5, to the cell in row 1, column 2", "5단계로, 1행 2열로 가기"),
    Command("] or [", "next page, previous page", "다음 쪽, 이전 쪽"),
    Command("m", "the feature map so far", "지금까지의 특성 맵"),
    Command("i", "input and filter", "입력과 필터"),
    Command("w", "where the window stands, and what is under it", "윈도우의 위치와 그 안의 수"),
    Command("r", "the last words again", "다시 듣기"),
    Command("p", "ask for every value first, or for none", "값마다 먼저 묻기, 묻지 않기"),
    Command(
      "set input 1,2 7", "what if? also set filter, set bias, set stride 2; set alone lists them",
      "수 바꿔 보기. filter, bias, stride도 되고, set만 쓰면 목록"),
    Command("undo, redo, reset", "a change back, again, all back", "바꾼 것 되돌리기, 다시, 모두"),
    Command(
      LocalizedText(en: "? stride", ko: "? 스트라이드"), "what a word means; t lists this page's",
      "용어 풀이. t라고만 쓰면 이 쪽의 용어"),
    Command("hint", "help with what is asked", "묻는 것의 힌트"),
    Command("skip", "the answer to the question of a page", "쪽에 있는 문제의 정답"),
    Command("l", "Korean", "English"),
    Command("menu", "back to the lessons", "수업 목록"),
    Command("q", "quit; the place is kept", "끝내기 (위치는 남아요)"),
  ]
}
