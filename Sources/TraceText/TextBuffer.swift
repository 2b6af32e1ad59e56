import TraceEngine

/// Bytes on their way out, gathered in one reused block of memory.
///
/// Text of a large trace is hundreds of megabytes; going through `String` or `print` costs some
/// thirty times what copying bytes costs (`docs/benchmarks.md`). So the writers of this module
/// append bytes here, and whoever owns the buffer says where full blocks go.
package struct TextBuffer: ~Copyable {
  /// Takes a block; false means that no more can be written and the rest is dropped.
  package typealias Send = (UnsafeRawBufferPointer) -> Bool

  private static let capacity = 1 << 16
  /// Room past the capacity, so that a short text may be stored as a whole word without looking.
  private static let slack = 32

  private let base: UnsafeMutableRawPointer
  private var used = 0
  private let send: Send
  /// Whether the receiver still takes bytes. Long writers look at it and stop early.
  package private(set) var isOpen = true
  var numbers = NumberCache()

  package init(send: @escaping Send) {
    base = .allocate(byteCount: TextBuffer.capacity + TextBuffer.slack, alignment: 16)
    self.send = send
  }

  deinit { base.deallocate() }

  /// Hands over what has been gathered.
  package mutating func flush() {
    if used > 0 && isOpen { isOpen = send(UnsafeRawBufferPointer(start: base, count: used)) }
    used = 0
  }

  @inline(__always)
  package mutating func append(_ text: ShortText) {
    if used >= TextBuffer.capacity { flush() }
    base.storeBytes(of: text.bytes, toByteOffset: used, as: UInt64.self)
    used += text.count
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// A count or an index.
  @inline(__always)
  package mutating func append(_ number: Int) {
    if number >= 0 && number < 10_000 {
      append(ShortText(digitsOf: UInt32(truncatingIfNeeded: number)))
    } else {
      append(large: number)
    }
  }

  /// A number as `NumberText` writes it.
  @inline(__always)
  package mutating func append(_ value: Double, _ precision: Precision) {
    if value.magnitude < 0x1p62, case let integer = Int(value), Double(integer) == value {
      append(integer)
    } else {
      append(decimal: value, precision)
    }
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if used >= TextBuffer.capacity { flush() }
      let part = rest.prefix(TextBuffer.capacity - used)
      UnsafeMutableRawBufferPointer(start: base + used, count: part.count).copyBytes(from: part)
      used += part.count
      rest = rest.dropFirst(part.count)
    }
  }

  /// A negative number or one of five digits and more, four digits at a time.
  @inline(never)
  private mutating func append(large number: Int) {
    if number < 0 { append(ShortText.minus) }
    append(magnitude: number.magnitude)
  }

  private mutating func append(magnitude: UInt) {
    if magnitude < 10_000 { return append(ShortText(digitsOf: UInt32(magnitude))) }
    let (high, low) = magnitude.quotientAndRemainder(dividingBy: 10_000)
    append(magnitude: high)
    append(ShortText(fourDigitsOf: UInt32(low)))
  }

  @inline(never)
  private mutating func append(decimal value: Double, _ precision: Precision) {
    let slot = numbers.slot(of: value, precision)
    append(numbers.bytes(inSlot: slot))
  }

  /// Everything that `write` appends, as a string. For short texts: the screen's, a message's.
  package static func string(_ write: (inout TextBuffer) -> Void) -> String {
    var bytes: [UInt8] = []
    var buffer = TextBuffer { block in
      bytes.append(contentsOf: block)
      return true
    }
    write(&buffer)
    buffer.flush()
    return String(decoding: bytes, as: UTF8.self)
  }
}
