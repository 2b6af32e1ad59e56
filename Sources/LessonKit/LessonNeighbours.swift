/// The lessons around a lesson: whose ideas it uses, and which comes after it.
package struct LessonNeighbours: Equatable, Sendable {
  package let buildsOn: [CatalogueEntry]
  package let next: CatalogueEntry?

  package init(buildsOn: [CatalogueEntry] = [], next: CatalogueEntry? = nil) {
    (self.buildsOn, self.next) = (buildsOn, next)
  }
}
