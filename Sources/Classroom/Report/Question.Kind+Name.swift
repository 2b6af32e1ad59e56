import Questions
import TraceText

extension Question.Kind {
  /// What a question of the kind asks for, in words.
  package var name: LocalizedText {
    switch self {
    case .cell: return LocalizedText(en: "a cell", ko: "한 칸")
    case .row: return LocalizedText(en: "a row", ko: "한 행")
    case .map: return LocalizedText(en: "a whole map", ko: "특성 맵 전체")
    case .chain: return LocalizedText(en: "a chain of layers", ko: "이어지는 층")
    case .size: return LocalizedText(en: "the output size", ko: "출력 크기")
    case .formula: return LocalizedText(en: "the size formula", ko: "출력 크기 공식")
    case .parameters: return LocalizedText(en: "the parameter count", ko: "매개변수 수")
    case .window: return LocalizedText(en: "where the window stands", ko: "윈도우의 위치")
    case .cells: return LocalizedText(en: "the cells a value depends on", ko: "값에 쓰인 입력 칸")
    case .winner: return LocalizedText(en: "the winning cell", ko: "뽑힌 칸")
    case .filter: return LocalizedText(en: "which filter", ko: "어느 필터인지")
    case .stride: return LocalizedText(en: "the stride", ko: "스트라이드")
    case .padding: return LocalizedText(en: "the padding", ko: "패딩")
    case .weight: return LocalizedText(en: "the missing weight", ko: "빠진 가중치")
    case .mistake: return LocalizedText(en: "the mistake in a calculation", ko: "계산에서 틀린 곳")
    }
  }
}
