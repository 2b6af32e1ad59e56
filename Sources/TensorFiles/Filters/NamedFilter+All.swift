import TraceText

extension NamedFilter {
  /// All of them: first those of the lecture notes, as the lesson `what-filters-see` shows them,
  /// then three that every textbook has.
  package static let all: [NamedFilter] = ofTheNotes + edges + ofTheField

  private static let ofTheNotes: [NamedFilter] = [
    NamedFilter(
      name: "identity", rows: [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
      title: LocalizedText(en: "identity", ko: "항등"),
      effect: LocalizedText(
        en: "Keeps the picture as it is.",
        ko: "그림을 그대로 둬요.")),
    NamedFilter(
      name: "sharpen", rows: [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
      title: LocalizedText(en: "sharpen", ko: "샤프닝"),
      effect: LocalizedText(
        en: "Lifts the bright side of an edge and sinks the dark one; flat areas stay.",
        ko: "에지의 밝은 쪽은 더 밝게, 어두운 쪽은 더 어둡게 하고 고른 곳은 그대로 둬요.")),
    NamedFilter(
      name: "box-blur", rows: Array(repeating: [1.0 / 9, 1.0 / 9, 1.0 / 9], count: 3),
      title: LocalizedText(en: "box blur", ko: "박스 블러"),
      effect: LocalizedText(
        en: "Puts the mean of the nine pixels in the place of each: edges spread out.",
        ko: "픽셀마다 둘레까지 아홉 픽셀의 평균을 넣어서 에지가 넓게 퍼져요.")),
  ]

  private static let edges: [NamedFilter] = [
    NamedFilter(
      name: "edge-cross", rows: [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
      title: LocalizedText(en: "edges, 4 neighbours", ko: "에지, 이웃 4칸"),
      effect: LocalizedText(
        en: "Compares each pixel with the four beside it: edges remain, flat areas turn to 0.",
        ko: "상하좌우 네 픽셀과 견줘요. 에지는 남고 고른 곳은 0이 돼요.")),
    NamedFilter(
      name: "edge-diagonal", rows: [[1, 0, -1], [0, 0, 0], [-1, 0, 1]],
      title: LocalizedText(en: "edges, corners only", ko: "에지, 모서리만"),
      effect: LocalizedText(
        en: "Answers to corners and slopes; straight edges turn to 0.",
        ko: "모서리와 비스듬한 변에 반응해요. 가로나 세로로 곧은 변은 0이 돼요.")),
    NamedFilter(
      name: "edge-full", rows: [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]],
      title: LocalizedText(en: "edges, 8 neighbours", ko: "에지, 이웃 8칸"),
      effect: LocalizedText(
        en: "Compares each pixel with all eight around it: edges of every direction remain.",
        ko: "둘레의 여덟 픽셀 모두와 견줘요. 어느 방향의 에지든 남아요.")),
    NamedFilter(
      name: "vertical-edge", rows: [[0, 0, 0], [-1, 1, 0], [0, 0, 0]],
      title: LocalizedText(en: "vertical edges", ko: "세로 에지"),
      effect: LocalizedText(
        en: "Subtracts the left neighbour: what changes from left to right remains.",
        ko: "왼쪽 이웃을 빼요. 왼쪽에서 오른쪽으로 바뀌는 곳이 남아요.")),
    NamedFilter(
      name: "horizontal-edge", rows: [[0, -1, 0], [0, 1, 0], [0, 0, 0]],
      title: LocalizedText(en: "horizontal edges", ko: "가로 에지"),
      effect: LocalizedText(
        en: "Subtracts the neighbour above: what changes from top to bottom remains.",
        ko: "위쪽 이웃을 빼요. 위에서 아래로 바뀌는 곳이 남아요.")),
  ]

  private static let ofTheField: [NamedFilter] = [
    NamedFilter(
      name: "sobel-x", rows: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
      title: LocalizedText(en: "Sobel, x", ko: "소벨 x"),
      effect: LocalizedText(
        en: "Measures how much brighter the right is than the left: vertical edges.",
        ko: "오른쪽이 왼쪽보다 얼마나 밝은지 재요. 세로 에지가 드러나요.")),
    NamedFilter(
      name: "sobel-y", rows: [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
      title: LocalizedText(en: "Sobel, y", ko: "소벨 y"),
      effect: LocalizedText(
        en: "Measures how much brighter the bottom is than the top: horizontal edges.",
        ko: "아래쪽이 위쪽보다 얼마나 밝은지 재요. 가로 에지가 드러나요.")),
    NamedFilter(
      name: "gaussian",
      rows: [
        [1.0 / 16, 2.0 / 16, 1.0 / 16], [2.0 / 16, 4.0 / 16, 2.0 / 16],
        [1.0 / 16, 2.0 / 16, 1.0 / 16],
      ],
      title: LocalizedText(en: "Gaussian blur", ko: "가우시안 블러"),
      effect: LocalizedText(
        en: "Softens as the box blur does, but nearer pixels count for more.",
        ko: "박스 블러처럼 부드럽게 하되 가까운 픽셀일수록 크게 반영해요.")),
  ]
}
