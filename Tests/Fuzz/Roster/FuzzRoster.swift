import FuzzSupport

/// Lists of a class.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzRoster(fuzzedBytes(start, count))
  return 0
}
