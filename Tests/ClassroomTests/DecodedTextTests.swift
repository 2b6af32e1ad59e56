import Testing

@testable import Classroom

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct DecodedTextTests {
  @Test func utf8WithAndWithoutMark() throws {
    let korean: [UInt8] = [0xEA, 0xB0, 0x80]
    #expect(try DecodedText(korean).text == "가")
    #expect(try DecodedText(korean).encoding == .utf8)
    #expect(try DecodedText([0xEF, 0xBB, 0xBF] + korean).text == "가")
    #expect(try DecodedText([]).text == "")
  }

  @Test func utf16OfBothByteOrders() throws {
    #expect(try DecodedText([0xFE, 0xFF, 0xAC, 0x00, 0x00, 0x31]).text == "가1")
    #expect(try DecodedText([0xFF, 0xFE, 0x00, 0xAC, 0x31, 0x00]).text == "가1")
    #expect(try DecodedText([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE]).text == "😀")
    #expect(try DecodedText([0xFF, 0xFE, 0x00, 0xAC]).encoding == .utf16)
  }

  @Test func cp949AsKoreanExcelWritesIt() throws {
    // 이름,답 · 똠방각하: the last has a syllable outside KS X 1001.
    let bytes: [UInt8] = [
      0xC0, 0xCC, 0xB8, 0xA7, 0x2C, 0xB4, 0xE4, 0x0D, 0x0A, 0x8C, 0x63, 0xB9, 0xE6, 0xB0, 0xA2,
      0xC7, 0xCF,
    ]
    let decoded = try DecodedText(bytes)
    #expect(decoded.text == "이름,답\r\n똠방각하")
    #expect(decoded.encoding == .cp949)
  }

  @Test func bytesOfNoEncodingAreAFaultWithTheirPlace() {
    // UTF-8 as far as byte 4; as CP949 it would end at byte 3.
    #expect(throws: DecodingFault(offset: 4, what: .neither(byte: 0xFF))) {
      try DecodedText([0x31, 0xEA, 0xB0, 0x80, 0xFF])
    }
    // CP949 as far as byte 2, where a character lacks its second half.
    #expect(throws: DecodingFault(offset: 2, what: .neither(byte: 0xB0))) {
      try DecodedText([0xB0, 0xA1, 0xB0])
    }
    #expect(throws: DecodingFault(offset: 4, what: .notAsMarked(.utf8))) {
      try DecodedText([0xEF, 0xBB, 0xBF, 0x31, 0xB0, 0xA1])
    }
    #expect(throws: DecodingFault(offset: 4, what: .notAsMarked(.utf16))) {
      try DecodedText([0xFE, 0xFF, 0x00, 0x31, 0xDC, 0x00])
    }
    #expect(throws: DecodingFault(offset: 2, what: .notAsMarked(.utf16))) {
      try DecodedText([0xFE, 0xFF, 0x00])
    }
    #expect(throws: DecodingFault(offset: 1, what: .zeroByte)) { try DecodedText([0x31, 0x00]) }
  }

  /// Python's codec is the oracle: `Fixtures/make_cp949.py`.
  @Test func everyTwoByteCodeIsPythons() throws {
    let path = #filePath.replacing("DecodedTextTests.swift", with: "Fixtures/cp949-digests.txt")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 128)
    for line in lines {
      let parts = line.split(separator: " ")
      let lead = try #require(UInt8(parts[0], radix: 16))
      #expect(digest(ofLead: lead) == UInt64(parts[1], radix: 16), "lead byte \(parts[0])")
    }
  }

  private func digest(ofLead lead: UInt8) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for trail in UInt8.min...UInt8.max {
      let point = UInt32(CP949.unit(lead, trail) ?? 0xFFFD)
      for shift in [0, 8, 16, 24] {
        value = (value ^ UInt64(UInt8(truncatingIfNeeded: point >> UInt32(shift))))
        value = value &* 0x100_0000_01B3
      }
    }
    return value
  }
}
