import TraceEngine
import TraceText

/// Writes CSV as `TextTable` reads it: a row a line, a blank line between channels, two between the
/// images of a batch. Every number has the digits that give it back.
package enum CSVWriter {
  /// - Parameter precision: in float32 a number is written with the digits that give the float
  ///   back.
  package static func write(
    _ images: [Tensor], _ precision: Precision = .float64, to buffer: inout TextBuffer
  ) {
    for (number, image) in images.enumerated() {
      if number > 0 { buffer.append("\n\n") }
      let width = image.shape.width
      let rows = image.values.count / width
      for row in 0..<rows {
        if row > 0 && row % image.shape.height == 0 { buffer.append("\n") }
        for column in 0..<width {
          if column > 0 { buffer.append(",") }
          append(image.values[row * width + column], precision, to: &buffer)
        }
        buffer.append("\n")
        guard buffer.isOpen else { return }
      }
    }
  }

  private static func append(
    _ value: Double, _ precision: Precision, to buffer: inout TextBuffer
  ) {
    if value.magnitude < 0x1p53, case let integer = Int(value), Double(integer) == value,
      integer != 0 || value.sign == .plus
    {
      buffer.append(integer)
      return
    }
    // Swift would write its sign and what else its bits hold, which no reader takes.
    if value.isNaN {
      buffer.append("nan")
      return
    }
    let text = precision == .float64 ? "\(value)" : "\(Float(value))"
    buffer.append(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}
