import FuzzSupport

/// CSV and other text in files.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzArrayFile(fuzzedBytes(start, count), named: "image.csv")
  return 0
}
