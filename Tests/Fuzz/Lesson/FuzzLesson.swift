import FuzzSupport

/// Lesson files.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzLesson(fuzzedBytes(start, count))
  return 0
}
