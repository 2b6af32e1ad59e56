import Foundation
import LessonKit
import Quiz
import TraceText

@testable import TracerUI

/// Lessons for the tests. They stay as they are when the shipped ones are rewritten.
enum Sample {
  /// Text, the 4×4 with two predictions, the 5×5, text.
  static let course = read("course")
  /// A page for every geometry: see `Geometry`.
  static var geometry: Lesson { read("geometry") }

  /// A page for every figure: see `Figure`.
  static let figures = read("figures")

  /// The pages of `figures`, from 1.
  enum Figure: Int {
    case strides = 1
    case turned, visits, field, picture, alexNet, pair, pictures, end
  }

  /// Text, a question about a map, one about a size, text.
  static var asking: Lesson { read("asking") }

  /// A 4×4 image through convolution, ReLU, pooling, flatten, a dense layer and softmax; then layers
  /// with several channels and with long columns: see `Network`.
  static var network: Lesson { read("network") }

  /// The pages of `network`, from 1.
  enum Network: Int {
    case convolution = 1
    case relu, pooling, flatten, dense, softmax, channels, twelve, twenty
  }

  /// The pages of `geometry`, from 1.
  enum Geometry: Int, CaseIterable {
    case paddingBiasReLU = 1
    case dilation, channels, float32, averageWithPadding, minimumCeil, twelve, forty
  }

  private static func read(_ name: String) -> Lesson {
    let file = folder.appendingPathComponent("Fixtures/\(name).yaml").path
    do { return try LessonFile.load(path: file) } catch { fatalError("\(error)") }
  }

  /// The folder of these tests.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A menu of three in two chapters.
  static let menu = MenuState(
    CourseProgress(
      [
        CatalogueEntry(
          id: "course", number: 1, chapter: 2, title: course.title, minutes: 6,
          firstSentence: LocalizedText(en: "A filter is a smaller grid.", ko: "필터는 더 작은 격자예요."),
          pageCount: 4, origin: .builtIn),
        CatalogueEntry(
          id: "geometry", number: 2, chapter: 2, title: geometry.title, minutes: 12,
          firstSentence: LocalizedText(
            en: "Padding, dilation, channels and what else there is.",
            ko: "패딩, 팽창, 채널, 그 밖의 것들이에요."),
          pageCount: 8, buildsOn: ["course"], origin: .builtIn),
        CatalogueEntry(
          id: "pooling", number: 10, chapter: 4,
          title: LocalizedText(en: "Pooling: the largest or the mean", ko: "풀링: 최댓값 또는 평균"),
          minutes: nil, firstSentence: LocalizedText(en: "No weights.", ko: "가중치가 없어요."),
          pageCount: 5, buildsOn: ["course", "geometry"], origin: .builtIn),
      ],
      Progress(lessons: [
        "course": LessonProgress(finished: true, touched: 5),
        "geometry": LessonProgress(place: .init(page: 2, beat: 3), touched: 4),
      ])))

  /// What the menu searches.
  static let search = LessonSearch([
    (menu.course.lines[0].entry, LessonProse(course)),
    (menu.course.lines[1].entry, LessonProse(geometry)), (menu.course.lines[2].entry, nil),
  ])

  /// Twenty-six lessons in six chapters; the seventh is open.
  static let longMenu: MenuState = {
    let sizes = [2, 3, 6, 5, 4, 6]
    let chapters = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
    let entries = chapters.enumerated().map { index, chapter in
      CatalogueEntry(
        id: "lesson-\(index + 1)", number: index + 1, chapter: chapter,
        title: LocalizedText(en: "Lesson number \(index + 1)", ko: "\(index + 1)번째 수업"),
        minutes: 10,
        firstSentence: nil, pageCount: 9, origin: .builtIn)
    }
    let place = LessonProgress(place: .init(page: 3, beat: 0), touched: 9)
    return MenuState(CourseProgress(entries, Progress(lessons: ["lesson-7": place])))
  }()

  static func quiz(of lesson: Lesson) -> QuizSession { QuizSession(QuizItems(lesson)) }
}

/// SplitMix64, so that a failing case comes back.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
