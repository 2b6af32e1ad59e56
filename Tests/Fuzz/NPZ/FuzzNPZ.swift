import FuzzSupport

/// NumPy's `.npz`, an archive, and gzip: whatever is inflated.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzedBytes(start, count)
  fuzzArrayFile(bytes, named: "layer.npz")
  fuzzArrayFile(bytes, named: "layer.npz", member: "w")
  return 0
}
