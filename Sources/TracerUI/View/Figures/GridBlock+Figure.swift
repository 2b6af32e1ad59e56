import Figures

/// Blocks of a walk as a figure shows them.
extension GridBlock {
  /// Nothing, so that what stands on both sides of it is farther apart.
  static var space: GridBlock {
    GridBlock(name: "", detail: "", fewestColumns: .max, panel: { _, _ in nil })
  }

  /// Without what stands under it.
  var bare: GridBlock { copy(settings: []) }

  /// Without the sign before it.
  var detached: GridBlock { copy(joint: "") }

  /// With a sign between it and the block before.
  func joined(_ joint: String) -> GridBlock { copy(joint: joint) }

  /// Under another name, and without the sign before it.
  func named(_ name: String) -> GridBlock { copy(name: name, joint: "") }

  /// Under another name.
  func titled(_ name: String) -> GridBlock { copy(name: name) }

  /// With a sign before the number of some cells; there is room for one before each.
  func marked(_ sign: @escaping (_ row: Int, _ column: Int) -> Character?) -> GridBlock {
    copy { style, columns in
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

  private func copy(
    name: String? = nil, settings: [String]? = nil, joint: String? = nil,
    panel: ((_ style: WalkGrids.Style, _ columns: Int) -> GridPanel?)? = nil
  ) -> GridBlock {
    GridBlock(
      name: name ?? self.name, detail: detail, settings: settings ?? self.settings,
      keepsSettings: keepsSettings, joint: joint ?? self.joint, fewestColumns: fewestColumns,
      panel: panel ?? self.panel)
  }
}
