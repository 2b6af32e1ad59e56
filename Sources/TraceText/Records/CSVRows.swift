import TraceEngine

/// Steps as comma-separated values: a row for each tap, what belongs to the whole step repeated in
/// each of its rows. One header for all kinds of layers; what a layer does not have is empty.
///
///     step,output_channel,…,input,weight,product,padding,counts,running,winner,sum,bias,divisor,value
///     5,0,1,1,0,0,0,0,1,1,5,11,55,false,true,55,,97,,,97
struct CSVRows: SheetWriter {
  private static let columns =
    "step,output_channel,output_row,output_column,filter_channel,filter_row,filter_column,"
    + "input_channel,input_row,input_column,input,weight,product,padding,counts,"
  private static let rowSize = 640

  private let hasPages: Bool
  private let hasItems: Bool
  private let hasTop: Bool

  init(_ sheets: [RecordSheet]) {
    hasPages = sheets.contains { $0.page != nil }
    hasItems = sheets.contains { $0.item != nil }
    hasTop = sheets.contains { $0.top != nil }
  }

  func begin(to buffer: inout TextBuffer) {
    if hasPages { buffer.append("page,") }
    if hasItems { buffer.append("item,") }
    buffer.append(CSVRows.columns)
    buffer.append("running,winner,sum,bias,divisor,value")
    buffer.append(hasTop ? ",left_out,left_out_sum\n" : "\n")
  }

  func begin(_ sheet: RecordSheet, to buffer: inout TextBuffer) {}
  func end(_ sheet: RecordSheet, to buffer: inout TextBuffer) {}

  func write(_ step: Step, of sheet: RecordSheet, to buffer: inout TextBuffer) {
    let row = Row(step, Kind(step.operation))
    guard let top = sheet.top else {
      for tap in step.taps { write(tap, row, nil, of: sheet, to: &buffer) }
      return
    }
    let largest = LargestTaps(step, count: top)
    for tap in largest.taps { write(tap, row, largest, of: sheet, to: &buffer) }
  }

  /// Which columns a layer fills.
  private struct Kind {
    let hasWeights: Bool
    let hasProducts: Bool
    let isContest: Bool
    let adds: Bool

    init(_ operation: TracedOperation) {
      hasWeights = operation.weights != nil
      var isContest = false
      if case .pooling(let pooling) = operation { isContest = pooling.kind != .average }
      self.isContest = isContest
      switch operation {
      case .convolution, .dense, .softmax: hasProducts = true
      case .pooling, .rectification, .flatten: hasProducts = false
      }
      switch operation {
      case .convolution, .dense, .softmax: adds = true
      case .pooling: adds = !isContest
      case .rectification, .flatten: adds = false
      }
    }
  }

  /// What all rows of a step share.
  private struct Row {
    let step: Step
    let kind: Kind
    let outcome: Step.Outcome
    let bias: Double?

    init(_ step: Step, _ kind: Kind) {
      (self.step, self.kind, outcome, bias) = (step, kind, step.outcome, step.bias)
    }
  }

  @inline(__always)
  private func write(
    _ tap: Tap, _ row: Row, _ largest: LargestTaps?, of sheet: RecordSheet,
    to buffer: inout TextBuffer
  ) {
    let precision = row.step.operation.precision
    buffer.write(atMost: CSVRows.rowSize) { pen in
      if hasPages { pen.putCSV(sheet.page) }
      if hasItems { pen.putCSV(sheet.item) }
      putPlaces(tap, row, with: &pen)
      pen.putExact(tap.input, precision)
      pen.put(",")
      pen.putCSV(row.kind.hasWeights ? tap.weight : nil, precision)
      pen.putCSV(row.kind.hasProducts ? tap.product : nil, precision)
      pen.put(isPadding(tap) ? "true," : "false,")
      pen.put(tap.counts ? "true," : "false,")
      pen.putCSV(row.kind.adds ? tap.running : nil, precision)
      if row.kind.isContest { pen.put(tap.index == row.outcome.winner ? "true" : "false") }
      pen.put(",")
      pen.putCSV(row.kind.adds ? row.outcome.sum : nil, precision)
      pen.putCSV(row.bias, precision)
      pen.putCSV(row.outcome.divisor)
      pen.putExact(row.outcome.value, precision)
      if hasTop {
        pen.put(",")
        pen.putCSV(largest?.leftOut)
        if let sum = largest?.leftOutSum { pen.putExact(sum, precision) }
      }
      pen.put("\n")
    }
  }

  @inline(__always)
  private func putPlaces(_ tap: Tap, _ row: Row, with pen: inout Pen) {
    pen.put(row.step.index + 1)
    pen.put(",")
    pen.putCSV(row.step.output)
    pen.putCSV(tap.filter)
    pen.putCSV(tap.cell)
  }
}

extension Pen {
  @inline(__always)
  fileprivate mutating func putCSV(_ cell: CellPosition) {
    put(cell.channel)
    put(",")
    put(cell.row)
    put(",")
    put(cell.column)
    put(",")
  }

  /// Nothing where there is no number.
  @inline(__always)
  fileprivate mutating func putCSV(_ number: Int?) {
    if let number { put(number) }
    put(",")
  }

  @inline(__always)
  fileprivate mutating func putCSV(_ value: Double?, _ precision: Precision) {
    if let value { putExact(value, precision) }
    put(",")
  }
}
