import FuzzSupport

/// Files of answers and hand-ins.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzAnswers(fuzzedBytes(start, count))
  return 0
}
