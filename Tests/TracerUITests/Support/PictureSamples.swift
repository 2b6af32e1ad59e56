import CellScreen
import LessonKit
import TerminalText
import Testing
import TraceEngine
import TraceText

@testable import TracerUI

/// Operations on inputs of every size, larger than lessons have.
enum PictureSample: String, CaseIterable, CustomTestStringConvertible {
  /// Red, green and blue under a filter that finds vertical edges.
  case photograph
  /// 32×32, six filters of 5×5 on three channels.
  case sixFilters
  /// A digit, halved.
  case digit
  case dilated
  /// A filter for each channel.
  case depthwise
  /// A mean whose padding mirrors the edge.
  case mirrored
  /// Windows that hang over the edge.
  case pooled
  /// A window that would not fit between the pictures.
  case wideFilter
  case flipped
  /// Sixteen channels: numbers, unless shades are asked for.
  case features

  var testDescription: String { rawValue }

  var lesson: Lesson {
    get throws {
      let caption = LocalizedText(en: "What does the filter see?", ko: "필터에는 무엇이 보일까요?")
      return Lesson(
        id: "pictures", chapter: 1, title: LocalizedText(en: "Pictures", ko: "그림"),
        pages: [
          .operation(
            .init(name: nil, caption: caption, operation: try operation, predict: [])),
          .text(.init(title: nil, text: LocalizedText(en: "The end.", ko: "끝."))),
        ])
    }
  }

  func state(
    rows: Int, columns: Int, language: Language = .english, repertoire: Repertoire = .unicode
  ) throws -> TracerState {
    var state = TracerState(
      size: ScreenSize(rows: rows, columns: columns), language: language, repertoire: repertoire)
    state.open(try lesson)
    return state
  }

  var operation: TracedOperation {
    get throws {
      switch self {
      case .photograph: return try convolution(photo(64), edge(3))
      case .sixFilters:
        return try convolution(
          photo(32), filters(6, channels: 3, side: 5), bias: [1, 0, -2, 3, 0, 5])
      case .digit: return try convolution(one(28), edge(1), stride: 2, padding: .same)
      case .dilated: return try convolution(one(40), edge(1), dilation: 2)
      case .depthwise: return try convolution(photo(48), each(edge(1), 3), groups: 3)
      case .mirrored:
        let row = Array(repeating: 1.0 / 9, count: 3)
        return try convolution(
          one(36), FilterBank([row, row, row]), padding: .all(1), mode: .reflect)
      case .pooled:
        return .pooling(try Pooling(.maximum, input: photo(33), size: 2, ceilMode: true))
      case .wideFilter:
        return try convolution(photo(100), filters(2, channels: 3, side: 11), stride: 4)
      case .flipped:
        return .convolution(
          try Convolution(
            input: one(30), filters: filters(1, channels: 1, side: 3), flip: true, relu: true))
      case .features:
        return try convolution(
          features(16, side: 24), filters(8, channels: 16, side: 3), padding: .all(1))
      }
    }
  }

  private func convolution(
    _ input: Tensor, _ filters: FilterBank, bias: [Double]? = nil, stride: PerAxis = 1,
    padding: Padding = .valid, mode: PaddingMode = .zeros, dilation: PerAxis = 1, groups: Int = 1
  ) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: input, filters: filters, bias: bias, stride: stride, padding: padding,
        paddingMode: mode, dilation: dilation, groups: groups))
  }

  /// A sun over a hill, in red, green and blue from 0 to 255.
  private func photo(_ side: Int) throws -> Tensor {
    try tensor(channels: 3, side: side) { channel, y, x in
      let sun = (x - 0.7) * (x - 0.7) + (y - 0.25) * (y - 0.25) < 0.02
      let hill = y > 0.65 + 0.8 * (x - 0.4) * (x - 0.4)
      let sunlight: [Double] = [250, 230, 120]
      let grass: [Double] = [40, 110 - 60 * x, 30]
      let sky: [Double] = [90 + 60 * y, 130 + 40 * y, 220]
      return (sun ? sunlight : hill ? grass : sky)[channel].rounded()
    }
  }

  /// A stroke like a handwritten 1, from 0 to 1.
  private func one(_ side: Int) throws -> Tensor {
    try tensor(channels: 1, side: side) { _, y, x in
      let stem: Double = abs(x - 0.55 + (y - 0.5) * 0.2)
      let flag: Double = abs(y - 0.35 + (x - 0.45) * 0.9)
      if stem < 0.06 && y >= 0.15 && y <= 0.85 { return 1 }
      return flag < 0.05 && x >= 0.35 && x <= 0.58 ? 0.75 : 0
    }
  }

  private func features(_ channels: Int, side: Int) throws -> Tensor {
    try tensor(channels: channels, side: side) { channel, y, x in
      (y * 40 + x * 60 + Double(channel * 5)).rounded().truncatingRemainder(dividingBy: 10)
    }
  }

  /// - Parameter pixel: of a channel and a place, from 0 (top, left) to 1.
  private func tensor(
    channels: Int, side: Int, pixel: (_ channel: Int, _ y: Double, _ x: Double) -> Double
  ) throws -> Tensor {
    var values: [Double] = []
    for channel in 0..<channels {
      for row in 0..<side {
        for column in 0..<side {
          values.append(pixel(channel, Double(row) / Double(side), Double(column) / Double(side)))
        }
      }
    }
    return try Tensor(
      shape: TensorShape(channels: channels, height: side, width: side), values: values)
  }

  private func edge(_ channels: Int) throws -> FilterBank {
    try FilterBank([
      Tensor(channels: Array(repeating: [[1, 0, -1], [2, 0, -2], [1, 0, -1]], count: channels))
    ])
  }

  private func each(_ bank: FilterBank, _ times: Int) throws -> FilterBank {
    var values: [Double] = []
    for _ in 0..<times { values += bank.values }
    return try FilterBank(count: times, shape: bank.shape, values: values)
  }

  private func filters(_ count: Int, channels: Int, side: Int) throws -> FilterBank {
    var values: [Double] = []
    for filter in 0..<count {
      for channel in 0..<channels {
        for place in 0..<side * side {
          values.append(Double((filter * 5 + channel * 3 + place * 2 + place / side) % 7 - 3))
        }
      }
    }
    let shape = TensorShape(channels: channels, height: side, width: side)
    return try FilterBank(count: count, shape: shape, values: values)
  }
}
