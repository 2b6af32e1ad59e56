import Glossary
import TerminalText

/// What a line typed during a walk asks for.
enum WalkCommand: Equatable, Sendable {
  case nextBeat, previousBeat, nextStep, previousStep, nextPage, previousPage
  /// To the step or cell that the text names; empty where none was typed.
  case goTo(String)
  /// What a word means, or which there are.
  case term(TermRequest)
  /// Another number or setting, as the text says.
  case set(String)
  /// The last change back, or a beat; the change again; all changes back.
  case undo, redo, reset
  case map, numbers, again, place, predict, hint, language, help, menu, quit

  /// The longest line that is read, in bytes; no command is longer.
  private static let longest = 80

  /// The command that `line` is: a letter or a word, in English or Korean, in any case, and also as
  /// it comes out when it was typed with the Korean keyboard on. Nil where it is none.
  init?(_ line: String) {
    guard line.utf8.count <= WalkCommand.longest else { return nil }
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if let request = TermRequest(line) {
      self = .term(request)
      return
    }
    guard let command = WalkCommand.read(words) ?? WalkCommand.read(words.map(WalkCommand.latin))
    else { return nil }
    self = command
  }

  private static func read(_ words: [String]) -> WalkCommand? {
    let line = words.joined(separator: " ")
    if let command = names[line] { return command }
    guard let first = words.first else { return .nextBeat }
    if ["g", "go", "goto", "가기"].contains(first) {
      return .goTo(words.dropFirst().joined(separator: " "))
    }
    if ["set", "바꾸기"].contains(first) || latin(first) == "set" {
      return .set(words.dropFirst().joined(separator: " "))
    }
    // "g5" and "g(1, 2)" without a space.
    if first.count > 1, first.hasPrefix("g"), first.dropFirst().allSatisfy({ !$0.isLetter }) {
      return .goTo(String(line.dropFirst()))
    }
    return nil
  }

  /// The keys that were pressed for a word typed in Hangul.
  private static func latin(_ word: String) -> String {
    String(word.flatMap { HangulKeys.latinKeys(for: $0) ?? [$0] }).lowercased()
  }

  private static let names: [String: WalkCommand] = [
    "": .nextBeat, "n": .nextStep, "next": .nextStep, "next step": .nextStep, "step": .nextStep,
    "다음": .nextStep, "다음 단계": .nextStep,
    "b": .previousStep, "back": .previousStep, "previous": .previousStep,
    "previous step": .previousStep, "이전": .previousStep, "이전 단계": .previousStep,
    "u": .previousBeat, "previous beat": .previousBeat, "뒤로": .previousBeat,
    "undo": .undo, "되돌리기": .undo, "redo": .redo, "다시 바꾸기": .redo,
    "reset": .reset, "원래대로": .reset,
    "]": .nextPage, "page": .nextPage, "next page": .nextPage, "다음 쪽": .nextPage,
    "다음쪽": .nextPage,
    "[": .previousPage, "previous page": .previousPage, "back page": .previousPage,
    "이전 쪽": .previousPage, "이전쪽": .previousPage,
    "m": .map, "map": .map, "맵": .map, "특성 맵": .map, "특성맵": .map,
    "i": .numbers, "input": .numbers, "filter": .numbers, "입력": .numbers, "필터": .numbers,
    "r": .again, "repeat": .again, "again": .again, "다시": .again,
    "w": .place, "where": .place, "어디": .place,
    "p": .predict, "predict": .predict, "예측": .predict, "예측하기": .predict,
    "hint": .hint, "힌트": .hint,
    "l": .language, "language": .language, "언어": .language,
    "h": .help, "?": .help, "help": .help, "도움말": .help,
    "menu": .menu, "list": .menu, "목록": .menu,
    "q": .quit, "quit": .quit, "exit": .quit, "그만": .quit, "끝내기": .quit, "종료": .quit,
  ]
}
