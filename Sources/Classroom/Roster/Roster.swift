import Exercises
import TraceText

/// The names of a class, each of whom gets a worksheet of their own.
///
///     let roster = try Roster(bytes, file: "students.csv")
///     let id = try roster.exercises(level: 3, count: 10, seed: 42)["김하나"]    // w1-3-10-…
///
/// A learner's seed follows from the base seed and the name alone, so that a sheet can be graded by
/// the name later, and whoever joins the class changes nobody else's.
package struct Roster: Equatable, Sendable {
  /// As `learnerName` has them, each once, in the order of the file.
  package let names: [String]
  private let known: Set<String>
  /// Where they stand.
  package let file: String
  /// Lines that were not read, and names that are there twice.
  package let faults: [ReadingFault]

  /// - Parameter bytes: a table with a column `name` or `이름`, or a list of names, one a line.
  /// - Throws: `ReadingFault` where the file cannot be read or holds no name.
  package init(_ bytes: [UInt8], file: String) throws(ReadingFault) {
    let text: String
    do throws(DecodingFault) {
      text = try DecodedText(bytes).text
    } catch {
      throw ReadingFault(file, error.explanation)
    }
    var reader = CSVReader(text, file: file)
    let table = reader.read()
    let header = TableColumns.nameColumn(of: table)
    if header == nil, let wide = table.rows.first(where: { $0.fields.count > 1 }) {
      throw ReadingFault(
        file, line: wide.line,
        LocalizedText(
          en: "a table needs a column `name`", ko: "표에는 `이름` 열이 있어야 해요"))
    }
    var names: [String] = []
    var known: Set<String> = []
    var faults = reader.faults
    for row in table.rows.dropFirst(header == nil ? 0 : 1) {
      do throws(ReadingFault) {
        let name = try TableColumns.learner(row, name: header ?? 0, file: file)
        guard known.insert(name).inserted else {
          throw ReadingFault(
            file, line: row.line, isComplete: true,
            LocalizedText(
              en: "\(name) is there twice; both get the same sheet",
              ko: "\(name): 두 번 나와요. 두 사람이 같은 문제지를 받게 돼요"))
        }
        names.append(name)
      } catch {
        faults.append(error)
      }
    }
    guard !names.isEmpty else {
      throw ReadingFault(file, LocalizedText(en: "no names", ko: "이름이 없어요"))
    }
    (self.names, self.known, self.file, self.faults) = (names, known, file, faults)
  }

  /// Whether this name, as `learnerName` has it, is in the list.
  package func contains(_ name: String) -> Bool { known.contains(name) }

  /// The set of exercises for each name.
  ///
  /// - Throws: `ExerciseIDError` for a level or count there is not.
  package func exercises(
    level: Int, count: Int, seed: UInt32
  ) throws(ExerciseIDError) -> [String: ExerciseID] {
    var ids: [String: ExerciseID] = [:]
    for name in names {
      ids[name] = try ExerciseID(
        level: level, count: count, seed: learnerSeed(name, base: seed))
    }
    return ids
  }
}

/// A learner's seed: FNV-1a of 64 bits over the base seed (four bytes, the lowest first) and the name
/// (UTF-8, as `learnerName` has it), its halves put together by exclusive or. It never changes:
/// printed sheets are graded by it.
///
///     learnerSeed("Kim Hana", base: 42)    // 561577722
package func learnerSeed(_ name: String, base: UInt32) -> UInt32 {
  let start: UInt64 = 0xCBF2_9CE4_8422_2325
  let prime: UInt64 = 0x100_0000_01B3
  let seed = (0..<4).map { UInt8(truncatingIfNeeded: base >> (8 * $0)) }
  let hash = (seed + Array(learnerName(name).utf8)).reduce(start) { hash, byte in
    (hash ^ UInt64(byte)) &* prime
  }
  return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
}
