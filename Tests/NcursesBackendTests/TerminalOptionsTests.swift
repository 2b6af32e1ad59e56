import CellScreen
import NcursesBackend
import TerminalText
import Testing

@Suite struct TerminalOptionsTests {
  @Test(arguments: [
    (nil as ColorDepth?, nil as String?, 256, ColorDepth.many), (nil, nil, 88, .sixteen),
    (nil, nil, 8, .eight), (nil, nil, 0, .none), (nil, "", 256, .many), (nil, "1", 256, .none),
    (.some(.none), nil, 256, .none), (.eight, nil, 256, .eight), (.many, nil, 8, .eight),
    (.many, "1", 256, .many),
  ])
  func `colours are what was asked for, within what there is`(
    asked: ColorDepth?, noColor: String?, colors: Int, depth: ColorDepth
  ) {
    #expect(ColorDepth.chosen(asked: asked, noColor: noColor, colors: colors) == depth)
  }

  @Test(arguments: [
    (nil as Repertoire?, true, false, Repertoire.unicode), (nil, true, true, .unambiguous),
    (nil, false, false, .ascii), (nil, false, true, .ascii), (.ascii, true, false, .ascii),
    (.unambiguous, true, false, .unambiguous), (.unicode, true, true, .unambiguous),
    (.unicode, false, false, .ascii),
  ])
  func `characters are what locale and terminal can be trusted with`(
    asked: Repertoire?, isUTF8: Bool, isWide: Bool, repertoire: Repertoire
  ) {
    #expect(
      Repertoire.chosen(asked: asked, isUTF8: isUTF8, isAmbiguousWide: isWide) == repertoire)
  }

  @Test func `over a network it waits longer`() {
    #expect(InputDelays(isRemote: false).escape == 25)
    #expect(InputDelays(isRemote: true).escape == 100)
    #expect(InputDelays(isRemote: false).answer == 150)
    #expect(InputDelays(isRemote: true).answer == 400)
    let slow = InputDelays(isRemote: false, asked: "2000")
    #expect([slow.escape, slow.sequence, slow.answer] == [2000, 2000, 2000])
    let quick = InputDelays(isRemote: true, asked: "5")
    #expect([quick.escape, quick.sequence, quick.answer] == [5, 1000, 400])
    for nonsense in ["", "0", "-5", "10001", "x"] {
      #expect(InputDelays(isRemote: false, asked: nonsense) == InputDelays(isRemote: false))
    }
  }
}
