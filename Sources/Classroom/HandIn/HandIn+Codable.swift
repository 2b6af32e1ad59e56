import Quiz
import TraceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension HandIn: Codable {
  private enum Key: String, CodingKey { case format, version, learner, exercises, lesson, items }

  package init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Key.self)
    let source: Source
    if let id = try file.decodeIfPresent(String.self, forKey: .exercises) {
      source = .exercises(id)
    } else {
      source = .lesson(try file.decode(String.self, forKey: .lesson))
    }
    self.init(
      learner: try file.decodeIfPresent(String.self, forKey: .learner), source: source,
      items: try file.decode([Item].self, forKey: .items))
  }

  package func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Key.self)
    try file.encode(HandIn.format, forKey: .format)
    try file.encode(HandIn.version, forKey: .version)
    try file.encodeIfPresent(learner, forKey: .learner)
    switch source {
    case .exercises(let id): try file.encode(id, forKey: .exercises)
    case .lesson(let id): try file.encode(id, forKey: .lesson)
    }
    try file.encode(items, forKey: .items)
  }

  /// The file's text, ended by a line break.
  package func text() throws -> String { try recordText(self) }
}

// MARK: Reading

extension HandIn {
  private struct Head: Decodable {
    let format: String
    let version: Int
  }

  /// Whether the bytes are a hand-in, of whichever version, and no other file.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    (try? JSONDecoder().decode(Head.self, from: Data(bytes)))?.format == format
  }

  /// - Throws: `ReadingFault` for a damaged file and one of a newer version.
  package init(_ bytes: [UInt8], file: String) throws(ReadingFault) {
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)),
      head.format == HandIn.format
    else {
      throw ReadingFault(
        file,
        LocalizedText(en: "this is no hand-in of convtrace", ko: "convtrace가 쓴 제출 파일이 아니에요"))
    }
    guard head.version == HandIn.version else {
      let (version, known) = (head.version, HandIn.version)
      throw ReadingFault(
        file,
        LocalizedText(
          en: "a hand-in of version \(version); this convtrace knows version \(known)",
          ko: "버전 \(version) 제출 파일이에요. 이 convtrace는 버전 \(known)만 읽을 수 있어요"))
    }
    guard let handIn = try? JSONDecoder().decode(HandIn.self, from: Data(bytes)) else {
      throw ReadingFault(
        file, LocalizedText(en: "the hand-in is damaged", ko: "제출 파일이 손상됐어요"))
    }
    self = handIn
  }
}
