import CellScreen
import TraceEngine
import TraceText

/// The plan of the walk that is shown, kept from beat to beat: only where something of the key is
/// another, a plan is made anew.
struct KeptPlan: Sendable {
  /// All that a plan is made of, as long as nothing is asked, said or changed.
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

    /// - Returns: nil where no walk is shown, or where what is said has its share of the screen.
    init?(_ state: TracerState) {
      guard case .lesson(let lesson) = state.place, lesson.notice == nil, lesson.edit == nil,
        lesson.destination == nil, state.told == nil, let walk = lesson.walk,
        walk.prediction == nil, walk.confirmed == nil
      else { return nil }
      (operation, caption) = (walk.operation, walk.page.caption)
      (size, language) = (state.size, state.language)
      (showsWeights, mayAsk) = (walk.showsWeights, walk.mayAsk)
      filter = walk.step.output.channel
      channel = walk.step.firstChannel + walk.channel
    }
  }

  private let key: Key
  let plan: WalkPlan

  init(_ key: Key, _ plan: WalkPlan) { (self.key, self.plan) = (key, plan) }

  func isFor(_ key: Key) -> Bool { self.key == key }
}

extension TracerState {
  /// Makes the plan of the walk that is shown, unless it is the one that is kept.
  mutating func keepPlan() {
    guard let key = KeptPlan.Key(self), kept?.isFor(key) != true,
      case .lesson(let lesson) = place, let walk = lesson.walk, !walk.showsShades
    else { return }
    kept = nil
    let scene = WalkScene(lesson, walk, self)
    guard scene.text.saysNothing else { return }
    kept = KeptPlan(key, WalkPlan(scene, self))
  }

  /// The plan that was kept, if it is that of `scene`.
  func keptPlan(for scene: WalkScene) -> WalkPlan? {
    guard let kept, scene.text.saysNothing, let key = KeptPlan.Key(self), kept.isFor(key) else {
      return nil
    }
    return kept.plan
  }
}

extension SceneText {
  /// Whether nothing stands between the arithmetic and the position.
  fileprivate var saysNothing: Bool {
    feedback.isEmpty && field == nil && given.isEmpty && form == nil && hints.isEmpty
  }
}
