/// The axes of layers that slide no window.
extension SpatialAxis {
  /// One window a cell: a layer that takes every number on its own.
  init(cellsOf input: Int) {
    self.init(input: input, window: 1, stride: 1, outputs: input)
  }

  /// `outputs` windows that all cover the whole axis: a layer whose every output sees every input.
  init(wholeOf input: Int, outputs: Int) {
    self.init(input: input, window: input, stride: 0, outputs: outputs)
  }
}
