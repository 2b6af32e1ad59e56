/// How one number lies in the bytes of a file.
enum NumberType: Equatable, Sendable {
  case bool
  case int8, int16, int32, int64
  case uint8, uint16, uint32, uint64
  case float16, float32, float64

  /// Bytes of one number.
  var size: Int {
    switch self {
    case .bool, .int8, .uint8: return 1
    case .int16, .uint16, .float16: return 2
    case .int32, .uint32, .float32: return 4
    case .int64, .uint64, .float64: return 8
    }
  }

  /// The numbers of `bytes`, one after another.
  ///
  /// - Complexity: O(*n*); nothing is allocated but the result.
  func numbers(in bytes: UnsafeRawBufferPointer, isBigEndian big: Bool) -> [Double] {
    switch self {
    case .bool: return decoded(UInt8.self, bytes, big) { $0 == 0 ? 0 : 1 }
    case .int8: return decoded(Int8.self, bytes, big) { Double($0) }
    case .uint8: return decoded(UInt8.self, bytes, big) { Double($0) }
    case .int16: return decoded(Int16.self, bytes, big) { Double($0) }
    case .uint16: return decoded(UInt16.self, bytes, big) { Double($0) }
    case .int32: return decoded(Int32.self, bytes, big) { Double($0) }
    case .uint32: return decoded(UInt32.self, bytes, big) { Double($0) }
    case .int64: return decoded(Int64.self, bytes, big) { Double($0) }
    case .uint64: return decoded(UInt64.self, bytes, big) { Double($0) }
    case .float16: return decoded(UInt16.self, bytes, big) { double(halfBits: $0) }
    case .float32: return decoded(UInt32.self, bytes, big) { Double(Float(bitPattern: $0)) }
    case .float64: return decoded(UInt64.self, bytes, big) { Double(bitPattern: $0) }
    }
  }

  /// The first integer that no double holds, with its index.
  func firstInexact(
    in bytes: UnsafeRawBufferPointer, isBigEndian big: Bool
  ) -> (index: Int, value: String)? {
    switch self {
    case .int64: return inexact(Int64.self, bytes, big) { Double($0) }
    case .uint64: return inexact(UInt64.self, bytes, big) { Double($0) }
    default: return nil
    }
  }
}

@inline(__always)
private func decoded<Stored: FixedWidthInteger & BitwiseCopyable>(
  _ type: Stored.Type, _ bytes: UnsafeRawBufferPointer, _ big: Bool,
  _ value: (Stored) -> Double
) -> [Double] {
  let size = MemoryLayout<Stored>.size
  let count = bytes.count / size
  return Array(unsafeUninitializedCapacity: count) { numbers, initialized in
    for index in 0..<count {
      let stored = bytes.loadUnaligned(fromByteOffset: index * size, as: type)
      let number = value(big ? Stored(bigEndian: stored) : Stored(littleEndian: stored))
      numbers.initializeElement(at: index, to: number)
    }
    initialized = count
  }
}

private func inexact<Stored: FixedWidthInteger & BitwiseCopyable>(
  _ type: Stored.Type, _ bytes: UnsafeRawBufferPointer, _ big: Bool,
  _ value: (Stored) -> Double
) -> (index: Int, value: String)? {
  let size = MemoryLayout<Stored>.size
  for index in 0..<bytes.count / size {
    let stored = bytes.loadUnaligned(fromByteOffset: index * size, as: type)
    let integer = big ? Stored(bigEndian: stored) : Stored(littleEndian: stored)
    // Rounding up may leave the type's range, hence `exactly`.
    if integer.magnitude > 1 << 53 && Stored(exactly: value(integer)) != integer {
      return (index, "\(integer)")
    }
  }
  return nil
}

/// A number of sixteen bits: sign, five of exponent, ten of fraction. Written out because not every
/// machine that Swift runs on has `Float16`.
@inline(__always)
private func double(halfBits bits: UInt16) -> Double {
  let sign = UInt64(bits >> 15) << 63
  let exponent = UInt64(bits >> 10 & 0x1F)
  let fraction = UInt64(bits & 0x3FF)
  switch exponent {
  case 0:
    let magnitude = Double(fraction) * 0x1p-24
    return sign == 0 ? magnitude : -magnitude
  case 0x1F: return Double(bitPattern: sign | 0x7FF << 52 | fraction << 42)
  default: return Double(bitPattern: sign | (exponent + 1008) << 52 | fraction << 42)
  }
}
