import Questions
import TraceEngine
import TraceText

/// Wrong rules for where the window goes, in convolution and pooling alike. A walk that ends a
/// window early or late is a matter of the size: `one-not-added`, `one-window-too-many`.
let windowRules: [WrongRule] = [
  // Of pooling also: windows that overlap because its stride is taken as one.
  WrongRule(
    "stride-ignored", .window, .seen,
    rule: LocalizedText(
      en: "The window moved on by a single cell each time, whatever the stride.",
      ko: "스트라이드와 상관없이 윈도우를 한 칸씩 옮겼어요."),
    short: LocalizedText(en: "the stride ignored", ko: "스트라이드를 무시한 것"),
    ask: LocalizedText(
      en: "Did you move the window on by a single cell?", ko: "윈도우를 한 칸씩만 옮겼나요?"),
    guide: LocalizedText(
      en: "How large is the stride here, and where does the next window begin?",
      ko: "여기서 스트라이드는 얼마이고, 다음 윈도우는 어디에서 시작할까요?"),
    model: .walking { axis in axis.stride > 1 ? 1 : nil }),
  WrongRule(
    "stride-as-window", .window, .guessed,
    rule: LocalizedText(
      en: "The window moved on by its own size, so that windows never overlap.",
      ko: "윈도우끼리 겹치지 않게 윈도우 크기만큼 옮겼어요."),
    short: LocalizedText(
      en: "windows laid side by side", ko: "윈도우를 겹치지 않게 옮긴 것"),
    ask: LocalizedText(
      en: "Did you lay the windows side by side, without overlap?",
      ko: "윈도우를 서로 겹치지 않게 나란히 놓았나요?"),
    guide: LocalizedText(
      en: "Is it the size of the window or the stride that says how far it moves?",
      ko: "윈도우가 얼마나 움직이는지는 윈도우 크기와 스트라이드 가운데 무엇이 정할까요?"),
    model: .walking { axis in axis.stride == axis.extent ? nil : axis.extent }),
  // A stride larger by one can be the window's size: that is `stride-as-window`.
  WrongRule(
    "stride-one-too-far", .window, .guessed,
    rule: LocalizedText(
      en: "The window skipped as many cells as the stride, and so moved one cell too far.",
      ko: "스트라이드만큼 칸을 건너뛰어서 윈도우를 한 칸 더 옮겼어요."),
    short: LocalizedText(
      en: "the window moved one cell too far", ko: "윈도우를 한 칸 더 옮긴 것"),
    ask: LocalizedText(
      en: "Did you leave out as many cells as the stride says, and begin after them?",
      ko: "스트라이드만큼 칸을 건너뛴 다음 칸에서 시작했나요?"),
    guide: LocalizedText(
      en: "With a stride of one, does the next window begin at the neighbouring cell or after it?",
      ko: "스트라이드가 하나일 때 다음 윈도우는 바로 옆 칸에서 시작할까요, 그다음 칸에서 시작할까요?"),
    model: .walking { axis in axis.stride + 1 == axis.extent ? nil : axis.stride + 1 }),
  // With a stride of two this is `stride-ignored`.
  WrongRule(
    "stride-one-too-short", .window, .guessed,
    rule: LocalizedText(
      en: "The window moved on by one cell less than the stride.",
      ko: "윈도우를 스트라이드보다 한 칸 덜 옮겼어요."),
    short: LocalizedText(
      en: "the window moved one cell too little", ko: "윈도우를 한 칸 덜 옮긴 것"),
    ask: LocalizedText(
      en: "Did you count the cell the window stands on as the first of the stride?",
      ko: "윈도우가 서 있는 칸을 스트라이드의 첫 칸으로 셌나요?"),
    guide: LocalizedText(
      en: "How many cells lie between the beginnings of two neighbouring windows?",
      ko: "이웃한 두 윈도우의 시작 칸은 서로 몇 칸 떨어져 있을까요?"),
    model: .walking { axis in axis.stride > 2 ? axis.stride - 1 : nil }),
  WrongRule(
    "stride-across-only", .window, .guessed,
    rule: LocalizedText(
      en:
        "The stride was kept from left to right, but downwards the window moved by a single cell.",
      ko: "오른쪽으로는 스트라이드만큼 옮기고 아래로는 한 칸씩만 옮겼어요."),
    short: LocalizedText(
      en: "the stride ignored downwards", ko: "아래로 갈 때 스트라이드를 무시한 것"),
    ask: LocalizedText(
      en: "Did you move down by a single row when a new row of windows began?",
      ko: "다음 줄로 내려갈 때 한 행만 내려갔나요?"),
    guide: LocalizedText(
      en: "The stride also holds from one row of windows to the next. Which row comes next?",
      ko: "스트라이드는 아래로 내려갈 때도 적용돼요. 다음 줄은 어느 행에서 시작할까요?"),
    model: .origin { operation, cell in
      guard operation.rows.stride > 1 else { return nil }
      return CellPosition(
        channel: cell.channel, row: cell.row - operation.rows.before,
        column: operation.columns.origin(of: cell.column))
    }),
  WrongRule(
    "walked-down-first", .window, .guessed,
    rule: LocalizedText(
      en: "The window moved down where it should have moved to the right, and the other way round.",
      ko: "옆으로 옮겨야 할 윈도우를 아래로, 아래로 옮겨야 할 윈도우를 옆으로 옮겼어요."),
    short: LocalizedText(
      en: "the window walked down before across", ko: "윈도우를 아래로 먼저 옮긴 것"),
    ask: LocalizedText(
      en: "Did you move the window down first, and only then to the right?",
      ko: "윈도우를 아래로 먼저 옮기고 나서 오른쪽으로 옮겼나요?"),
    guide: LocalizedText(
      en: "After the first window, which way does it go for the next value in the row?",
      ko: "첫 윈도우 다음에 같은 행의 다음 값을 구하려면 어느 쪽으로 옮겨야 할까요?"),
    model: .origin { operation, cell in
      guard cell.column < operation.rows.outputs, cell.row < operation.columns.outputs
      else { return nil }
      return CellPosition(
        channel: cell.channel, row: operation.rows.origin(of: cell.column),
        column: operation.columns.origin(of: cell.row))
    }),
  WrongRule(
    "walked-down-written-across", .window, .guessed,
    rule: LocalizedText(
      en: "The window walked down the columns, and the values were written along the rows.",
      ko: "윈도우는 열을 따라 아래로 옮기면서 값은 행을 따라 적었어요."),
    short: LocalizedText(
      en: "walking down and writing across", ko: "아래로 옮기면서 값은 옆으로 적은 것"),
    ask: LocalizedText(
      en: "Did you walk down the columns but fill the map row by row?",
      ko: "윈도우는 열을 따라 내려가면서 특성 맵은 행을 따라 채웠나요?"),
    guide: LocalizedText(
      en: "When the window has moved down once, in which cell of the map does its value belong?",
      ko: "윈도우를 아래로 한 번 옮겼을 때 나온 값은 특성 맵의 어느 칸에 들어갈까요?"),
    // In a square map this is the same as walking down first. The place along the rows is reached
    // on a walk down the columns:
    //
    //     1 2 3     walked 1 4 2 5 3 6,     1 4 2
    //     4 5 6     written                 5 3 6
    model: .origin { operation, cell in
      let (rows, columns) = (operation.rows, operation.columns)
      guard rows.outputs != columns.outputs else { return nil }
      let place = cell.row * columns.outputs + cell.column
      return CellPosition(
        channel: cell.channel, row: rows.origin(of: place % rows.outputs),
        column: columns.origin(of: place / rows.outputs))
    }),
  WrongRule(
    "starts-centred", .window, .guessed,
    rule: LocalizedText(
      en: "The first window was centred on the corner cell, as if there were padding.",
      ko: "패딩이 있는 것처럼 첫 윈도우의 가운데를 모서리 칸에 맞췄어요."),
    short: LocalizedText(
      en: "the first window centred on the corner", ko: "첫 윈도우의 가운데를 모서리에 맞춘 것"),
    ask: LocalizedText(
      en: "Did you put the middle of the first window on the corner cell?",
      ko: "첫 윈도우의 가운데를 모서리 칸에 놓았나요?"),
    guide: LocalizedText(
      en: "Without padding, which cell of the window lies on the corner of the input?",
      ko: "패딩이 없으면 입력의 모서리에는 윈도우의 어느 칸이 놓일까요?"),
    model: .instead { operation in
      let (down, across) = (operation.rows.middle, operation.columns.middle)
      guard !operation.isPadded, max(down, across) > 0 else { return nil }
      return operation.replacing(
        padding: .cells(top: down, bottom: down, left: across, right: across))
    }),
  // Where the stride does not divide, `size-rounded-up` or `border-kept` gives the same.
  WrongRule(
    "one-window-too-many", .window, .seen,
    rule: LocalizedText(
      en: "The window went on for one more place, past the end.",
      ko: "윈도우를 끝을 지나서 한 자리 더 옮겼어요."),
    short: LocalizedText(en: "one window past the end", ko: "끝을 지나 한 번 더 옮긴 것"),
    ask: LocalizedText(
      en: "Did you count a window that reaches past the end?",
      ko: "끝을 벗어나는 윈도우까지 셌나요?"),
    guide: LocalizedText(
      en: "Where does the last window begin that still fits?",
      ko: "벗어나지 않는 마지막 윈도우는 어디에서 시작할까요?"),
    model: .outputs { _, axis in axis.outputs + 1 }),
  WrongRule(
    "stride-as-cells-between", .window, .guessed,
    rule: LocalizedText(
      en: "The cells between the beginnings of two windows were counted, not the move itself.",
      ko: "윈도우가 옮겨 간 칸 수가 아니라 두 시작 칸 사이에 있는 칸을 셌어요."),
    short: LocalizedText(
      en: "the cells between two beginnings counted", ko: "시작 칸 사이의 칸만 센 것"),
    ask: LocalizedText(
      en: "Did you count only the cells that lie between two window beginnings?",
      ko: "두 윈도우의 시작 칸 사이에 있는 칸만 셌나요?"),
    guide: LocalizedText(
      en: "By how many cells must the window move to get from one beginning to the next?",
      ko: "한 시작 칸에서 다음 시작 칸까지 가려면 윈도우를 몇 칸 옮겨야 할까요?"),
    model: .setting { operation, setting in
      setting == .stride ? Double(operation.columns.stride - 1) : nil
    }),
  // Not among the models that were collected for values; the size has it as
  // `dilation-left-out-of-size`.
  WrongRule(
    "dilation-ignored", .window, .guessed,
    rule: LocalizedText(
      en: "The cells under the window were taken side by side, without the gaps of the dilation.",
      ko: "팽창을 무시하고 윈도우 아래의 칸들을 붙여서 읽었어요."),
    short: LocalizedText(en: "the dilation ignored", ko: "팽창을 무시한 것"),
    ask: LocalizedText(
      en: "Did you read neighbouring cells, without gaps?",
      ko: "칸을 띄우지 않고 이웃한 칸끼리 읽었나요?"),
    guide: LocalizedText(
      en: "How far apart do two neighbouring weights of the filter lie on the input?",
      ko: "필터에서 이웃한 두 가중치는 입력에서 몇 칸 떨어져 놓일까요?"),
    model: .instead { operation in
      operation.rows.dilation > 1 || operation.columns.dilation > 1
        ? operation.replacing(dilation: 1) : nil
    }),
]

extension WrongRule.Model {
  /// A walk with another stride; `step` is nil along an axis where the right one is kept.
  fileprivate static func walking(_ step: @escaping @Sendable (SpatialAxis) -> Int?) -> Self {
    .origin { operation, cell in
      let (rows, columns) = (operation.rows, operation.columns)
      let (down, across) = (step(rows), step(columns))
      guard down != nil || across != nil else { return nil }
      return CellPosition(
        channel: cell.channel, row: cell.row * (down ?? rows.stride) - rows.before,
        column: cell.column * (across ?? columns.stride) - columns.before)
    }
  }
}

extension SpatialAxis {
  /// How many cells of the window come before its middle.
  fileprivate var middle: Int { (extent - 1) / 2 }
}
