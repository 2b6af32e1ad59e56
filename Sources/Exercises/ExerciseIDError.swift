import TraceText

/// Why there is no set of exercises of such an id. What was given is kept as it was typed, because
/// it may be a number of any length.
package enum ExerciseIDError: Error, Equatable, Sendable {
  /// Not of the form `w1-3-10-42`.
  case notAnID(String)
  case unknownVersion(String)
  case level(String)
  case count(String)
  case seed(String)

  /// What was wrong, and what would be right.
  package var explanation: LocalizedText {
    switch self {
    case .notAnID(let text):
      return LocalizedText(
        en:
          "\(text) is no worksheet id; w1-3-10-42 is one: generator 1, level 3, 10 items, seed 42",
        ko: "문제지 번호로 읽을 수 없어요: \(text). w1-3-10-42처럼 생성기 버전, 난이도, 문항 수, 시드를 차례로 적어요.")
    case .unknownVersion(let version):
      return LocalizedText(
        en: "generator \(version) is unknown; this program has generator 1: "
          + "an id begins with w1",
        ko: "버전 \(version) 생성기는 이 프로그램에 없어요. 버전 1만 있으니 번호는 w1로 시작해요.")
    case .level(let level):
      return LocalizedText(
        en: "there is no level \(level); levels go from 1 to 5",
        ko: "난이도는 1부터 5까지예요. 받은 값: \(level)")
    case .count(let count):
      return LocalizedText(
        en: "\(count) items cannot be made; ask for 1 to 100",
        ko: "문항 수 \(count)개로는 만들 수 없어요. 1개에서 100개 사이로 정해 주세요.")
    case .seed(let seed):
      return LocalizedText(
        en: "seed \(seed) is too large; a seed is a whole number from 0 to 4294967295",
        ko: "시드 \(seed): 너무 커요. 시드는 0부터 4294967295까지의 정수예요.")
    }
  }
}
