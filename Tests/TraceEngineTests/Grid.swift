import TraceEngine

/// Tensors in the notes' notation, as the tests write them: `1 2 / 3 4` is one channel of two rows,
/// `;` begins the next channel, `|` the next filter. A number may be a fraction: `5/3`.
func grid(_ text: String) throws -> Tensor {
  try Tensor(channels: parts(of: text, separator: ";").map(rows))
}

func bank(_ text: String) throws -> FilterBank {
  try FilterBank(parts(of: text, separator: "|").map(grid))
}

/// `count` channels of height × width numbers: first, first + 1, …
func counting(
  _ height: Int, _ width: Int, channels: Int = 1, from first: Int = 0
) throws -> Tensor {
  try Tensor(
    shape: TensorShape(channels: channels, height: height, width: width),
    values: (0..<channels * height * width).map { Double(first + $0) })
}

private func rows(_ text: String) throws -> [[Double]] {
  try parts(of: text, separator: " / ").map { row in
    try row.split { $0 == " " || $0 == "\n" }.map(number)
  }
}

private func parts(of text: String, separator: String) -> [String] {
  text.split(separator: separator).map(String.init)
}

private struct NotANumber: Error { let text: String }

private func number(_ text: Substring) throws -> Double {
  let terms = text.split(separator: "/").map { Double($0) }
  guard let numerator = terms.first ?? nil, terms.count <= 2 else {
    throw NotANumber(text: String(text))
  }
  guard terms.count == 2 else { return numerator }
  guard let denominator = terms[1] else { throw NotANumber(text: String(text)) }
  return numerator / denominator
}
