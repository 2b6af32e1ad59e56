import ArgumentParser
import Classroom
import TraceText

extension Worksheet.Format: ExpressibleByArgument {
  var ending: String {
    switch self {
    case .markdown: return "md"
    case .latex: return "tex"
    case .text: return "txt"
    }
  }

  /// The format of a sheet that is written to `path`: as the name ends, or as `said`, and both must
  /// agree.
  ///
  /// - Throws: `ValidationError`, which says what would be right.
  init(path: String, said: Worksheet.Format?, _ language: Language) throws {
    let name = oneLine(path.split(separator: "/").last.map(String.init) ?? path)
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let ending = stem.isEmpty ? "" : name.split(separator: ".").last?.lowercased() ?? ""
    let meant = Worksheet.Format.allCases.first { $0.ending == ending }
    if ending == "pdf" {
      throw ValidationError(
        language == .english
          ? "convtrace writes no PDF: give --output \(stem).tex, then run xelatex \(stem).tex."
          : "PDF는 바로 쓸 수 없어요. --output \(stem).tex로 쓴 다음 xelatex \(stem).tex를 실행하세요.")
    }
    if let meant, let said, said != meant {
      throw ValidationError(
        language == .english
          ? "--format \(said.rawValue) does not fit the name \(name): name it \(stem).\(said.ending),"
            + " or leave out --format."
          : "--format \(said.rawValue) 형식과 파일 이름 \(name) 끝이 서로 달라요."
            + " \(stem).\(said.ending)로 이름을 바꾸거나 --format을 빼세요.")
    }
    guard let format = said ?? meant ?? (ending.isEmpty || !Files.mayBeNew(path) ? .text : nil)
    else {
      throw ValidationError(
        language == .english
          ? "the name \(name) says no format: let it end in .md, .tex or .txt, or give --format."
          : "\(name) 이름만으로는 형식을 알 수 없어요. .md, .tex, .txt로 끝내거나 --format을 쓰세요.")
    }
    self = format
  }
}
