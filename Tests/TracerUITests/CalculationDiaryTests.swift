import Testing

@testable import TracerUI

/// Calculations that are typed as the program itself writes them.
struct CalculationDiaryTests {
  @Test func aBracketBeginsACalculation() throws {
    var diary = try Diary.quiz(.cell)
    diary.press("[0]×3+97")
    diary.sees("> [0]×3+97")
    diary.press("Enter")
    diary.sees("✓ Right.")
  }

  /// 96 filters of 11×11×3 weights and a bias.
  @Test func parametersAreCountedInACalculation() throws {
    var diary = try Diary.quiz(.parameters)
    diary.press("(11*11*3+1)*96 Enter")
    diary.sees("✓ Right.")
  }
}
