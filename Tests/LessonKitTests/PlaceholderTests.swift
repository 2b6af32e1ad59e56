import Testing
import TraceText

@testable import LessonKit

/// Placeholders and what they become.
struct PlaceholderTests {
  /// The caption of a convolution whose numbers are all different.
  private func fill(_ caption: String, _ keys: String = "") throws -> String? {
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
        - convolution:
            input: [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15]]
            filter: [[0.5, 0], [0, -0.25]]
            bias: 0.125
            stride: [1, 2]
            padding: [0, 1, 0, 0]
            caption: {en: "\(caption)"}
        - pooling: {name: pool, kind: average, input: [[1, 2], [2, 2]], size: 2}
      """
    let lesson = try LessonReader.read(text: text, file: "small.yaml")
    return lesson.pages.first?.operation?.caption?[.english]
  }

  @Test(arguments: [
    ("no placeholder", "no placeholder"),
    ("{input 1 4}", "10"),
    ("{input 0 1 4}", "10"),
    ("{filter 0 0}", "0.5"),
    ("{filter 1 1} and { filter  0 0  1 }", "-0.25 and 0"),
    ("{bias}", "0.125"),
    ("{value 0 0}", "-1.375"),
    ("{value 0 1}", "-0.875"),
    ("{input_channels} {input_height}×{input_width}", "1 3×5"),
    ("{filter_count} {filter_height}×{filter_width}", "1 2×2"),
    ("{output_channels} {output_height}×{output_width}", "1 2×3"),
    ("{stride_height} {stride_width} {dilation}", "1 2 1"),
    ("{padding_top}{padding_left}{padding_bottom}{padding_right}", "0100"),
    ("{steps}단계", "6단계"),
    ("{bias:2} {bias:1} {bias:0}", "0.13 0.1 0"),
    ("{value 0 0:2} {value 0 0:1}, { pool value 0 0 :1}", "-1.38 -1.4, 1.8"),
    ("{input 1 4:2}", "10"),
    ("{pool value 0 0} {pool stride} {pool filter_height}", "1.75 2 2"),
    ("{{value}} }}{{", "{value} }{"),
  ])
  func becomesItsNumber(caption: String, filled: String) throws {
    #expect(try fill(caption) == filled)
  }

  @Test func aTextPageMayReferToALaterPage() throws {
    let text = """
      id: small
      chapter: 1
      title: {en: "{not read}"}
      pages:
        - text: {title: {en: "{as it is}"}, en: "It will be {later value 0 0}."}
        - convolution: {name: later, input: [[3]], filter: [[4]]}
      """
    let lesson = try LessonReader.read(text: text, file: "small.yaml")
    #expect(lesson.title[.english] == "{not read}")
    #expect(
      lesson.pages.first
        == .text(.init(title: try english("{as it is}"), text: try english("It will be 12."))))
  }

  @Test(arguments: [
    ("en: |\n          합성곱\n\n          필터 {x}", 9, 14),
    ("en: \"합성곱 {x}\"", 6, 16),
    ("en: 합성곱 {x}", 6, 15),
    ("en: >\n          합성곱\n          {x}", 6, 11),
    ("en: \"\\u0041 {x}\"", 6, 11),
  ])
  func aFaultStandsAtTheBraceWhereTheWritingShowsIt(text: String, line: Int, column: Int) {
    let file = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
        - text:
            \(text)
      """
    #expect(
      LessonFaults.in(file)?.description
        == "small.yaml:\(line):\(column): en: no page has the name “x”; "
        + "no page of this lesson has a name")
  }
}
