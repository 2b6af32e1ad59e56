import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// The note's map, 144 66 160 / 247 97 95 / 215 121 136, then its largest value under 2 × 2: 247.
struct ChainDiagnosisTests {
  private func chain() throws -> Question {
    let first = try convolution()
    let next = try Pooling(.maximum, input: first.featureMap(), size: 2)
    return .chain([first, .pooling(next)])
  }

  @Test func theSecondLayerIsJudgedByTheLearnersOwnMap() throws {
    // The filter turned round, then rightly the largest of 130 68 / 161 83.
    let typed = try filled(chain(), "130 68 226 161 83 149 143 176 130 161")
    #expect(diagnose(Evidence(typed)).named == ["flipped-filter"])
    let left = typed.filter { $0.blank == .cell(layer: 1, CellPosition(row: 0, column: 0)) }
    #expect(left.count == 1)
  }

  @Test func onlyTheSecondLayerIsWrong() throws {
    // A right map, and 247 with two digits changed places.
    let typed = try filled(chain(), "144 66 160 247 97 95 215 121 136 274")
    #expect(diagnose(Evidence(typed)) == .slip(.digitsSwapped))
  }

  @Test func ownNumbersCarriedOnRightlyAreRight() throws {
    // One slip in the first layer, which the second carries on: 99 is the largest of its window.
    let typed = try filled(chain(), "144 66 160 99 97 95 215 121 136 144")
    #expect(diagnose(Evidence(typed)) == .unknown)
  }
}
