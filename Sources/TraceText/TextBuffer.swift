import TraceEngine

/// Bytes on their way out, gathered in one reused block of memory.
///
/// Text of a large trace is hundreds of megabytes; going through `String` or `print` costs some
/// thirty times what copying bytes costs (`docs/benchmarks.md`). So the writers of this module
/// append bytes here, and whoever owns the buffer says where full blocks go.
package struct TextBuffer: ~Copyable {
  /// Takes a block; false means that no more can be written and the rest is dropped.
  package typealias Send = (UnsafeRawBufferPointer) -> Bool

  /// Room past the capacity: a short text is stored as a whole word, whatever its length.
  private static let slack = MemoryLayout<UInt64>.size

  private let base: UnsafeMutableRawPointer
  private let capacity: Int
  private var used = 0
  private let send: Send
  private let terms = SmallTerms.words
  /// From the second block on: a screen's texts, a sentence each, are not worth it.
  private var factors: FactorTexts?
  /// Whether the receiver still takes bytes. Long writers look at it and stop early.
  package private(set) var isOpen = true

  /// - Parameter blockSize: how many bytes are gathered before they are handed over.
  package init(blockSize: Int = 1 << 16, send: @escaping Send) {
    capacity = blockSize
    base = .allocate(byteCount: blockSize + TextBuffer.slack, alignment: 16)
    self.send = send
  }

  deinit {
    base.deallocate()
    factors?.deallocate()
  }

  /// Hands over what has been gathered.
  package mutating func flush() {
    if used > 0 && isOpen { isOpen = send(UnsafeRawBufferPointer(start: base, count: used)) }
    used = 0
  }

  /// Makes room for `count` bytes, which `body` then puts without looking.
  ///
  /// - Precondition: `body` puts no more than `count` bytes, and these fit into a block.
  @inline(__always)
  package mutating func write(atMost count: Int, _ body: (inout Pen) -> Void) {
    if used > capacity - count { makeRoom(for: count) }
    terms.withUnsafeBufferPointer { terms in
      guard let first = terms.baseAddress else { return }
      var pen = Pen(at: base + used, terms: first, factors)
      body(&pen)
      used = pen.place - base
    }
  }

  @inline(never)
  private mutating func makeRoom(for count: Int) {
    precondition(count <= capacity, "\(count) bytes are more than a block")
    flush()
    if factors == nil { factors = .allocate() }
  }

  package mutating func append(_ text: ShortText) {
    write(atMost: MemoryLayout<UInt64>.size) { $0.put(text) }
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// `count` spaces; none where it is not positive.
  package mutating func append(spaces count: Int) {
    for _ in 0..<max(0, count) { append(" ") }
  }

  /// A count or an index.
  package mutating func append(_ number: Int) {
    write(atMost: Pen.numberSize) { $0.put(number) }
  }

  /// A number as `NumberText` writes it.
  package mutating func append(_ value: Double, _ precision: Precision) {
    write(atMost: Pen.numberSize) { $0.put(value, precision) }
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if used >= capacity { flush() }
      let part = rest.prefix(capacity - used)
      UnsafeMutableRawBufferPointer(start: base + used, count: part.count).copyBytes(from: part)
      used += part.count
      rest = rest.dropFirst(part.count)
    }
  }

  /// Everything that `write` appends, as a string. For short texts: the screen's, a message's.
  package static func string(_ write: (inout TextBuffer) -> Void) -> String {
    var sent: [UInt8] = []
    var buffer = TextBuffer(blockSize: 1 << 13) { block in
      sent.append(contentsOf: block)
      return true
    }
    write(&buffer)
    // Mostly it has room in one block.
    if sent.isEmpty {
      return String(
        decoding: UnsafeRawBufferPointer(start: buffer.base, count: buffer.used), as: UTF8.self)
    }
    buffer.flush()
    return String(decoding: sent, as: UTF8.self)
  }
}
