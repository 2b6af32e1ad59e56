/// The words that someone may have meant: those that few slips of the keyboard turn into `word`, and
/// those of which a part begins with it.
///
///     nearest(to: "strid", among: ["stride", "padding"])   // ["stride"]
///     nearest(to: "blur", among: ["box-blur", "sharpen"])  // ["box-blur"]
///
/// - Returns: the nearest ones, at most three, in the order given; none where all are far away.
/// - Complexity: O(the product of the lengths) for each candidate.
package func nearest(to word: String, among candidates: [String]) -> [String] {
  let wanted = Array(word.lowercased().prefix(64))
  let limit = max(1, wanted.count / 3)
  var best = limit
  var found: [String] = []
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let isBeginning = wanted.count >= 3 && isBeginning(wanted, ofPartOf: letters)
    let distance = isBeginning ? 1 : editDistance(wanted, letters)
    if distance < best { found = [] }
    if distance <= best {
      best = distance
      found.append(candidate)
    }
  }
  return Array(found.prefix(3))
}

/// Whether the word, or what follows one of its hyphens, begins so.
private func isBeginning(_ wanted: [Character], ofPartOf word: [Character]) -> Bool {
  word.indices.contains { start in
    (start == 0 || word[start - 1] == "-") && word[start...].starts(with: wanted)
  }
}

/// How many letters must be put in, left out, changed or swapped with their neighbour.
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    for column in 0..<second.count {
      let changed = last[column] + (first[row] == second[column] ? 0 : 1)
      var cost = min(changed, last[column + 1] + 1, current[column] + 1)
      if row > 0 && column > 0 && first[row] == second[column - 1]
        && first[row - 1] == second[column]
      {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
