/// A Korean particle whose form depends on the sound before it.
///
///     KoreanParticle.topic.attached(to: "55")     // "55는": 오십오
///     KoreanParticle.topic.attached(to: "144.6")  // "144.6은": …점 육
///     KoreanParticle.copula.attached(to: "100")   // "100이에요": 백
package enum KoreanParticle: Sendable, CaseIterable {
  /// 은, 는
  case topic
  /// 이, 가
  case subject
  /// 을, 를
  case object
  /// 이에요, 예요
  case copula
  /// 으로, 로
  case direction

  /// `text` and the form of the particle that follows it.
  package func attached(to text: String) -> String { text + form(after: Sound(endOf: text)) }

  private func form(after sound: Sound) -> String {
    switch self {
    case .topic: return sound == .vowel ? "는" : "은"
    case .subject: return sound == .vowel ? "가" : "이"
    case .object: return sound == .vowel ? "를" : "을"
    case .copula: return sound == .vowel ? "예요" : "이에요"
    case .direction: return sound == .consonant ? "으로" : "로"
    }
  }
}

/// How a word ends when it is read aloud.
private enum Sound {
  case vowel
  /// The consonant ㄹ, which takes 로 as vowels do.
  case rieul
  case consonant

  init(endOf text: String) {
    let spoken = text.last { $0.isLetter || $0.isNumber }
    guard let spoken, let scalar = spoken.unicodeScalars.first else {
      self = .vowel
      return
    }
    switch scalar.value {
    case 0x30...0x39: self = Sound.ofNumber(text)
    case 0xAC00...0xD7A3:
      // Syllables are ordered by their final: none, then 27 consonants, ㄹ the eighth.
      let final = (scalar.value - 0xAC00) % 28
      self = final == 0 ? .vowel : final == 8 ? .rieul : .consonant
    default: self = Sound.ofLatin(text.filter { $0.isLetter })
    }
  }

  /// As a Korean reads an English word: `full` ends in ㄹ, `same` in ㅁ though it is written with an e.
  private static func ofLatin(_ word: String) -> Sound {
    let letters = word.lowercased()
    let heard = letters.count > 2 && letters.last == "e" ? letters.dropLast() : letters[...]
    switch heard.last {
    case "l": return .rieul
    case "m", "n": return .consonant
    default: return .vowel
    }
  }

  /// From 영 to 구.
  private static let digits: [Sound] = [
    .consonant, .rieul, .vowel, .consonant, .vowel, .vowel, .consonant, .rieul, .rieul, .vowel,
  ]

  /// A number that ends in zeros is read to its last unit (이십, 삼백, 만, 억, 조); digits behind
  /// the point are read one by one.
  private static func ofNumber(_ text: String) -> Sound {
    let bytes = text.utf8.reversed().drop { !isDigit($0) }
    let zeros = bytes.prefix { $0 == UInt8(ascii: "0") }.count
    let rest = bytes.dropFirst(zeros)
    guard let digit = rest.first, isDigit(digit) else { return digits[0] }
    if zeros == 0 { return digits[Int(digit - UInt8(ascii: "0"))] }
    switch zeros {
    case 12...15: return .vowel
    default: return .consonant
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
