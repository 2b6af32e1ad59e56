import TraceText

/// A report as tables for spreadsheets: UTF-8 with the mark without which Excel takes it for CP949,
/// lines ended by CRLF.
package struct ReportCSV: Sendable {
  /// A file each: a spreadsheet has one header.
  package enum Table: String, CaseIterable, Sendable {
    /// A row a learner: name, file, score, points per item, wrong answers, what the evidence says
    /// for programs and in words, and what of the file did not fit.
    case learners
    /// A row a rule: how often named, one of several, asked.
    case rules
    /// A row a wrong answer that nothing explains.
    case unexplained
  }

  private let report: ClassReport
  private let words: ReportWords

  /// - Parameter language: of the header and the rules' sentences.
  package init(_ report: ClassReport, _ language: Language) {
    self.report = report
    words = ReportWords(language: language)
  }

  package func text(_ table: Table = .learners) -> String {
    let rows: [[String]]
    switch table {
    case .learners: rows = learners
    case .rules: rows = rules
    case .unexplained: rows = unexplained
    }
    return "\u{FEFF}" + rows.map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
  }

  private var learners: [[String]] {
    let most = report.learners.map(\.items.count).max() ?? 0
    let header =
      ["name", "file", "right", "of"].map(column) + (0..<most).map { "\($0 + 1)" }
      + ["wrong", "evidence", "meaning", "remarks"].map(column)
    let rows = report.learners.map { learner in
      let wrong = learner.items.indices.flatMap { item in
        learner.items[item].marks.indices.compactMap { words.fault(learner, item, $0) }
      }
      let evidence = learner.items.enumerated().compactMap { item, graded in
        graded.diagnosis == .nothing ? nil : "\(item + 1) \(words.code(graded.diagnosis))"
      }
      let meaning = learner.items.enumerated().compactMap { item, graded in
        words.evidence(graded.diagnosis).map { "\(item + 1): \($0)" }
      }
      let remarks = learner.sheet.remarks.map { $0.what[words.language] }
      let place = learner.sheet.line.map { "\(learner.sheet.file):\($0)" } ?? learner.sheet.file
      return [learner.name, place, "\(learner.right)", "\(learner.total)"]
        + learner.items.map { "\($0.right)" }
        + [wrong, evidence, meaning, remarks].map { $0.joined(separator: "; ") }
    }
    return [header] + rows
  }

  private var rules: [[String]] {
    [["rule", "named", "either", "asked", "sentence"].map(column)]
      + report.rules.map {
        [$0.rule.name, "\($0.named)", "\($0.either)", "\($0.asked)", $0.rule.rule[words.language]]
      }
  }

  private var unexplained: [[String]] {
    [["blank", "answer", "right", "learners"].map(column)]
      + report.unexplained.map {
        [
          words.name($0.question, $0.item, $0.blank), $0.answer,
          words.rightAnswer($0.question, $0.blank),
          "\($0.count)",
        ]
      }
  }

  private func column(_ name: String) -> String {
    guard words.language == .korean else { return name }
    let korean = [
      "name": "이름", "file": "파일", "right": "정답", "of": "빈칸", "wrong": "오답", "evidence": "진단",
      "rule": "규칙", "named": "확실", "either": "여럿 중 하나", "asked": "의심", "sentence": "설명",
      "meaning": "진단 설명", "remarks": "비고", "blank": "자리", "answer": "답", "learners": "명",
    ]
    return korean[name] ?? name
  }
}

/// A field as RFC 4180 has it, in quotation marks where it must be. What a spreadsheet would take for
/// a formula, such as a name or an answer that begins with `=`, gets an apostrophe before it.
func csvField(_ text: String) -> String {
  var field = text
  if let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil { field = "'" + field }
  let needsMarks = field.contains { ",;\"\t".contains($0) || $0.isNewline }
  return needsMarks ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
}
