import TraceText

/// What is wrong with an `.npy` array, or with the numbers of an IDX file.
package enum NPYFault: Equatable, Sendable {
  case version(major: Int, minor: Int)
  /// The header is longer than the file.
  case headerLength(needed: Int, present: Int)
  /// The header is no dictionary of Python, from some byte on.
  case noDictionary
  /// `descr`, `fortran_order` or `shape` is missing, or is of the wrong kind.
  case key(String)
  case unknownKey(String)
  /// A type whose numbers are not real, or no numbers at all.
  case type(String, UnreadType)
  /// A number's type in an IDX file, by its code.
  case idxType(UInt8)
  case idxSides(Int)

  package var explanation: LocalizedText {
    switch self {
    case .version(let major, let minor):
      return LocalizedText(
        en: "version \(major).\(minor) of .npy is not read; versions 1 to 3 are",
        ko: ".npy 버전 \(major).\(minor)은 읽을 수 없어요. 버전 1, 2, 3을 읽어요")
    case .headerLength(let needed, let present):
      return LocalizedText(
        en: "the .npy header should be \(plural(needed, "byte")) long, but \(present) are there",
        ko: ".npy 헤더가 \(needed)바이트라고 적혀 있는데 \(present)바이트뿐이에요")
    case .noDictionary:
      return LocalizedText(
        en: "the .npy header is not readable; it should be like "
          + "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4)}",
        ko: ".npy 헤더를 읽을 수 없어요. "
          + "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4)} 같은 꼴이어야 해요")
    case .key(let key):
      return LocalizedText(
        en: "the .npy header has no usable “\(key)”", ko: ".npy 헤더에 쓸 수 있는 “\(key)” 항목이 없어요")
    case .unknownKey(let key):
      return LocalizedText(
        en: "the .npy header has a key “\(key)” that no version knows",
        ko: ".npy 헤더에 어느 버전에도 없는 “\(key)” 항목이 있어요")
    case .type(let type, let reason):
      return reason.explanation(of: type)
    case .idxType(let code):
      return LocalizedText(
        en: "\(code) is no type of IDX; 8, 9, 11, 12, 13 and 14 are",
        ko: "IDX에는 \(code)번 자료형이 없어요. 8, 9, 11, 12, 13, 14번이 있어요")
    case .idxSides(let count):
      return LocalizedText(
        en: "the IDX file claims \(count) axes; 1 to 4 are read",
        ko: "IDX 파일에 축이 \(count)개라고 적혀 있어요. 1개에서 4개까지 읽어요")
    }
  }
}

/// Why numbers of a type are not read.
package enum UnreadType: Equatable, Sendable {
  case complex, text, object, structured, time, longDouble, unknown

  func explanation(of type: String) -> LocalizedText {
    switch self {
    case .complex:
      return LocalizedText(
        en: "the numbers are complex (\(type)); save array.real, or numpy.abs(array)",
        ko: "복소수 배열이에요(\(type)). array.real이나 numpy.abs(array)를 저장하세요")
    case .text:
      return LocalizedText(
        en: "the array holds texts (\(type)); save array.astype('f8')",
        ko: "배열에 문자열이 들어 있어요(\(type)). array.astype('f8')을 저장하세요")
    case .object:
      return LocalizedText(
        en: "the array holds Python objects (\(type)), which only Python reads; "
          + "save array.astype('f8')",
        ko: "배열에 파이썬 객체가 들어 있어서(\(type)) 파이썬에서만 읽을 수 있어요. "
          + "array.astype('f8')을 저장하세요")
    case .structured:
      return LocalizedText(
        en: "the array is structured (\(type)); save one of its fields, as array['x']",
        ko: "필드로 나뉜 구조체 배열이에요(\(type)). array['x']처럼 필드 하나만 저장하세요")
    case .time:
      return LocalizedText(
        en: "the array holds times (\(type)); save array.astype('i8')",
        ko: "배열에 시각이 들어 있어요(\(type)). array.astype('i8')을 저장하세요")
    case .longDouble:
      return LocalizedText(
        en: "long doubles (\(type)) differ from machine to machine; save array.astype('f8')",
        ko: "long double(\(type))은 컴퓨터마다 형식이 달라요. array.astype('f8')을 저장하세요")
    case .unknown:
      return LocalizedText(
        en: "\(type) is no type of numbers that is read; save array.astype('f8')",
        ko: "\(type) 자료형은 읽을 수 없어요. array.astype('f8')을 저장하세요")
    }
  }
}
