extension DiagnosisPhrases {
  /// What is wrong in a calculation.
  func working(_ report: WorkingReport) -> [String] { WorkingPhrases(language).sentences(report) }
}
