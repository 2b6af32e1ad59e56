import TraceText

/// What is wrong with the lengths of an array's sides.
package enum SidesFault: Equatable, Sendable {
  case tooMany([Int])
  case zero([Int])
  case tooLarge([Int])
  /// One side, where a picture needs rows and columns.
  case noImage([Int])
  case noFilter([Int])
  /// More than one row, where a number for each filter is wanted.
  case noList([Int])
  /// Counted from 0.
  case noItem(Int, count: Int)

  package var explanation: LocalizedText {
    switch self {
    case .tooMany(let sides):
      return LocalizedText(
        en: "the array has \(sides.count) axes (\(times(sides))); at most 4 are read: "
          + "batch, channels, rows, columns",
        ko: "배열의 축이 \(sides.count)개예요(\(times(sides))). 4개(배치, 채널, 행, 열)까지 읽어요")
    case .zero(let sides):
      return LocalizedText(
        en: "the array is \(times(sides)) and holds no number; every axis must be at least 1 long",
        ko: "배열이 \(times(sides)) 모양이라 수가 하나도 없어요. 모든 축의 길이가 1 이상이어야 해요")
    case .tooLarge(let sides):
      return LocalizedText(
        en: "an array of \(times(sides)) numbers is too large; at most "
          + "\(NumberArray.maximumCount) are read",
        ko: "\(times(sides))개는 너무 많아요. 수를 \(NumberArray.maximumCount)개까지 읽어요")
    case .noImage(let sides):
      return SidesFault.oneAxis(sides, LocalizedText(en: "an image", ko: "이미지"))
    case .noFilter(let sides):
      return SidesFault.oneAxis(sides, LocalizedText(en: "a filter", ko: "필터"))
    case .noList(let sides):
      return LocalizedText(
        en: "a bias for each filter is one row of numbers, but this is \(times(sides))",
        ko: "편향은 필터마다 하나씩 한 줄로 적어야 하는데 \(times(sides)) 모양이에요")
    case .noItem(let item, let count):
      return LocalizedText(
        en: count == 1
          ? "there is no item \(item): this is no batch, and its only item is 0"
          : "there is no item \(item); the batch has items 0 to \(count - 1)",
        ko: count == 1
          ? "\(item)번 항목이 없어요. 배치가 아니라서 0번 하나뿐이에요"
          : "\(item)번 항목이 없어요. 배치에는 0번부터 \(count - 1)번까지 있어요")
    }
  }

  /// Rows and columns are wanted, and there is a list or a single number.
  private static func oneAxis(_ sides: [Int], _ wanted: LocalizedText) -> LocalizedText {
    let isOne = sides == [1]
    return LocalizedText(
      en: "\(wanted[.english]) has rows and columns, but this array "
        + (isOne ? "is a single number" : "has 1 axis (\(times(sides)))")
        + "; use 2, 3 or 4 axes",
      ko: "\(wanted[.korean])에는 행과 열이 있어야 하는데 이 배열은 "
        + (isOne ? "수 하나예요. " : "축이 하나뿐이에요(\(times(sides))). ")
        + "축이 2개에서 4개인 배열을 쓰세요")
  }
}

/// What is wrong with one number of an array.
package enum ValueFault: Equatable, Sendable {
  /// `nan`, `inf` or `-inf`.
  case notFinite(String, cell: [Int])
  /// A number that is finite, but not after scaling.
  case scaledBeyond(cell: [Int])
  /// An integer that a double cannot hold.
  case inexact(String, cell: [Int])

  package var explanation: LocalizedText {
    switch self {
    case .notFinite(let value, let cell):
      return LocalizedText(
        en: "the value at \(indices(cell)) is \(value); --allow-nonfinite lets it pass",
        ko: "\(indices(cell)) 자리의 값(\(value))이 유한한 수가 아니에요. "
          + "그대로 쓰려면 --allow-nonfinite를 붙이세요")
    case .scaledBeyond(let cell):
      return LocalizedText(
        en: "the value at \(indices(cell)) is too large once it is scaled; numbers go up to about "
          + "1.8e308",
        ko: "\(indices(cell)) 자리의 값에 배율을 곱하면 너무 커져요. 수는 약 1.8e308까지예요")
    case .inexact(let value, let cell):
      return LocalizedText(
        en: "\(value) at \(indices(cell)) has too many digits to compute with exactly; "
          + "integers up to 9007199254740992 always can be",
        ko: "\(indices(cell)) 자리의 \(value)처럼 자릿수가 많은 정수는 정확히 계산할 수 없어요. "
          + "9007199254740992까지는 언제나 괜찮아요")
    }
  }
}
