import TraceText

/// A format that is known by its first bytes and not read, with the way to one that is.
package enum ForeignFormat: String, CaseIterable, Sendable {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webp = "WebP"
  case tiff = "TIFF"
  case pam = "PAM"
  case pfm = "PFM"
  case hdf5 = "HDF5"
  case pickle = "pickle"

  init?(_ bytes: [UInt8]) {
    let found = ForeignFormat.allCases.first { format in
      format.beginnings.contains { bytes.starts(with: $0) }
    }
    guard let found else { return nil }
    self = found
  }

  private var beginnings: [[UInt8]] {
    switch self {
    case .png: return [[0x89, 0x50, 0x4E, 0x47]]
    case .jpeg: return [[0xFF, 0xD8, 0xFF]]
    case .gif: return [Array("GIF8".utf8)]
    case .webp: return [Array("RIFF".utf8)]
    case .tiff: return [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]
    case .pam: return [Array("P7\n".utf8)]
    case .pfm: return [Array("PF\n".utf8), Array("Pf\n".utf8)]
    case .hdf5: return [[0x89, 0x48, 0x44, 0x46]]
    case .pickle: return [[0x80, 2], [0x80, 3], [0x80, 4], [0x80, 5]]
    }
  }

  var explanation: LocalizedText {
    switch self {
    case .png, .jpeg, .gif, .webp, .tiff, .pam, .pfm:
      return LocalizedText(
        en: "\(rawValue) pictures are not read; convert it to PPM, as with: magick FILE out.ppm",
        ko: "\(rawValue) 그림은 읽지 않아요. magick FILE out.ppm처럼 PPM으로 바꿔서 쓰세요")
    case .hdf5:
      return LocalizedText(
        en: "HDF5 is not read; save the array from Python: numpy.save('x.npy', array)",
        ko: "HDF5 파일은 읽지 않아요. 파이썬에서 numpy.save('x.npy', array)로 저장하세요")
    case .pickle:
      return LocalizedText(
        en: "pickled objects are not read; save the array from Python: numpy.save('x.npy', array)",
        ko: "pickle 파일은 읽지 않아요. 파이썬에서 numpy.save('x.npy', array)로 저장하세요")
    }
  }
}
