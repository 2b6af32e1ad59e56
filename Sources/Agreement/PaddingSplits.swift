import TraceEngine
import TraceText

/// Padding of other sides than ours and than any that has a name: each axis' cells split otherwise, or
/// all of them on one side.
///
///     ours       1 │ input │ 1       theirs   │ input │ 1 1     or   1 1 │ input │
///
/// What stands before the input decides what windows see; what stands after it only how many there
/// are. So each number before is tried with one number after, which gives their size: up to 8 before,
/// or as many as ours has in all, but no more than 32.
enum PaddingSplits {
  /// So many cells before the input are tried on an axis.
  private static func mostBefore(_ axis: SpatialAxis) -> Int {
    min(32, max(8, axis.before + axis.after))
  }

  /// Before a split is found.
  private static let unknown = Difference(
    .paddingSplit,
    LocalizedText(
      en: "the other program pads other cells", ko: "상대 프로그램은 패딩을 다른 곳에 붙여요"),
    option: "--padding")

  /// Found from what the variations before it have made.
  static var variation: Variation {
    func difference(_ parts: OperationParts) -> Difference {
      guard case .cells(let top, let bottom, let left, let right) = parts.padding else {
        return unknown
      }
      return Difference(
        .paddingSplit,
        LocalizedText(
          en: "the other program pads \(top) above, \(bottom) below, \(left) on the left, \(right) "
            + "on the right",
          ko: "상대 프로그램은 패딩을 위 \(top)칸, 아래 \(bottom)칸, 왼쪽 \(left)칸, 오른쪽 \(right)칸 붙여요"),
        option: PaddingVariations.option(parts.padding))
    }
    return Variation(
      unknown, found: difference,
      changeFor: { parts, theirs in parts.padding = split(of: parts, theirs) ?? parts.padding })
  }

  /// - Returns: nil where none but those that have a name gives their result.
  private static func split(of parts: OperationParts, _ theirs: Tensor) -> Padding? {
    guard let made = try? parts.made() else { return nil }
    let columns = sides(of: made.columns, .width, theirs.shape.width, parts)
    guard !columns.isEmpty else { return nil }
    var numbers: NumberKinds?
    for row in sides(of: made.rows, .height, theirs.shape.height, parts) {
      for column in columns {
        var other = parts
        other.padding = .cells(
          top: row.before, bottom: row.after, left: column.before, right: column.after)
        guard let operation = try? other.made() else { continue }
        let known = numbers ?? NumberKinds(operation, theirs)
        numbers = known
        if Rounding(operation, known).mayAllow(theirs) {
          if !hasName(operation, parts) { return other.padding }
        }
      }
    }
    return nil
  }

  /// The cells on both sides of an axis that give so many windows, for each number before: as many in
  /// all as ours if possible, else as few as can be.
  private static func sides(
    of axis: SpatialAxis, _ dimension: Dimension, _ outputs: Int, _ parts: OperationParts
  ) -> [(before: Int, after: Int)] {
    let least = (outputs - 1) * axis.stride + axis.extent - axis.input
    let most = mostBefore(axis)
    return (0...most).compactMap { before in
      let choices = [axis.before + axis.after - before, max(0, least - before)]
      let after = choices.first { after in
        guard (0...2 * most).contains(after) else { return false }
        let made = try? SpatialAxis(
          dimension, input: axis.input, window: axis.window, stride: axis.stride,
          dilation: axis.dilation, before: before, after: after, ceilMode: parts.ceilMode)
        return made?.outputs == outputs
      }
      return after.map { (before, $0) }
    }
  }

  /// Whether a padding that has a name puts as many cells before the input.
  private static func hasName(_ operation: TracedOperation, _ parts: OperationParts) -> Bool {
    PaddingVariations.kinds.contains { kind, _, _ in
      var named = parts
      named.padding = kind
      guard let made = try? named.made() else { return false }
      return made.outputShape == operation.outputShape
        && (made.rows.before, made.columns.before)
          == (operation.rows.before, operation.columns.before)
    }
  }
}
