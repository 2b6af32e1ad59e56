import LessonKit

extension TracerState {
  /// What of the page of the lesson that is shown has no room: what `render()` leaves out or cuts off.
  var cuts: [PageCut] {
    guard case .lesson(let lesson) = place else { return [] }
    let label = Words(language: language)
      .page(lesson.pageIndex + 1, of: lesson.lesson.pages.count)
    let title = Bars.cutsTitle(lesson.lesson.title[language], right: label, self)
    return (title ? [.title] : []) + cuts(of: lesson)
  }

  private func cuts(of lesson: LessonState) -> [PageCut] {
    if lesson.showsErratum { return ErratumView.cuts(lesson, self) }
    if let walk = lesson.walk {
      let scene = WalkScene(lesson, walk, self)
      return PictureWalkView(scene, self)?.cuts ?? WalkView(scene, self).cuts
    }
    if let question = lesson.question {
      guard let scene = WalkScene(question, self) else { return FormView.cuts(question, self) }
      return WalkView(scene, self).cuts
    }
    if let figure = lesson.figure { return FigureView(figure, lesson, self).cuts }
    if case .text(let page) = lesson.page { return TextPageView.cuts(page, self) }
    return []
  }
}
