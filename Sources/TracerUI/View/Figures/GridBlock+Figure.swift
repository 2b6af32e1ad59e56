import Figures

/// Blocks of a walk as a figure shows them.
extension GridBlock {
  /// Nothing, so that what stands on both sides of it is farther apart.
  static var space: GridBlock {
    GridBlock(name: "", detail: "", fewestColumns: .max, panel: { _, _ in nil })
  }

  /// Without what stands under it.
  var bare: GridBlock { changed { $0.settings = [] } }

  /// Without the sign before it.
  var detached: GridBlock { joined("") }

  /// With a sign between it and the block before.
  func joined(_ joint: String) -> GridBlock { changed { $0.joint = joint } }

  /// Under another name, and without the sign before it.
  func named(_ name: String) -> GridBlock { titled(name).detached }

  /// Under another name.
  func titled(_ name: String) -> GridBlock {
    changed { ($0.name, $0.otherNames) = (name, (name, name)) }
  }

  /// With a sign before the number of some cells; there is room for one before each.
  func marked(_ sign: @escaping (_ row: Int, _ column: Int) -> Character?) -> GridBlock {
    changed { block in
      block.panel = { style, columns in
        guard var panel = self.panel(style, columns) else { return nil }
        let content = panel.content
        panel.cellWidth += 1
        panel.content = { row, column in
          var cell = content(row, column)
          let sign = sign(row, column)
          cell.text = SideBySide.signed(cell.text, sign)
          if sign != nil { cell.role = .differing }
          return cell
        }
        return panel
      }
    }
  }

  func changed(_ change: (inout GridBlock) -> Void) -> GridBlock {
    var block = self
    change(&block)
    return block
  }
}
