import CellScreen
import NcursesBackend
import Testing

@Suite struct InputDecoderTests {
  private func decode(_ text: String, _ sequences: [[UInt8]: Key] = [:]) -> [InputDecoder.Item] {
    var decoder = InputDecoder(sequences: sequences)
    return decoder.decode(text.utf8)
  }

  private func keys(_ text: String) -> [Key] {
    decode(text).compactMap {
      if case .event(.key(let key)) = $0 { return key }
      return nil
    }
  }

  @Test(arguments: [
    ("A", Key.up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ])
  func `cursor keys in both forms, with and without modifiers`(letter: String, key: Key) {
    for prefix in ["\u{1B}[", "\u{1B}O", "\u{1B}[1;5", "\u{1B}[1;2"] {
      #expect(keys(prefix + letter) == [key])
    }
  }

  @Test(arguments: [
    ("1~", Key.home), ("7~", .home), ("4~", .end), ("8~", .end), ("3~", .delete), ("5~", .pageUp),
    ("6~", .pageDown), ("Z", .backTab), ("11~", .function(1)), ("15~", .function(5)),
    ("17~", .function(6)), ("21~", .function(10)), ("24~", .function(12)), ("1;2P", .function(1)),
    ("3;5~", .delete),
  ])
  func `numbered keys`(sequence: String, key: Key) {
    #expect(keys("\u{1B}[" + sequence) == [key])
  }

  @Test func `control characters`() {
    #expect(keys("\r\n\t\u{7F}\u{08}") == [.enter, .enter, .tab, .backspace, .backspace])
    #expect(keys("\u{01}\u{0C}\u{1A}") == [.control("a"), .control("l"), .control("z")])
    #expect(keys("\u{00}\u{1C}\u{1F}") == [])
  }

  @Test func `the number pad types`() {
    #expect(
      keys("\u{1B}Op\u{1B}Oy\u{1B}On\u{1B}Om\u{1B}OM") == [
        .character("0"), .character("9"), .character("."), .character("-"), .enter,
      ])
  }

  @Test func `text is cut into characters, not scalars`() {
    #expect(keys("한글é") == [.character("한"), .character("글"), .character("é")])
    #expect(keys("e\u{301}") == [.character("e\u{301}")])
    #expect(keys("ㅂ1") == [.character("ㅂ"), .character("1")])
  }

  @Test func `bytes that form no character are dropped`() {
    var decoder = InputDecoder()
    #expect(
      decoder.decode([0x61, 0xFF, 0xC0, 0x80, 0x62]) == [
        .event(.key(.character("a"))), .event(.key(.character("b"))),
      ])
    #expect(decoder.decode([0xC2, 0x85]) == [])
  }

  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[99;1;2u", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[I", "\u{1B}[[A",
    "\u{1B}Oz", "\u{1B}O5z", "\u{1B}q", "\u{1B}한", "\u{1B}\r", "\u{1B}]11;rgb:0/0/0\u{07}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1\u{1B}\\",
    "\u{1B}[2;3R", "\u{1B}[1 q", "\u{1B}[<0;3", "\u{1B}[<35;3;3M", "\u{1B}[<0;3;3m",
  ])
  func `an unknown sequence is swallowed whole`(sequence: String) {
    let cut = sequence == "\u{1B}[<0;3"
    #expect(keys(sequence + (cut ? "" : "k")) == (cut ? [] : [.character("k")]))
  }

  @Test(arguments: [
    "\u{1B}[1;5A", "\u{1B}OA", "한", "\u{1B}[<0;11;5M", "\u{1B}[200~abc\u{1B}[201~\u{1B}[B",
    "a\u{1B}[M !!b", "\u{1B}]0;x\u{1B}\\z",
  ])
  func `pieces give what the whole gives`(sequence: String) {
    let whole = decode(sequence)
    #expect(!whole.isEmpty)
    let bytes = Array(sequence.utf8)
    for cut in 0...bytes.count {
      var decoder = InputDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == whole)
    }
    var decoder = InputDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == whole)
    #expect(decoder.patience == .none)
  }

  @Test func `pasted text is one event on one line and acts as no key`() {
    #expect(
      decode("\u{1B}[200~ 144\t66\r\n 160\u{7}\u{1B}[A\n\u{1B}[201~k")
        == [.event(.paste("144 66 160[A")), .event(.key(.character("k")))])
    #expect(decode("\u{1B}[200~\n\u{1B}[201~k") == [.event(.key(.character("k")))])
    let long = String(repeating: "1+", count: 100_000)
    guard case .event(.paste(let text))? = decode("\u{1B}[200~\(long)\u{1B}[201~").first else {
      Issue.record("nothing was pasted")
      return
    }
    #expect(text.count == 16_384)
  }

  @Test func `what the terminal's entry says comes first`() {
    let sequences: [[UInt8]: Key] = [
      Array("\u{1B}[[A".utf8): .function(1), Array("\u{1B}A".utf8): .up,
    ]
    #expect(
      decode("\u{1B}[[A\u{1B}A", sequences) == [.event(.key(.function(1))), .event(.key(.up))])
  }

  @Test func `ESC alone is the Escape key once nothing follows`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == .short)
    #expect(decoder.giveUp() == [.event(.key(.escape))])
    #expect(decoder.patience == .none)
    #expect(decoder.decode([0x1B, 0x1B]) == [.event(.key(.escape))])
    #expect(decoder.giveUp() == [.event(.key(.escape))])
  }

  @Test func `a sequence that breaks off is dropped`() {
    for broken in ["\u{1B}[", "\u{1B}[1;", "\u{1B}O", "\u{1B}]x", "\u{1B}[200~abc"] {
      var decoder = InputDecoder()
      #expect(decoder.decode(broken.utf8) == [])
      #expect(decoder.patience == .long)
      #expect(decoder.giveUp() == [])
      #expect(decoder.decode("q".utf8) == [.event(.key(.character("q")))])
    }
  }

  @Test func `half a character waits as long as it takes`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xED, 0x95]) == [])
    #expect(decoder.patience == .none)
    #expect(decoder.decode([0x9C]) == [.event(.key(.character("한")))])
  }

  @Test func `the mouse in both reports`() {
    #expect(decode("\u{1B}[<0;11;5M") == [.event(.click(row: 4, column: 10))])
    #expect(decode("\u{1B}[<16;1;1M") == [.event(.click(row: 0, column: 0))])
    #expect(
      decode("\u{1B}[<64;1;1M\u{1B}[<65;1;1M") == [
        .event(.wheel(up: true)), .event(.wheel(up: false)),
      ])
    #expect(decode("\u{1B}[M +%") == [.event(.click(row: 4, column: 10))])
    #expect(decode("\u{1B}[<2;1;1M\u{1B}[<1;1;1M\u{1B}[<0;0;0M\u{1B}[M#!!") == [])
  }

  @Test func `a report of the cursor's place`() {
    #expect(decode("\u{1B}[2;3R") == [.cursorReport(row: 2, column: 3)])
  }

  @Test func `any bytes whatever leave it listening`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<500 {
      var decoder = InputDecoder()
      let bytes = (0..<200).map { _ in
        let pool: [UInt8] = [0x1B, 0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x30, 0x4D, 0x7E, 0xED]
        let value = generator.next()
        return value.isMultiple(of: 2) ? pool[Int(value / 2 % 10)] : UInt8(value >> 8 & 0xFF)
      }
      _ = decoder.decode(bytes)
      _ = decoder.giveUp()
      #expect(decoder.decode("k".utf8).last == .event(.key(.character("k"))))
    }
  }
}

/// The same numbers in every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
