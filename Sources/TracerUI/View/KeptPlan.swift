import CellScreen
import TraceEngine
import TraceText

/// The plan of the walk that is shown, kept from beat to beat with what is drawn of it: only where
/// something of the key is another, both are made anew.
struct KeptPlan: Sendable {
  /// All that plan and backdrop are made of, as long as nothing is asked, said or changed.
  struct Key: Equatable, Sendable {
    /// The map and the channel at hand, whose numbers stand in labels.
    private let filter: Int
    private let channel: Int
    private let size: ScreenSize
    private let language: Language
    private let showsWeights: Bool
    private let mayAsk: Bool
    private let operation: TracedOperation
    private let caption: LocalizedText?
    private let title: LocalizedText
    private let page: Int
    private let pages: Int
    /// On the learner's own numbers keys are named otherwise.
    private let isOwn: Bool

    /// - Returns: nil where no walk is shown, or where what is said has its share of the screen.
    init?(_ state: TracerState) {
      guard case .lesson(let lesson) = state.place, state.help == nil, state.glossary == nil,
        !lesson.showsErratum, lesson.notice == nil, lesson.edit == nil, lesson.destination == nil,
        state.told == nil, let walk = lesson.walk, walk.prediction == nil, walk.confirmed == nil
      else { return nil }
      (operation, caption) = (walk.operation, walk.page.caption)
      (title, isOwn) = (lesson.lesson.title, state.isOwn)
      (page, pages) = (lesson.pageIndex, lesson.lesson.pages.count)
      (size, language) = (state.size, state.language)
      (showsWeights, mayAsk) = (walk.showsWeights, walk.mayAsk)
      filter = walk.step.output.channel
      channel = walk.step.firstChannel + walk.channel
    }
  }

  private let key: Key
  let plan: WalkPlan
  /// What of the screen is the same at every beat of a filter; nil where there is nothing to keep.
  fileprivate var backdrop: Frame?
  /// The filter that the backdrop names. That of a dense layer is another at every step.
  private let filter: Int

  fileprivate init(_ key: Key, _ plan: WalkPlan, _ walk: WalkState) {
    (self.key, self.plan, filter) = (key, plan, walk.step.filter)
  }

  func backdrop(for walk: WalkState) -> Frame? { hasNames(of: walk) ? backdrop : nil }

  fileprivate func hasNames(of walk: WalkState) -> Bool { filter == walk.step.filter }

  func isFor(_ key: Key) -> Bool { self.key == key }
}

extension TracerState {
  /// Makes the plan of the walk that is shown, unless it is the one that is kept.
  mutating func keepPlan() {
    guard let key = KeptPlan.Key(self), case .lesson(let lesson) = place, let walk = lesson.walk,
      !walk.showsShades
    else { return }
    let former = kept.flatMap { $0.isFor(key) ? $0 : nil }
    if former?.hasNames(of: walk) == true { return }
    kept = nil
    let scene = WalkScene(lesson, walk, self)
    guard scene.text.saysNothing else { return }
    kept = KeptPlan(key, former?.plan ?? WalkPlan(scene, self), walk)
    let backdrop = WalkView(scene, self).backdrop
    kept?.backdrop = backdrop
  }

  /// The plan that was kept, if it is that of `scene`.
  func keptPlan(for scene: WalkScene) -> KeptPlan? {
    guard let kept, scene.text.saysNothing, let key = KeptPlan.Key(self), kept.isFor(key) else {
      return nil
    }
    return kept
  }
}

extension SceneText {
  /// Whether nothing stands between the arithmetic and the position.
  fileprivate var saysNothing: Bool {
    feedback.isEmpty && field == nil && given.isEmpty && form == nil && hints.isEmpty
  }
}
