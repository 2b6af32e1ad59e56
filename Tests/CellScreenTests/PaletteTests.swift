import CellScreen
import Testing

@Suite struct PaletteTests {
  /// Roles that may look like ordinary text: what they mean is said by where they stand.
  private let unmarked: Set<Role> = [.plain, .output, .gridLine, .caption]

  /// Pixels: without greys their signs say how bright they are.
  private let greys = Set(Role.greys)

  @Test func `without colour every role that matters still has a mark`() {
    let plain = Palette.attributes(for: .plain, depth: .none)
    for role in Role.allCases where !unmarked.union(greys).contains(role) {
      #expect(Palette.attributes(for: role, depth: .none) != plain, "\(role)")
    }
  }

  @Test(arguments: [
    (Role.tap, Role.window), (.correct, .wrong), (.winner, .faded), (.target, .output),
    (.fresh, .output), (.padding, .window), (.answer, .plain), (.selection, .plain),
  ])
  func `without colour these are told apart`(one: Role, other: Role) {
    #expect(
      Palette.attributes(for: one, depth: .none) != Palette.attributes(for: other, depth: .none))
  }

  @Test func `no depth means no colour`() {
    for role in Role.allCases {
      #expect(Palette.attributes(for: role, depth: .none).foreground == nil)
    }
  }

  @Test(arguments: [ColorDepth.eight, .sixteen, .many])
  func `colours are readable on light and dark backgrounds`(depth: ColorDepth) {
    for role in Role.allCases where !greys.contains(role) {
      let color = Palette.attributes(for: role, depth: depth).foreground
      #expect(![0, 3, 7].contains(color))
    }
  }

  @Test func `colour adds to the marks and takes none away`() {
    for role in Role.allCases {
      var look = Palette.attributes(for: role, depth: .many)
      (look.foreground, look.background) = (nil, nil)
      #expect(look == Palette.attributes(for: role, depth: .none))
    }
  }

  @Test(arguments: [
    (0, ColorDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .many),
    (16_777_216, .many),
  ])
  func `depth by number of colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func `pixels are greys from black to white on any theme, where there are 256 colours`() {
    let looks = Role.greys.map { Palette.attributes(for: $0, depth: .many) }
    #expect(
      looks.map(\.background) == [
        16, 233, 235, 236, 238, 240, 241, 243, 245, 247, 248, 250, 252, 253, 255, 231,
      ])
    #expect(looks.allSatisfy { $0.foreground == $0.background })
    let plain = Palette.attributes(for: .plain, depth: .none)
    for depth in [ColorDepth.none, .eight, .sixteen] {
      #expect(Role.greys.allSatisfy { Palette.attributes(for: $0, depth: depth) == plain })
    }
  }

  @Test func `a brightness has the nearest of sixteen greys`() {
    #expect(Role.greys.count == 16)
    #expect(
      [-1, 0, 0.5, 1, 2].map { Role.grey($0) } == [.grey0, .grey0, .grey8, .grey15, .grey15])
    #expect(Role.differing.greyLevel == nil)
  }

  @Test func `only pixels have a background`() {
    for role in Role.allCases where !greys.contains(role) {
      #expect(Palette.attributes(for: role, depth: .many).background == nil)
    }
  }
}
