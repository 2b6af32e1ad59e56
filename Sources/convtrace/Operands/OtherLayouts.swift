import TensorFiles

/// The layouts with which operands fit one another that do not as they were read.
///
/// An array does not say which of its sides is the channels. So where a layer cannot be made, the
/// other readings are tried, and all with which it can are told: several where sides are equal.
struct OtherLayouts {
  /// As the operands were read; `filters` is nil where there are none.
  let input: Layout
  let filters: Layout?

  /// The options to add, a text for each reading with which the layer can be made.
  ///
  /// - Parameter fits: whether a layer can be made of both operands read so.
  func options(fits: (_ input: Layout, _ filters: Layout) -> Bool) -> [String] {
    let other: Layout = input == .chw ? .hwc : .chw
    let all: [(input: Layout, filters: Layout)] =
      filters == nil
      ? [(other, other)] : [(other, input), (other, other), (input, other), (input, input)]
    let fitting = all.filter { choice in
      (choice.input, choice.filters) != (input, filters ?? input)
        && fits(choice.input, choice.filters)
    }
    return fitting.map { choice in
      "--layout \(choice.input.rawValue)"
        + (choice.filters == choice.input ? "" : " --filter-layout \(choice.filters.rawValue)")
    }
  }
}
