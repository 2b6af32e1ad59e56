import ArgumentParser
import PlainLines
import TraceEngine
import TraceText

/// Operations on own numbers, printed: all of them as lessons are, or the steps and the form asked
/// for.
struct OwnText {
  private let operations: [OwnOperation]
  private let sheets: [RecordSheet]
  private let options: RecordOptions
  private let common: CommonOptions

  /// - Throws: `ExitCode(2)`, after saying it, where there are no such steps.
  init(
    of operations: [OwnOperation], _ options: RecordOptions, _ common: CommonOptions
  ) throws(ExitCode) {
    (self.operations, self.options, self.common) = (operations, options, common)
    sheets = try operations.map { own throws(ExitCode) in
      RecordSheet(
        own.operation, item: own.item,
        steps: try options.selection(of: own.operation.trace, common.language),
        top: options.top.flatMap { Int($0) })
    }
  }

  func write() {
    let isWhole = options.steps == nil && options.at == nil && options.top == nil
    if isWhole && (options.format ?? .text) == .text {
      var buffer = StandardOutput.buffer()
      writeWhole(to: &buffer)
      buffer.flush()
    } else {
      OwnText.write(sheets, options, common)
    }
  }

  /// Writes sheets in the form asked for, with a bar where it takes long.
  static func write(_ sheets: [RecordSheet], _ options: RecordOptions, _ common: CommonOptions) {
    var buffer = StandardOutput.buffer()
    let count = sheets.reduce(0) { $0 + $1.steps.count }
    var progress = ProgressBar(writesToOutput: true)
    RecordWriter(
      options.format ?? .text, language: common.language, repertoire: common.lineRepertoire,
      isFragment: options.fragment
    ).write(sheets, to: &buffer) { progress.tell($0, of: count) }
    progress.remove()
    buffer.flush()
  }

  private func writeWhole(to buffer: inout TextBuffer) {
    let voice = Voice(common.language, common.lineRepertoire)
    var progress = ProgressBar(writesToOutput: true)
    defer { progress.remove() }
    let count = operations.stepCount
    var done = 0
    for (index, own) in operations.enumerated() {
      if index > 0 { buffer.append("\n") }
      if let item = own.item {
        let heading = common.language == .english ? "item \(item)" : "\(item)번 항목"
        buffer.append(voice.heading(heading, underlinedBy: "-"))
        buffer.append("\n")
      }
      OperationText(voice).write(own.operation, to: &buffer) { progress.tell(done + $0, of: count) }
      done += own.operation.trace.count
    }
  }
}
