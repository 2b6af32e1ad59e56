"""Writes what Swift knows of CP949, with Python's codec as the source of truth.

    python3 Tests/ClassroomTests/Fixtures/make_cp949.py

makes Sources/Classroom/Reading/KSX1001.swift, the 94 by 94 cells of KS X 1001, and beside this script
cp949-digests.txt, for every lead byte a digest of all its two-byte codes as Python decodes them.
The codes of Unified Hangul Code outside KS X 1001 are not in the table: Swift computes them, and
the digests show that it does so rightly.
"""

from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]

HEADER = '''\
// Made by Tests/ClassroomTests/Fixtures/make_cp949.py from Python's codec cp949; not to be edited.

/// The characters of KS X 1001 as code page 949 has them.
enum KSX1001 {
  /// 94 lines of 94 characters, all of them of the basic plane; a point where there is none.
  static let cells = """
'''

FOOTER = '''\
    """
}
'''


def decoded(lead, trail):
    """The character of a two-byte code, or None."""
    try:
        return bytes([lead, trail]).decode("cp949")
    except UnicodeDecodeError:
        return None


def literal(character):
    if character is None:
        return "."
    if character in "\u00ad\u3000\u3164":  # invisible
        return "\\u{%X}" % ord(character)
    return character


def write_table():
    lines = []
    for lead in range(0xA1, 0xFF):
        row = [literal(decoded(lead, trail)) for trail in range(0xA1, 0xFF)]
        lines.append("    " + "".join(row) + "\n")
    path = ROOT / "Sources/Classroom/Reading/KSX1001.swift"
    path.write_text(HEADER + "".join(lines) + FOOTER, encoding="utf-8")


def digest(lead):
    """FNV-1a over the code points in the order of trail bytes 00 to FF, four bytes each with the
    lowest first; FFFD where Python refuses the code."""
    value = 0xCBF29CE484222325
    for trail in range(0x100):
        character = decoded(lead, trail)
        point = 0xFFFD if character is None or len(character) != 1 else ord(character)
        for byte in point.to_bytes(4, "little"):
            value = ((value ^ byte) * 0x100000001B3) % 2**64
    return value


def write_digests():
    lines = [f"{lead:02X} {digest(lead):016X}\n" for lead in range(0x80, 0x100)]
    (HERE / "cp949-digests.txt").write_text("".join(lines), encoding="ascii")


write_table()
write_digests()
