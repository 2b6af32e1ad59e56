import TraceText

extension AnswerReader {
  /// An object of learners, a list of `{"name": …, "answers": …}`, one of these alone, or one
  /// learner's list of answers.
  mutating func readJSON(_ text: String, file: String) throws(ReadingFault) -> [AnswerSheet] {
    let document = try JSONText(text, file: file)
    var sheets: [AnswerSheet] = []
    for (name, answers) in learners(document, file: file) {
      do throws(ReadingFault) {
        guard let answers, !name.isEmpty else {
          throw ReadingFault(
            file, line: answers?.line ?? document.line,
            LocalizedText(
              en: "a learner needs a name and answers", ko: "이름(name)과 답(answers)이 다 있어야 해요"))
        }
        let layout = try layout(for: name, file: file, line: answers.line)
        let entries = try entries(answers, layout, file: file)
        sheets.append(
          AnswerSheet(learner: name, entries: entries, file: file, line: answers.line))
      } catch {
        note(error)
      }
    }
    return sheets
  }

  private func learners(_ document: JSONText, file: String) -> [(name: String, JSONText?)] {
    switch document.value {
    case .object(let members):
      if let answers = document["answers"] {
        return [(document["name"].flatMap(name) ?? learnerName(ofFile: file), answers)]
      }
      return members.map { (learnerName($0.key), $0.value) }
    case .array(let elements) where elements.contains { $0["answers"] != nil }:
      return elements.map { ($0["name"].flatMap(name) ?? "", $0["answers"]) }
    default: return [(learnerName(ofFile: file), document)]
    }
  }

  private func name(_ value: JSONText) -> String? {
    switch value.value {
    case .string(let text), .number(let text): return learnerName(text)
    default: return nil
    }
  }

  private func entries(
    _ answers: JSONText, _ layout: AnswerLayout, file: String
  ) throws(ReadingFault) -> [[String]] {
    do throws(Misfit) {
      if case .object(let members) = answers.value { return try entries(members, layout) }
      guard case .array(let elements) = answers.value else {
        return try layout.distribute(try leaves(answers))
      }
      if layout.blanks.count > 1, elements.count == layout.blanks.count {
        var entries = layout.empty
        for (item, element) in elements.enumerated() {
          try fill(element, .item(item), of: &entries, layout)
        }
        return entries
      }
      return try layout.distribute(try leaves(answers))
    } catch {
      throw ReadingFault(file, line: answers.line, error.what)
    }
  }

  private func entries(
    _ members: [JSONText.Member], _ layout: AnswerLayout
  ) throws(Misfit) -> [[String]] {
    var entries = layout.empty
    for member in members {
      guard let place = layout.place(named: member.key) else {
        let key = printable(member.key)
        throw Misfit(en: "`\(key)` names none of the blanks", ko: "`\(key)`에 맞는 빈칸이 없어요")
      }
      try fill(member.value, place, of: &entries, layout)
    }
    return entries
  }

  private func fill(
    _ value: JSONText, _ place: AnswerLayout.Place, of entries: inout [[String]],
    _ layout: AnswerLayout
  ) throws(Misfit) {
    if case .array = value.value, case .item(let item) = place {
      entries[item] = try layout.check(try leaves(value), item: item)
    } else {
      try layout.fill(try leaves(value).joined(separator: " "), place, of: &entries)
    }
  }

  /// The texts and numbers of lists in lists, in order.
  private func leaves(_ value: JSONText) throws(Misfit) -> [String] {
    switch value.value {
    case .string(let text), .number(let text): return [text]
    case .null: return [""]
    case .array(let elements):
      var texts: [String] = []
      for element in elements { texts += try leaves(element) }
      return texts
    case .bool, .object:
      throw Misfit(
        en: "an answer is a number, a text or a list of them",
        ko: "답은 수나 글자, 또는 그 목록이어야 해요")
    }
  }
}
