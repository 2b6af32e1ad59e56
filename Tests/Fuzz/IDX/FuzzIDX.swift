import FuzzSupport

/// MNIST's IDX.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzArrayFile(fuzzedBytes(start, count), named: "train-images-idx3-ubyte")
  return 0
}
