import FuzzSupport

/// NumPy's `.npy`.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzArrayFile(fuzzedBytes(start, count), named: "x.npy")
  return 0
}
