import FuzzSupport

/// Numbers typed into the command line, and the factor of `--scale`.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzTypedNumbers(String(decoding: fuzzedBytes(start, count), as: UTF8.self))
  return 0
}
