import CZlib

/// Unpacks what deflate packed. Nothing comes out that was not announced or allowed.
enum Inflation {
  /// Deflate packs no more than 1032 bytes into one; so a larger claim is a lie.
  static let utmostRatio = 1032
  /// The largest array there may be, and room for a header.
  static let limit = NumberArray.maximumCount * 8 + 1 << 20

  enum Format {
    /// As in a `.zip`: nothing but the stream.
    case bare
    /// With gzip's header and checksum.
    case gzip

    fileprivate var windowBits: Int32 { self == .bare ? -MAX_WBITS : MAX_WBITS + 16 }
  }

  enum Outcome {
    /// What came out, and how many bytes the stream took.
    case whole([UInt8], used: Int)
    /// There is more than the capacity.
    case tooLong
    /// The stream is no stream, or does not end.
    case damaged
  }

  /// What the stream at the start of `bytes` unpacks to.
  ///
  /// - Parameter capacity: at most so many bytes come out; they are allocated at once.
  static func unpack(
    _ bytes: UnsafeRawBufferPointer, _ format: Format, capacity: Int
  ) -> Outcome {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, format.windowBits, ZLIB_VERSION, size) == Z_OK else {
      return .damaged
    }
    defer { inflateEnd(&stream) }
    var used = 0
    var status = Z_OK
    let content = [UInt8](unsafeUninitializedCapacity: max(1, capacity)) { content, initialized in
      // zlib counts in 32 bits, so both sides are handed over in pieces.
      repeat {
        let packed = bytes.dropFirst(used).prefix(1 << 30)
        let room = min(capacity - initialized, 1 << 30)
        stream.next_in = UnsafeMutablePointer(
          mutating: UnsafeRawBufferPointer(rebasing: packed).assumingMemoryBound(to: Bytef.self)
            .baseAddress)
        stream.avail_in = UInt32(packed.count)
        stream.next_out = content.baseAddress.map { $0 + initialized }
        stream.avail_out = UInt32(room)
        status = inflate(&stream, Z_NO_FLUSH)
        let (read, written) = (packed.count - Int(stream.avail_in), room - Int(stream.avail_out))
        used += read
        initialized += written
        if status != Z_OK || (read == 0 && written == 0) { break }
      } while true
    }
    if status == Z_STREAM_END { return .whole(content, used: used) }
    let isFull = content.count == capacity && (status == Z_OK || status == Z_BUF_ERROR)
    return isFull ? .tooLong : .damaged
  }

  /// The checksum that archives keep of their members.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      var checksum = crc32(0, nil, 0)
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
        checksum = crc32(
          checksum, part.assumingMemoryBound(to: Bytef.self).baseAddress, UInt32(part.count))
        rest = rest.dropFirst(part.count)
      }
      return UInt32(truncatingIfNeeded: checksum)
    }
  }
}
