import Foundation

/// The lines of both texts in order: `-` what is only shown, `+` what is only printed.
package func difference(_ shown: String, _ printed: String) -> String {
  let shown = shown.components(separatedBy: "\n")
  let printed = printed.components(separatedBy: "\n")
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in printed.difference(from: shown) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [String] = []
  var next = 0
  for (index, line) in shown.enumerated() {
    if removed.contains(index) {
      lines.append("- " + line)
      continue
    }
    while inserted.contains(next) {
      lines.append("+ " + printed[next])
      next += 1
    }
    lines.append("  " + line)
    next += 1
  }
  while next < printed.count {
    lines.append("+ " + printed[next])
    next += 1
  }
  return lines.joined(separator: "\n")
}
