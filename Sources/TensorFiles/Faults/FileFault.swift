import TraceText

/// What is wrong with a file as a whole.
package enum FileFault: Equatable, Sendable {
  case empty
  /// A format that is known and not read.
  case foreign(ForeignFormat)
  /// The name promises a format that the bytes are not.
  case notAsNamed(ending: String)
  /// The file ends before what its header promises.
  case truncated(needed: Int, present: Int)
  /// There is more than the header tells of.
  case tooLong(needed: Int, present: Int)
  /// A member is asked of a file that has none.
  case noArchive(member: String)
  /// A `.gz` whose stream is damaged or cut off.
  case damagedGzip
  /// A `.gz` within a `.gz`.
  case gzipInGzip
  /// What comes out is larger than anything that is read.
  case inflatesTooFar(limit: Int)

  package var explanation: LocalizedText {
    switch self {
    case .empty:
      return LocalizedText(en: "the file is empty", ko: "파일이 비어 있어요")
    case .foreign(let format):
      return format.explanation
    case .notAsNamed(let ending):
      return LocalizedText(
        en:
          "the name ends in .\(ending), but this is no \(ending) file; rename it, or save it again",
        ko: "이름은 .\(ending)인데 내용은 \(ending) 형식이 아니에요. 이름을 고치거나 다시 저장하세요")
    case .truncated(let needed, let present):
      return LocalizedText(
        en: "the file is cut off: its header asks for \(plural(needed, "byte")) of numbers, "
          + "and \(present) are there",
        ko: "파일이 중간에 끊겼어요. 헤더대로라면 수가 \(needed)바이트 있어야 하는데 \(present)바이트뿐이에요")
    case .tooLong(let needed, let present):
      return LocalizedText(
        en: "the header tells of \(plural(needed, "byte")) of numbers, but \(present) follow it",
        ko: "헤더에는 수가 \(needed)바이트라고 적혀 있는데 \(present)바이트가 들어 있어요")
    case .noArchive(let member):
      return LocalizedText(
        en: "“\(member)” is asked for, but the file is no .npz archive; leave “:\(member)” out",
        ko: "이 파일은 .npz가 아니라서 “\(member)” 배열을 골라 읽을 수 없어요. "
          + "이름 뒤의 “:\(member)” 부분을 빼세요")
    case .damagedGzip:
      return LocalizedText(
        en: "the gzip stream is damaged or cut off", ko: "gzip 데이터가 깨졌거나 중간에 끊겼어요")
    case .gzipInGzip:
      return LocalizedText(
        en: "this is a gzip file within a gzip file; unpack it once",
        ko: "gzip 파일 안에 또 gzip 파일이 들어 있어요. 한 번 풀어서 쓰세요")
    case .inflatesTooFar(let limit):
      return LocalizedText(
        en: "unpacked, the file is larger than \(limit >> 20) MiB, more than is ever read",
        ko: "압축을 풀면 \(limit >> 20)MiB를 넘어요. 그렇게 큰 파일은 읽지 않아요")
    }
  }
}
