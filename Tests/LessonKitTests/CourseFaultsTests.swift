import Testing

@testable import LessonKit

/// What is wrong with lessons only as they stand together.
struct CourseFaultsTests {
  @Test func nothingIsWrongWithLessonsThatBuildOnEarlierOnes() throws {
    let lessons = [try lesson("a.yaml", "stride"), try lesson("b.yaml", "padding", "[stride]")]
    #expect(CourseFaults.of(lessons, isOrdered: true) == [])
  }

  @Test func anIdThatStandsTwiceIsTold() throws {
    let lessons = [try lesson("a.yaml", "stride"), try lesson("b.yaml", "stride")]
    expect(
      CourseFaults.of(lessons, isOrdered: true),
      "b.yaml:1:5: id: a.yaml has the id “stride” already; choose another")
  }

  @Test func aLessonThatIsNotThereIsToldWithTheNearestName() throws {
    let lessons = [try lesson("a.yaml", "stride"), try lesson("b.yaml", "padding", "[strid]")]
    expect(
      CourseFaults.of(lessons, isOrdered: false),
      "b.yaml:4:13: builds_on: there is no lesson “strid”; did you mean “stride”?")
  }

  @Test func aNameThatIsNearNoneIsToldWhereTheNamesAre() throws {
    let lessons = [try lesson("a.yaml", "stride", "[quaternions]")]
    expect(
      CourseFaults.of(lessons, isOrdered: false),
      "a.yaml:4:13: builds_on: there is no lesson “quaternions”; `convtrace list` has the ids")
  }

  @Test func aLessonThatComesLaterIsTold() throws {
    let lessons = [
      try lesson("a.yaml", "stride"), try lesson("b.yaml", "padding", "[stride, pooling]"),
      try lesson("c.yaml", "pooling"),
    ]
    expect(
      CourseFaults.of(lessons, isOrdered: true),
      "b.yaml:4:21: builds_on: “pooling” comes later in the course; build on lessons that come "
        + "before this one")
    #expect(CourseFaults.of(lessons, isOrdered: false) == [])
  }

  @Test func aLessonThatBuildsOnItselfIsTold() throws {
    expect(
      CourseFaults.of([try lesson("a.yaml", "stride", "[stride]")], isOrdered: true),
      "a.yaml:4:13: builds_on: a lesson does not build on itself; remove “stride”")
  }

  @Test func aLessonThatIsNamedTwiceIsTold() throws {
    let lessons = [
      try lesson("a.yaml", "stride"), try lesson("b.yaml", "padding", "[stride, stride]"),
    ]
    expect(
      CourseFaults.of(lessons, isOrdered: true),
      "b.yaml:4:21: builds_on: “stride” is already in the list; remove it")
  }

  @Test func lessonsAtHandBesidesTheseAreKnown() throws {
    let lessons = [try lesson("a.yaml", "mine", "[stride]")]
    #expect(CourseFaults.of(lessons, others: ["stride"], isOrdered: false) == [])
  }

  @Test func thePlacesOfALessonAreThoseOfItsFile() throws {
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      builds_on: [stride, padding]
      pages:
        - text:
            ledger: F1
            en: Read.
        - convolution:
            ledger: [W1, F2]
            input: [[1]]
            filter: [[1]]
            statement: {en: "It is 2."}
            erratum: {en: "It is 1."}
      """
    let located = try LessonReader.located(bytes: Array(text.utf8), file: "small.yaml")
    #expect(located.id == SourcePosition(line: 1, column: 5))
    #expect(located.title == SourcePosition(line: 3, column: 8))
    #expect(
      located.buildsOn == [
        SourcePosition(line: 4, column: 13), SourcePosition(line: 4, column: 21),
      ])
    #expect(
      located.pages == [
        .init(
          start: SourcePosition(line: 6, column: 5), ledger: [SourcePosition(line: 7, column: 15)],
          erratum: nil),
        .init(
          start: SourcePosition(line: 9, column: 5),
          ledger: [SourcePosition(line: 10, column: 16), SourcePosition(line: 10, column: 20)],
          erratum: SourcePosition(line: 14, column: 7)),
      ])
  }

  private func lesson(
    _ file: String, _ id: String, _ buildsOn: String = "[]"
  ) throws -> LocatedLesson {
    let text = """
      id: \(id)
      chapter: 1
      title: {en: "Small"}
      builds_on: \(buildsOn)
      pages:
        - text: {en: "Read."}
      """
    return try LessonReader.located(bytes: Array(text.utf8), file: file)
  }
}

/// The faults as they are printed.
func expect(
  _ faults: [LessonError], _ messages: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(faults.map(\.description) == messages, sourceLocation: sourceLocation)
}
