import Glossary

/// Terms in plain lines.
struct TermSpeech {
  let voice: Voice

  /// What is said to `request`: cards, or which terms there are.
  ///
  /// - Parameter page: the words of the page at hand; empty where there is none.
  func text(_ request: TermRequest, page: String = "") -> String {
    let text = TermText(voice.language, voice.repertoire)
    switch request {
    case .list: return text.list(mentionedIn: page) + voice.text(howToAsk)
    case .term(let name): return text.cards(name, page: page) ?? voice.text(text.unknown(name))
    }
  }

  private var howToAsk: String {
    voice.say("? and a word tells what it means.", "?와 용어를 쓰면 뜻을 알려 줘요.")
  }
}
