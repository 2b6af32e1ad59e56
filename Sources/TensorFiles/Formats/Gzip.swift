/// Files packed by gzip, as MNIST's are.
enum Gzip {
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What the file unpacks to: its streams one after another, zeros behind them left out.
  ///
  /// - Throws: where a stream is damaged or cut off, or too much comes out.
  static func unpacked(_ bytes: [UInt8]) throws(ArrayError) -> [UInt8] {
    var content: [UInt8] = []
    var start = 0
    repeat {
      let (part, used) = try stream(bytes, from: start)
      guard content.count + part.count <= Inflation.limit else {
        throw ArrayError(.file(.inflatesTooFar(limit: Inflation.limit)))
      }
      if start == 0 { content = part } else { content += part }
      start += used
    } while start < bytes.count && bytes[start] == 0x1F
    guard bytes[start...].allSatisfy({ $0 == 0 }) else { throw ArrayError(.file(.damagedGzip)) }
    return content
  }

  /// One stream. Its last four bytes tell its size, but where it ends is known only afterwards: the
  /// file's last four are believed first, as far as so few bytes can hold so many; then room grows.
  private static func stream(
    _ bytes: [UInt8], from start: Int
  ) throws(ArrayError) -> (content: [UInt8], used: Int) {
    let most = min(Inflation.limit, (bytes.count - start) * Inflation.utmostRatio)
    let claimed = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    var capacity = min(max(claimed, 1), most)
    while true {
      let outcome = bytes.withUnsafeBytes { bytes in
        Inflation.unpack(
          UnsafeRawBufferPointer(rebasing: bytes[start...]), .gzip, capacity: capacity)
      }
      switch outcome {
      case .whole(let content, let used): return (content, used)
      case .damaged: throw ArrayError(.file(.damagedGzip))
      case .tooLong where capacity == most:
        throw ArrayError(.file(.inflatesTooFar(limit: Inflation.limit)))
      case .tooLong: capacity = min(most, max(capacity * 4, 1 << 16))
      }
    }
  }
}
