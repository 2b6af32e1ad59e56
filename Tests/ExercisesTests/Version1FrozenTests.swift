import Diagnosis
import Testing

@testable import Exercises

/// Version 1 is frozen: these tests may never be recorded again once it is released. When one fails,
/// what it depends on has changed, and the old behaviour must be kept beside `Version1`.
struct Version1FrozenTests {
  @Test(arguments: [
    ("w1-1-20-2026", 0x0FB8_F612_C240_D7B7),
    ("w1-2-20-2026", 0x6EF8_D9E7_DADB_DA21),
    ("w1-3-20-2026", 0xCA1B_4967_339A_3383),
    ("w1-4-20-2026", 0xABBD_10BF_FE42_7C0C),
    ("w1-5-20-2026", 0x81B6_06AC_87CC_EF91),
    ("w1-5-10-4294967295", 0x703A_3D1D_406F_EC45),
  ])
  func itemsAreThoseOfTheRelease(id: String, recorded: UInt64) throws {
    let texts = ExerciseSet(try ExerciseID(id)).map { itemText($0) }
    let found = digest(texts.joined(separator: "\n"))
    #expect(found == recorded, "0x\(String(found, radix: 16))\n\(texts.joined(separator: "\n"))")
  }

  /// One item of each level, whose answer was worked by hand.
  @Test(arguments: [
    (
      "w1-1-20-2026", 1,
      """
      cell: (0, 0, 1)
        input 7 1 0 1 / 4 3 7 7 / 7 9 0 3 / 2 5 9 4
        filter 4 4 2 / 0 -1 2 / 1 3 1
        F3×3 S1,1 P0,0,0,0 D1,1 G1
        answer 25
      """
    ),
    (
      "w1-2-20-2026", 14,
      """
      map: channel 0
        input 8 4 0 8 1 / 3 6 8 0 5 / 8 3 3 2 5 / 0 7 7 8 3 / 8 6 1 6 5 / 2 1 9 8 3
        filter -3 1 / -1 2 bias 7
        F2×2 S2,2 P0,0,0,0 D1,1 G1
        answer -4 7 0 9 -11 17
      """
    ),
    (
      "w1-3-20-2026", 9,
      """
      map: channel 0
        input 2 1 6 1 / 6 4 8 8 / 0 1 6 1 / 0 1 5 1
        filter 1 -2 / 2 4 bias -6
        F2×2 S2,2 P1,1,1,1 D1,1 G1
        answer 2 20 -4 -18 8 4 -6 -15 -5
      """
    ),
    (
      "w1-4-20-2026", 5,
      """
      cell: (0, 0, 2)
        input 4 1 6 0 / 3 2 4 3 / 2 2 5 1 | 5 1 5 5 / 1 6 1 5 / 5 2 6 4
        filter 2 0 / 1 1 | 1 0 / -1 1 || -1 0 / 0 -2 | 3 -1 / 1 2
        F2×2 S1,1 P0,0,0,0 D1,1 G1
        answer 28
      """
    ),
    (
      "w1-5-20-2026", 9,
      """
      chain: 
        input 3 1 0 3 1 2 2 1 / 3 1 5 3 4 1 0 4 / 5 3 0 3 0 0 5 0 / 2 1 5 3 4 2 1 0
        filter 1 -2 / 1 -2
        F2×2 S2,2 P0,0,0,0 D1,1 G1
        input 2 -7 -1 -8 / -1 -7 0 6
        filter 1 2 / 2 2
        F2×2 S2,2 P0,0,0,0 D1,1 G1
        answer 2 -7 -1 -8 -1 -7 0 6 -28 -5
      """
    ),
  ])
  func readableItemsAreThoseOfTheRelease(id: String, index: Int, text: String) throws {
    let item = Exercises.item(try ExerciseID(id), index)
    #expect(itemText(item) == text)
  }

  /// The rules that the items are drawn by answer as they did. A name that is missing would let
  /// items through that were refused.
  @Test func theNamedRulesAnswerAsTheyDid() {
    #expect(Version1.ruleNames.count == Self.answers.count)
    for name in Version1.ruleNames {
      let texts = answerTexts(name)
      let found = digest(texts.joined(separator: "\n"))
      #expect(WrongRules.named(name) != nil && !texts.isEmpty)
      #expect(found == Self.answers[name], "\(name): 0x\(String(found, radix: 16))")
    }
  }

  /// What a rule answers, wherever it answers.
  private func answerTexts(_ name: String) -> [String] {
    Drawn.answers.enumerated().flatMap { level, items in
      items.enumerated().flatMap { index, rules in
        rules.filter { $0.name == name }.map { rule in
          let answers = rule.answers.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
          return "\(level) \(index) \(answers)"
        }
      }
    }
  }

  /// Digests of what each rule answers on the items of `Drawn`.
  private static let answers: [String: UInt64] = [
    "flipped-filter": 0x538F_82D1_7351_0146,
    "transposed-filter": 0xA4B3_6FF5_FD02_FA8C,
    "filter-mirrored-left-right": 0x4243_AEDC_200B_42FA,
    "filter-mirrored-up-down": 0xA248_406D_AD24_9013,
    "inputs-picked-not-weighted": 0xD476_BC8D_1DBA_7249,
    "weight-sign-lost": 0x1EFB_4D7E_6AB4_E231,
    "product-sign-lost": 0xFA46_D34A_CC8B_6215,
    "matrix-product": 0x8CF7_34AB_65F1_EC55,
    "sums-multiplied": 0xA985_FE6D_1C8D_0BB2,
    "sums-of-all-channels-multiplied": 0x4491_B8F2_0993_66A7,
    "added-not-multiplied": 0xB527_4E28_6383_DBB6,
    "last-product-left-out": 0xC10B_BD7A_5C04_62B1,
    "first-product-left-out": 0x082B_5C6E_F1D8_22A8,
    "mean-of-products": 0x611D_804F_FD96_3986,
    "largest-product-kept": 0xF18F_8588_67E4_5B66,
    "negative-products-dropped": 0x2C9B_EA66_DD57_D52A,
    "bias-left-out": 0xE1EC_A816_CF06_4BEF,
    "bias-per-product": 0x4447_8541_C1BD_566E,
    "bias-per-window-cell": 0x6340_DBE2_053F_7AFA,
    "bias-per-channel": 0x39EF_0C2A_1F31_9248,
    "first-filters-bias": 0x52B7_CE08_8C00_C875,
    "bias-subtracted": 0x5F2F_C05E_C3D9_1CE5,
    "relu-before-bias": 0x85FD_6BFB_F77E_47B3,
    "relu-uninvited": 0xDC06_07AA_2223_C6DB,
    "relu-left-out": 0xBC59_1F1E_3793_6D00,
    "stride-ignored": 0x0EEA_DCD9_D754_07FE,
    "stride-as-window": 0xD695_366C_805D_58CB,
    "stride-one-too-far": 0x1FEF_462B_0C09_6186,
    "stride-one-too-short": 0xFB54_DB0C_963E_EC66,
    "stride-across-only": 0x44CB_23B2_DE70_89BF,
    "walked-down-first": 0x8DC3_656B_C4F1_80E7,
    "walked-down-written-across": 0x428B_F4FA_ED6A_8F8D,
    "starts-centred": 0x4C97_D1F2_952E_BB11,
    "dilation-ignored": 0x6FBA_F9FB_507D_DC14,
    "padding-ignored": 0x36EB_A3B4_A141_1B2E,
    "padding-bottom-right-only": 0x4B3A_F275_E665_1BE6,
    "padding-top-left-only": 0x789B_D897_EFDC_EF8E,
    "padding-as-total": 0x31EB_74C1_8D6C_6E36,
    "padding-of-ones": 0xF553_AB6A_8558_85CC,
    "padding-copies-edge": 0xEB8F_27D6_9CE1_4E68,
    "zeros-compete": 0x84ED_52A6_4A43_E7CA,
    "channels-not-summed": 0x7096_199E_F4C0_21F4,
    "first-slice-for-all": 0xDEFF_654B_1FD4_97ED,
    "first-channel-only": 0x15DE_73DE_C95E_2E11,
    "last-channel-only": 0xA91A_0D31_C8AB_9016,
    "channels-averaged": 0x685B_8BD6_C21D_E217,
    "largest-channel-kept": 0x79C5_703D_518F_B5F7,
    "channels-reversed": 0x1610_8A33_23D7_18C4,
    "channels-shifted": 0x815F_DA2E_748E_398A,
    "filters-added-together": 0x6A3A_721C_451C_A8AD,
    "first-group-for-all": 0xAEFB_E1F1_C13E_3166,
    "pooled-across-channels": 0xFAB8_ED4D_EF49_2A53,
    "average-for-maximum": 0xBECC_0E46_E82F_6F51,
    "maximum-for-average": 0x4E20_A695_B4DA_D652,
    "maximum-for-minimum": 0x727C_0077_7EB5_6811,
    "largest-absolute-value": 0x6680_698F_6CA9_0F85,
    "farthest-from-zero": 0xB0D7_434F_2FC0_141D,
    "sum-not-average": 0x94D1_3F63_A6A1_CDD2,
    "average-decimals-dropped": 0xB500_78AF_9632_CF53,
    "average-rounded": 0x6E79_7482_5955_490D,
    "position-in-window": 0x7F85_437F_6E0D_A69F,
    "output-cell-named": 0x47CE_A9A5_370B_39AF,
    "last-of-equals": 0xB62B_FB76_617B_CE86,
    "winner-by-absolute-value": 0x56B1_3E03_391F_AC57,
    "opposite-winner": 0x3CBD_431D_BABB_8A1D,
    "counted-from-one": 0x7F38_95B9_4B57_9484,
    "one-not-added": 0x455F_BE3C_5890_49DB,
    "one-window-too-many": 0x06B0_B6BD_3F7C_2EF3,
    "padding-added-once": 0x7C3F_DC79_AD8B_9277,
    "padding-left-out-of-size": 0xA27B_AB3B_845F_C574,
    "padding-counted-twice": 0x8174_8E49_9CCB_AD93,
    "padding-keeps-size": 0x7ED4_0C0F_BDD3_D1AF,
    "stride-left-out-of-size": 0x1CF7_4BAA_9228_881E,
    "stride-and-padding-left-out-of-size": 0xB3D2_D5B8_3514_A4D7,
    "stride-divides-padding-only": 0xB535_A3F3_3C8B_B839,
    "input-over-stride": 0xA6DE_E652_7706_1588,
    "input-over-window": 0x7399_348B_2CE4_E070,
    "as-large-as-the-filter": 0x2D1C_BA91_4E7B_BDB1,
    "as-large-as-the-input": 0x1D70_A656_7474_E560,
    "dilation-left-out-of-size": 0x4840_EC74_9655_7D09,
    "dilation-times-window": 0x2BEB_6DC0_8D31_FA3B,
    "size-rounded-up": 0x1608_CA00_1FBA_A95C,
    "size-rounded": 0xB2B6_F432_7840_25E0,
    "fraction-kept": 0x2647_6D5D_DDC9_FC3C,
    "border-kept": 0xC244_F383_7A2C_1BF6,
    "channels-left-out-of-count": 0x995D_94BD_3F2A_666E,
    "channels-and-biases-left-out": 0xF40B_552D_7508_2CD3,
    "biases-left-out-of-count": 0x1F73_14DF_E2AF_9AFF,
    "one-filter-counted": 0x66CB_FE6F_E0C5_17D0,
    "one-bias-for-all": 0x3EBE_1EBC_45F7_CA35,
    "bias-counted-per-channel": 0xDE79_5537_F7DA_530F,
    "counted-at-every-position": 0xD83C_381B_33F6_390A,
    "groups-ignored": 0xF32B_2300_0819_A545,
    "stride-as-cells-between": 0xC65F_D791_F99D_D9FC,
    "padding-of-both-sides": 0x46A1_38CB_9764_1AF3,
  ]
}
