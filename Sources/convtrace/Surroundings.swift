import TraceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program finds around it.
enum Surroundings {
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Whether a walk can be shown: both ends are a terminal.
  static var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  static var inputIsTerminal: Bool { isatty(0) == 1 }
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// Whether the environment names a UTF-8 locale.
  static var localeIsUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = environmentValue(name)?.lowercased(), !value.isEmpty else { continue }
      return value.contains("utf-8") || value.contains("utf8")
    }
    return false
  }

  /// Seconds since 1970.
  static var now: Int { time(nil) }
}

func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

extension Language {
  /// Korean where LC_ALL, LC_MESSAGES or LANG (the first that is set) names it, else English. The
  /// Linux console has no Hangul in its font, so it gets English, too.
  static var fromEnvironment: Language {
    if environmentValue("TERM") == "linux" && isatty(1) == 1 { return .english }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environmentValue(name), !value.isEmpty {
        return value.prefix { $0.isLetter } == "ko" ? .korean : .english
      }
    }
    return .english
  }
}

/// The signal that says that the terminal is gone.
let hangupSignal = SIGHUP
