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
        let sheet = try sheet(answers, of: name, layout, file: file)
        for remark in sheet.remarks { note(remark) }
        sheets.append(sheet)
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

  private func sheet(
    _ answers: JSONText, of learner: String, _ layout: AnswerLayout, file: String
  ) throws(ReadingFault) -> AnswerSheet {
    do throws(Misfit) {
      let fitted = try fitted(answers, layout)
      return AnswerSheet(
        learner: learner, entries: fitted.texts, file: file, line: answers.line,
        remarks: fitted.misfits.map { ReadingFault(file, line: answers.line, $0) })
    } catch {
      throw ReadingFault(file, line: answers.line, error.what)
    }
  }

  private func fitted(
    _ answers: JSONText, _ layout: AnswerLayout
  ) throws(Misfit) -> Fitted<[[String]]> {
    var fitted = Fitted(texts: layout.empty)
    switch answers.value {
    case .object(let members):
      for member in members {
        guard let place = layout.place(named: member.key) else {
          let key = printable(member.key)
          fitted.misfits.append(
            Misfit(
              en: "`\(key)` names none of the blanks; its answer is not graded",
              ko: "`\(key)`에 맞는 빈칸이 없어서 그 답은 채점하지 않았어요"))
          continue
        }
        fitted.misfits += try fill(member.value, place, of: &fitted.texts, layout)
      }
    case .array(let elements)
    where layout.blanks.count > 1 && elements.count == layout.blanks.count:
      for (item, element) in elements.enumerated() {
        fitted.misfits += try fill(element, .item(item), of: &fitted.texts, layout)
      }
    case .array where layout.blanks.count == 1:
      fitted.misfits += try fill(answers, .item(0), of: &fitted.texts, layout)
    default: return layout.distribute(try leaves(answers))
    }
    return fitted
  }

  /// - Returns: what did not fit.
  private func fill(
    _ value: JSONText, _ place: AnswerLayout.Place, of entries: inout [[String]],
    _ layout: AnswerLayout
  ) throws(Misfit) -> [Misfit] {
    guard case .array(let elements) = value.value, case .item(let item) = place else {
      return layout.fill(try leaves(value).joined(separator: " "), place, of: &entries)
    }
    var rows: [[String]] = []
    for element in elements { rows.append(try leaves(element)) }
    let isTable = elements.allSatisfy { if case .array = $0.value { true } else { false } }
    let hasItsRows = isTable && rows.count == layout.rowLengths(ofItem: item).count
    var misfits: [Misfit] = []
    entries[item] =
      (hasItsRows
      ? layout.fit(rows: rows, item: item) : layout.fit(rows.flatMap { $0 }, item: item))
      .take(&misfits)
    return misfits
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
