/// What a learner is told about the progress file. None of it stops the program.
package enum ProgressNotice: Equatable, Sendable {
  /// The file was damaged; it now lies at `to`, and a new one is begun.
  case setAside(path: String, to: String)
  /// The file is of a later version of convtrace; it is left alone and nothing is written.
  case newer(path: String, version: Int)
  /// The file cannot be read or written, for the reason that the system gives.
  case notKept(path: String, reason: String)
}

extension QuizPhrases {
  package func notice(_ notice: ProgressNotice) -> String {
    switch notice {
    case .setAside(let path, let aside):
      return say(
        "\(path): damaged, so it was set aside as \(aside); progress begins anew.",
        "\(path): 파일이 손상되어 \(aside)에 옮겨 두었어요. 진도는 새로 시작해요.")
    case .newer(let path, let version):
      return say(
        "\(path): written by a later convtrace (version \(version) of the file); it is left as it"
          + " is, and progress is not kept.",
        "\(path): 더 새로운 convtrace가 쓴 파일이에요(파일 버전 \(version)). 그대로 두고 진도는 저장하지"
          + " 않아요.")
    case .notKept(let path, let reason):
      return say(
        "\(path): progress is not kept: \(reason)", "\(path): 진도를 저장하지 못해요: \(reason)")
    }
  }
}
