import FuzzSupport

/// PBM, PGM and PPM, plain and raw.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzArrayFile(fuzzedBytes(start, count), named: "photo.ppm")
  return 0
}
