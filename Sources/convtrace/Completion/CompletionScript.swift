import ArgumentParser

/// The completions of a shell: the argument parser's, and what it does not know, that a word which is
/// no command is a lesson.
///
/// `convtrace pooling --batch` is `convtrace walk pooling --batch`; so after `convtrace` lessons are
/// offered beside commands, and after a lesson the options of `walk`.
struct CompletionScript {
  private let shell: CompletionShell
  /// The argument parser's script.
  private let generated: String

  /// - Returns: nil where `arguments` ask for no script, or for that of an unknown shell.
  init?(_ arguments: [String], generated: String) {
    let option = "--generate-completion-script"
    let value =
      arguments.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
      ?? arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }
    guard let shell = value.flatMap({ CompletionShell(rawValue: $0) }) else { return nil }
    (self.shell, self.generated) = (shell, generated)
  }

  var text: String {
    switch shell {
    case .bash: return wrapped(in: bash, before: "complete -o filenames -F _convtrace convtrace")
    case .zsh: return wrapped(in: zsh, before: "if [[ \"${funcstack[1]}\" = _convtrace ]]; then")
    case .fish: return generated + "\n" + fish.joined(separator: "\n")
    default: return generated
    }
  }

  /// The script with its own function under another name, and ours in its place.
  private func wrapped(in function: String, before end: String) -> String {
    var lines = generated.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: "_convtrace() {"),
      let last = lines.lastIndex(of: end)
    else { return generated }
    lines.insert(function + "\n", at: last)
    lines[start] = "_convtrace_as_parsed() {"
    return lines.joined(separator: "\n")
  }

  /// `walk|quiz|…`.
  private var commands: String { ArgumentOrder.subcommands.sorted().joined(separator: "|") }

  private var bash: String {
    """
    _convtrace() {
        # A word that begins with @ is the name of a filter; bash would make two words of it, and quote it.
        if [[ "${2}" = @* ]]; then
            compopt +o filenames 2>/dev/null
            COMPREPLY=($("${COMP_WORDS[0]}" ---completion filters -- positional@0 1 1 convtrace "${2}"))
            return
        fi
        # A word that is no command is a lesson.
        if [[ "${COMP_CWORD}" -eq 1 ]]; then
            _convtrace_as_parsed "${@}"
        else
            case "${COMP_WORDS[1]}" in
            \(commands))
                _convtrace_as_parsed "${@}"
                return
                ;;
            esac
        fi
        COMP_WORDS=("${COMP_WORDS[0]}" walk "${COMP_WORDS[@]:1}")
        COMP_CWORD=$((COMP_CWORD + 1))
        _convtrace_as_parsed "${@}"
    }
    """
  }

  private var zsh: String {
    """
    _convtrace() {
        # A word that is no command is a lesson.
        local -i ret=1
        if [[ "${CURRENT}" -eq 2 ]]; then
            _convtrace_as_parsed && ret=0
        else
            case "${words[2]}" in
            \(commands))
                _convtrace_as_parsed
                return
                ;;
            esac
        fi
        words=("${words[1]}" walk "${(@)words[2,-1]}")
        CURRENT=$((CURRENT + 1))
        _convtrace_as_parsed && ret=0
        return "${ret}"
    }
    """
  }

  /// What is offered for `walk`, offered where no command stands.
  private var fish: [String] {
    let lines = generated.split(separator: "\n").map(String.init)
    return lines.filter {
      $0.hasPrefix("complete -c 'convtrace'") && $0.contains("\"convtrace walk\"")
    }
    .map { CompletionScript.replacing("\"convtrace walk\"", by: "\"convtrace\"", in: $0) }
    .filter { !lines.contains($0) }
  }

  private static func replacing(_ old: String, by new: String, in line: String) -> String {
    var line = line
    if let range = line.firstRange(of: old) { line.replaceSubrange(range, with: new) }
    return line
  }
}
