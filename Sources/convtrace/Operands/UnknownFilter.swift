import TensorFiles
import TraceText

/// What is said of a name that no filter has.
enum UnknownFilter {
  static func text(_ name: String) -> LocalizedText {
    let near = NamedFilter.near(name).map { "@" + $0 }.joined(separator: ", ")
    let (english, korean) = near.isEmpty ? ("", "") : ("; near it: \(near)", " 비슷한 이름: \(near).")
    return LocalizedText(
      en: "no filter has the name @\(oneLine(name))\(english)",
      ko: "@\(oneLine(name))라는 필터는 없어요.\(korean)")
  }
}
