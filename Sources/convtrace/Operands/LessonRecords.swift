import ArgumentParser
import LessonKit
import TraceText

/// The pages of a lesson on which a window moves, written as records.
struct LessonRecords {
  private let options: RecordOptions
  private let page: Int?
  private let common: CommonOptions

  /// - Parameter page: from 1; all pages that trace something when nil.
  init(_ options: RecordOptions, page: Int?, _ common: CommonOptions) {
    (self.options, self.page, self.common) = (options, page, common)
  }

  /// - Throws: `ExitCode(2)`, after saying it, where there is no such page or no such step.
  func write(_ lesson: Lesson) throws(ExitCode) {
    let pages = lesson.pages.enumerated().compactMap { index, page in
      page.operation.map { (number: index + 1, page: $0) }
    }
    let chosen = page.map { number in pages.filter { $0.number == number } } ?? pages
    guard !chosen.isEmpty else { throw noPage(pages.map(\.number), of: lesson) }
    if options.steps != nil || options.at != nil, chosen.count > 1 {
      let numbers = chosen.map { "\($0.number)" }.joined(separator: ", ")
      throw refusal(
        "--steps and --at need one page; add --page with one of \(numbers)",
        "--steps와 --at에는 쪽 하나가 필요해요. --page에 \(numbers) 가운데 하나를 쓰세요")
    }
    var sheets: [RecordSheet] = []
    for (number, page) in chosen {
      let steps = try options.selection(of: page.operation.trace, common.language)
      sheets.append(
        RecordSheet(
          page.operation, title: page.caption?[common.language],
          page: pages.count > 1 ? number : nil, steps: steps,
          top: options.top.flatMap { Int($0) }))
    }
    OwnText.write(sheets, options, common)
  }

  private func noPage(_ numbers: [Int], of lesson: Lesson) -> ExitCode {
    let list = numbers.map(String.init).joined(separator: ", ")
    guard !numbers.isEmpty else {
      return refusal(
        "“\(lesson.id)” has no page on which a window moves, so there are no steps to write",
        "“\(lesson.id)” 수업에는 윈도우가 움직이는 쪽이 없어서 쓸 단계가 없어요")
    }
    return refusal(
      "--page \(page ?? 0): “\(lesson.id)” has steps on these pages: \(list)",
      "--page \(page ?? 0): “\(lesson.id)” 수업에서 단계가 있는 쪽: \(list)")
  }

  private func refusal(_ english: String, _ korean: String) -> ExitCode {
    StandardError.say(common.language == .english ? english : korean)
    return ExitCode(2)
  }
}
