import Diagnosis
import Testing

@testable import Exercises

/// Version 1 is frozen: these tests may never be recorded again once it is released. When one fails,
/// what it depends on has changed, and the old behaviour must be kept beside `Version1`.
struct Version1FrozenTests {
  @Test(arguments: [
    ("w1-1-20-2026", 0x35BA_9AD1_09F6_75E4),
    ("w1-2-20-2026", 0x0222_D8AA_3AA5_02A3),
    ("w1-3-20-2026", 0x60C0_1E20_B308_89C6),
    ("w1-4-20-2026", 0xABBD_10BF_FE42_7C0C),
    ("w1-5-20-2026", 0x5C70_77D2_A85B_292F),
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
      cell: (0, 2, 1)
        input 3 8 2 / 6 1 1 / 5 4 9 / 8 8 8
        filter 1 -1 / 2 4
        F2×2 S1,1 P0,0,0,0 D1,1 G1
        answer 43
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
    "flipped-filter": 0xB128_E9E8_FD34_3C45,
    "transposed-filter": 0x083B_472D_E3D7_91EF,
    "filter-mirrored-left-right": 0x51E6_D527_04D4_50F1,
    "filter-mirrored-up-down": 0x75C5_2B0F_DA9F_FC83,
    "inputs-picked-not-weighted": 0x5E71_1041_0524_A118,
    "weight-sign-lost": 0xABD5_4E35_F5E4_37BE,
    "product-sign-lost": 0xFA46_D34A_CC8B_6215,
    "matrix-product": 0xD513_A7C5_98EA_2C96,
    "sums-multiplied": 0xCB64_E52E_7F16_23B4,
    "added-not-multiplied": 0xD505_8013_C642_8B7B,
    "last-product-left-out": 0x5461_56A4_4BE0_A0EA,
    "first-product-left-out": 0x089A_4A7D_099E_1075,
    "mean-of-products": 0x544B_C3F8_73E4_2B2C,
    "largest-product-kept": 0xF01A_1761_DFC4_E388,
    "negative-products-dropped": 0x3731_D337_71B9_6C5A,
    "bias-left-out": 0x39D4_2EF6_4259_27B8,
    "bias-per-product": 0xA3E3_E3D1_CC34_B25F,
    "bias-per-window-cell": 0xCCAC_AE54_342C_1E54,
    "bias-per-channel": 0x3A5E_768F_F4E0_0B47,
    "first-filters-bias": 0x2B9E_30FF_2310_6D1C,
    "bias-subtracted": 0x1AA8_D357_2086_DFFF,
    "relu-before-bias": 0x85FD_6BFB_F77E_47B3,
    "relu-uninvited": 0x05CF_47E0_879F_7B09,
    "relu-left-out": 0xBC59_1F1E_3793_6D00,
    "stride-ignored": 0x26DB_882A_2BF7_3328,
    "stride-as-window": 0x6D1C_5359_98AD_86A3,
    "stride-one-too-far": 0xABBF_5DAE_0B05_0744,
    "stride-one-too-short": 0xFB54_DB0C_963E_EC66,
    "stride-across-only": 0x08C8_1E6A_BE42_9E2B,
    "walked-down-first": 0xFA6B_59DD_1D63_C9CB,
    "starts-centred": 0x9837_72FF_C064_7F26,
    "dilation-ignored": 0x9271_3B9D_C638_D908,
    "padding-ignored": 0xB1E9_63F0_9DD5_7A59,
    "padding-bottom-right-only": 0xE212_C2A7_BB6F_ACBE,
    "padding-top-left-only": 0x2883_4842_CA7C_70AC,
    "padding-as-total": 0xA52F_A398_3D0A_CA52,
    "padding-of-ones": 0xEFF5_9739_DE72_7C2C,
    "padding-copies-edge": 0x1DF5_D358_6889_C106,
    "zeros-compete": 0x84ED_52A6_4A43_E7CA,
    "channels-not-summed": 0xB1E3_16B9_9854_7AB4,
    "first-slice-for-all": 0x66C8_8875_7548_4E7B,
    "first-channel-only": 0x0C67_C616_6CD4_4E07,
    "last-channel-only": 0xA112_BE47_7F80_19B5,
    "channels-averaged": 0x95D2_09D9_87AA_2E59,
    "largest-channel-kept": 0xE5AC_29A1_93B8_A81D,
    "channels-reversed": 0x4A16_ED1B_B6DC_67DF,
    "filters-added-together": 0xDF4B_1127_3CFE_93B7,
    "first-group-for-all": 0x9D97_B4AE_3AEB_01C9,
    "pooled-across-channels": 0x68D9_BE83_B7CD_0E9D,
    "average-for-maximum": 0x7CAD_3D69_D483_BE25,
    "maximum-for-average": 0x014D_D65F_E262_B13A,
    "maximum-for-minimum": 0x5F36_E282_3998_CF39,
    "padding-left-out-of-divisor": 0x6E63_6543_B173_3FD2,
    "largest-absolute-value": 0x15E2_167A_8579_4CB8,
    "sum-not-average": 0x1DA6_4802_94F1_0ABA,
    "average-rounded-down": 0x0492_9110_DD6D_B23F,
    "average-rounded": 0xDD64_4ACB_DEFB_F5E8,
    "position-in-window": 0x7F85_437F_6E0D_A69F,
    "output-cell-named": 0x47CE_A9A5_370B_39AF,
    "last-of-equals": 0xB62B_FB76_617B_CE86,
    "winner-by-absolute-value": 0x56B1_3E03_391F_AC57,
    "opposite-winner": 0x3CBD_431D_BABB_8A1D,
    "counted-from-one": 0x7F38_95B9_4B57_9484,
    "one-not-added": 0x9BD8_12BE_924A_537D,
    "one-window-too-many": 0x2D63_9ED6_E1E7_3A0E,
    "padding-added-once": 0xE768_9F4E_C5CB_849A,
    "padding-left-out-of-size": 0x5B24_4D5A_BD52_4332,
    "padding-counted-twice": 0x2374_96D6_02BB_BEF1,
    "padding-keeps-size": 0x0CA4_E79F_CABB_098E,
    "stride-left-out-of-size": 0x96BA_425B_28AD_4B98,
    "stride-divides-padding-only": 0x0FFE_A1B6_AC85_368D,
    "one-added-before-dividing": 0xDC4A_7BBE_2DFD_FF1F,
    "input-over-stride": 0xFF5B_0755_8CBD_ED3B,
    "input-over-window": 0xD627_1D6D_0C7C_EB2E,
    "as-large-as-the-filter": 0xD194_3E63_37A9_6DAE,
    "as-large-as-the-input": 0x806E_25D0_C8F4_B7B7,
    "dilation-left-out-of-size": 0xEC72_9008_EFE8_8260,
    "dilation-times-window": 0x22CA_C0C1_825E_B51E,
    "size-rounded-up": 0x5CB7_BAC7_BF87_AA30,
    "size-rounded": 0x7A52_C9D8_61B3_5179,
    "fraction-kept": 0x9ABD_A5B2_8E48_48FE,
    "border-kept": 0xAB65_8790_5B29_0149,
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
