import TraceText

/// What is wrong with an `.npz` archive.
package enum ArchiveFault: Equatable, Sendable {
  /// No directory at its end, or one that points beyond the file.
  case damaged
  case empty
  /// Several members and none named.
  case memberNeeded(present: [String])
  case missing(String, present: [String])
  case encrypted
  case method(Int)
  case checksum
  /// A member's claimed size cannot come of the bytes there are.
  case sizeClaim(claimed: Int, packed: Int)
  /// More or fewer bytes come out than claimed, or the stream is damaged.
  case contents(claimed: Int)
  case noArray(String)
  /// An archive of PyTorch's or Keras's, which has no `.npy`.
  case notNumPy(String)

  package var explanation: LocalizedText {
    switch self {
    case .damaged:
      return LocalizedText(
        en: "the archive is damaged or cut off: its directory is missing or points outside it",
        ko: "압축 파일이 깨졌거나 중간에 끊겼어요. 목록이 없거나 파일 밖을 가리켜요")
    case .empty:
      return LocalizedText(en: "the archive holds no array", ko: "압축 파일에 배열이 하나도 없어요")
    case .memberNeeded(let present):
      return LocalizedText(
        en: "the archive holds several arrays; name one behind a colon, as in file.npz:"
          + "\(present.first ?? "x"): \(ArchiveFault.list(present))",
        ko: "배열이 여러 개 들어 있어요. file.npz:\(present.first ?? "x")처럼 콜론 뒤에 이름을 적으세요: "
          + ArchiveFault.list(present))
    case .missing(let member, let present):
      return LocalizedText(
        en: "the archive holds no “\(member)”; it holds \(ArchiveFault.list(present))",
        ko: "압축 파일에 “\(member)” 배열이 없어요. 들어 있는 배열: \(ArchiveFault.list(present))")
    case .encrypted:
      return LocalizedText(
        en: "the member is encrypted; save it without a password",
        ko: "암호가 걸려 있어요. 암호 없이 저장하세요")
    case .method(let method):
      return LocalizedText(
        en: "the member is packed by method \(method), which is not read; "
          + "numpy.savez and numpy.savez_compressed write what is",
        ko: "\(method)번 방식으로 압축한 배열은 읽지 않아요. "
          + "numpy.savez나 numpy.savez_compressed로 저장하세요")
    default:
      return contentExplanation
    }
  }

  private var contentExplanation: LocalizedText {
    switch self {
    case .sizeClaim(let claimed, let packed):
      return LocalizedText(
        en: "the member claims \(plural(claimed, "byte")), "
          + "which \(plural(packed, "packed byte")) cannot hold",
        ko: "풀면 \(claimed)바이트라고 적혀 있는데 압축된 \(packed)바이트에는 그만큼 들어갈 수 없어요")
    case .contents(let claimed):
      return LocalizedText(
        en: "the member is damaged: it does not unpack to the \(plural(claimed, "byte")) it claims",
        ko: "배열이 깨졌어요. 풀어도 적혀 있는 \(claimed)바이트가 되지 않아요")
    case .noArray(let member):
      return LocalizedText(
        en: "“\(member)” is no .npy array", ko: "“\(member)” 항목은 .npy 배열이 아니에요")
    case .notNumPy(let kind):
      return LocalizedText(
        en: "this is a file of \(kind), not of NumPy; save the array from Python: "
          + "numpy.save('x.npy', array)",
        ko: "NumPy가 아니라 \(kind) 파일이에요. 파이썬에서 numpy.save('x.npy', array)로 저장하세요")
    default:
      return LocalizedText(
        en: "the member is damaged: its checksum is not what the archive says",
        ko: "배열이 깨졌어요. 체크섬이 압축 파일에 적힌 것과 달라요")
    }
  }

  /// The first ten, and how many more.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(10).joined(separator: ", ")
    return names.count > 10 ? "\(shown), … (+\(names.count - 10))" : shown
  }
}
