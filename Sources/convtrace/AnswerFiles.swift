import Classroom
import TraceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files that `grade` is to read: those that are named, and of a folder the files of answers in it.
enum AnswerFiles {
  /// How names of answer files end.
  static let endings = ["csv", "tsv", "txt", "json"]

  /// `words` with every folder's files in its place, sorted by name. Hidden files, other endings and
  /// folders in the folder are passed over.
  ///
  /// - Throws: `ReadingFault` for a folder without such files, or one that cannot be read.
  static func files(of word: String) throws(ReadingFault) -> [String] {
    guard Files.isFolder(word) else { return [word] }
    let folder = word.last == "/" ? String(word.dropLast()) : word
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: word) else {
      throw ReadingFault(
        word,
        LocalizedText(en: "the folder cannot be read", ko: "폴더를 읽을 수 없어요"))
    }
    let files = names.filter(isAnswerFile).sorted().map { "\(folder)/\($0)" }
      .filter { !Files.isFolder($0) }
    guard files.isEmpty else { return files }
    let list = endings.map { "." + $0 }.joined(separator: ", ")
    throw ReadingFault(
      word,
      LocalizedText(
        en: "no answer files in this folder (\(list)); name the files, such as \(folder)/*.md",
        ko: "이 폴더에 답 파일(\(list))이 없어요. \(folder)/*.md처럼 파일을 직접 적어 주세요"))
  }

  private static func isAnswerFile(_ name: String) -> Bool {
    guard !name.hasPrefix("."), let ending = name.split(separator: ".").last else { return false }
    return name.contains(".") && endings.contains(ending.lowercased())
  }
}
