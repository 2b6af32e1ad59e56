import TraceEngine

/// Why a text names no steps, with the numbers needed to say what would.
package enum SelectionError: Error, Equatable, Sendable {
  /// It is no list of steps.
  case noSteps(String)
  /// A step (counted from 1) beyond the last, or 0.
  case noSuchStep(Int, count: Int)
  case backwards(first: Int, last: Int)
  /// It is no cell of a map of this shape.
  case noCell(String, TensorShape)
  /// The map has no such cell.
  case noSuchCell(CellPosition, TensorShape)

  /// What is wrong and what would be right, without the last full stop.
  package var explanation: LocalizedText {
    switch self {
    case .noSteps(let text):
      return LocalizedText(
        en: "“\(text)” names no steps; write numbers and ranges, as in 5 or 3-7 or 1,4,100-",
        ko: "‘\(text)’는 단계를 나타내지 않아요. 5, 3-7, 1,4,100-처럼 번호와 범위를 쓰세요")
    case .noSuchStep(let step, let count):
      return LocalizedText(
        en: "there is no step \(step); the steps are counted from 1 to \(count)",
        ko: "\(step)단계는 없어요. 단계는 1부터 \(count)까지 있어요")
    case .backwards(let first, let last):
      return LocalizedText(
        en: "the range \(first)-\(last) runs backwards; write \(last)-\(first)",
        ko: "범위 \(first)-\(last)는 거꾸로예요. \(last)-\(first)처럼 쓰세요")
    case .noCell(let text, let shape):
      let (form, parts) = SelectionError.form(of: shape)
      return LocalizedText(
        en: "“\(text)” is no cell of the result; write \(parts[.english]), as in \(form)",
        ko: "‘\(text)’는 결과의 칸을 나타내지 않아요. \(form)처럼 \(parts[.korean]) 번호를 쓰세요")
    case .noSuchCell(let cell, let shape):
      let place = [cell.channel, cell.row, cell.column].map(String.init).joined(separator: ",")
      return LocalizedText(
        en: "the result has no cell \(place); it is \(times(shape)) "
          + "(channels × height × width), counted from 0",
        ko: "결과에는 칸 \(place)이 없어요. 크기는 \(times(shape))(채널 × 높이 × 너비)이고 "
          + "번호는 0부터 세요")
    }
  }

  private static func form(of shape: TensorShape) -> (String, LocalizedText) {
    if shape.isVector { return ("0", LocalizedText(en: "its place", ko: "자리")) }
    if shape.channels == 1 { return ("0,0", LocalizedText(en: "row and column", ko: "행과 열")) }
    return ("0,0,0", LocalizedText(en: "channel, row and column", ko: "채널, 행, 열"))
  }
}
