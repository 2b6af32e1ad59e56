import TraceText

/// A part of the course: lessons of one chapter stand under its title.
///
///     Chapter(4).title[.english]    // "Pooling and ReLU"
///     Chapter(9).title[.english]    // "Chapter 9", in a teacher's lesson
package struct Chapter: Equatable, Hashable, Sendable {
  /// From 0, as lesson files say.
  package let number: Int

  package init(_ number: Int) { self.number = number }

  /// The chapters of the course, in order.
  private static let titles = [
    LocalizedText(en: "Getting started", ko: "시작하기"),
    LocalizedText(en: "Pictures", ko: "그림"),
    LocalizedText(en: "The sliding filter", ko: "움직이는 필터"),
    LocalizedText(en: "Channels and filters", ko: "채널과 필터"),
    LocalizedText(en: "Pooling and ReLU", ko: "풀링과 ReLU"),
    LocalizedText(en: "Networks", ko: "신경망"),
  ]

  /// Its name; of a chapter that is none of the course's, its number.
  package var title: LocalizedText {
    Chapter.titles.indices.contains(number)
      ? Chapter.titles[number] : LocalizedText(en: "Chapter \(number)", ko: "\(number)장")
  }
}

extension Sequence {
  /// The elements in runs of one chapter each; none is moved.
  package func inChapters(
    _ chapter: (Element) -> Chapter
  ) -> [(chapter: Chapter, elements: [Element])] {
    reduce(into: []) { runs, element in
      let here = chapter(element)
      if let last = runs.indices.last, runs[last].chapter == here {
        runs[last].elements.append(element)
      } else {
        runs.append((here, [element]))
      }
    }
  }
}
