import Testing

/// What shells offer for a word that is typed in part.
@Suite struct CompletionTests {
  /// A shell that checks a script without running it, and how; left out where there is none.
  @Test(
    "The shell accepts its script",
    arguments: [("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish --no-execute")])
  func scripts(shell: String, check: String) throws {
    let learner = try Learner()
    let script = try learner.convtrace("--generate-completion-script", shell)
    #expect(script.status == .exited(0))
    #expect(script.output.contains("walk") && script.output.contains("filters"))
    guard try learner.shell("command -v \(shell)").status == .exited(0) else { return }
    try learner.write(script.output, to: "script")
    let run = try learner.shell("\(check) script")
    #expect(run.status == .exited(0) && run.errors.isEmpty, "\(run.errors)")
  }

  @Test(
    "Bash offers",
    arguments: [
      ("fi", "filter-slides filters first-edge"),
      ("pooling --b", "--batch"),
      ("--lang ko nine", "nine-steps"),
      ("quiz nine", "nine-steps"),
      ("worksheet nine", "nine-steps"),
      ("ed", "edges.yaml"),
      ("lessons/", "lessons/own.yml"),
      ("filters @sh", "@sharpen"),
      ("conv --filter @so", "@sobel-x @sobel-y"),
      ("conv --filter no", "notes.txt"),
      ("conv --filter le", "lessons/"),
      ("conv --input no", "notes.txt"),
      ("conv --format ", "csv jsonl latex markdown text"),
      ("conv --layout ", "chw hwc"),
      ("conv --padding ", "full same same-lower valid"),
      ("pool ", "average max min"),
      ("quiz --random --level ", "1 2 3 4 5"),
      ("own", "own-lesson"),
      ("quiz $", ""),
    ])
  func bash(typed: String, offered: String) throws {
    let learner = try Learner()
    guard try learner.shell("command -v bash").status == .exited(0) else { return }
    for name in ["edges.yaml", "notes.txt", "lessons/own.yml", "$(touch broken).yaml"] {
      try learner.write(edges, to: name)
    }
    try learner.write(
      edges.replacing("id: edges", with: "id: own-lesson"),
      to: ".local/share/convtrace/lessons/own.yaml")
    try learner.write(
      try learner.convtrace("--generate-completion-script", "bash").output, to: ".script")
    try learner.write(asking, to: ".asking")
    let words = typed.split(separator: " ", omittingEmptySubsequences: false)
      .map { "'\($0)'" }.joined(separator: " ")
    let run = try learner.shell("bash .asking convtrace \(words)", joinsErrors: true)
    let expected = offered.split(separator: " ").map { $0 + "\n" }.joined()
    #expect(run.output == expected, "\(typed)")
    #expect(learner.read("broken").isEmpty)
  }

  @Test("What cannot be completed is no reason to complain")
  func silence() throws {
    let run = try Learner().convtrace("---completion", "conv", "--", "--nothing")
    #expect(run.status != .exited(0))
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }
}

/// Completes its last argument as bash does when the Tab key is pressed.
private let asking = """
  source .script
  COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  COMP_POINT=${#COMP_LINE}
  _convtrace "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  [[ "${#COMPREPLY[@]}" -eq 0 ]] || printf '%s\\n' "${COMPREPLY[@]}" | sort -u
  """
