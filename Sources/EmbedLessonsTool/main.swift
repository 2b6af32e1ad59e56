// Writes Swift source that holds the lesson files and their catalogue.
//
//     EmbedLessonsTool OUTPUT.swift LESSON.yaml…
//
// A fault in a lesson is printed as `path:line:column: error: …`, as compilers do, and ends the
// build.

import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

exit(embed(CommandLine.arguments))

/// What the arguments ask for; gives the exit status. No global holds a lesson: the leak checker
/// cannot see through enums and would report one.
func embed(_ arguments: [String]) -> Int32 {
  guard arguments.count >= 2 else {
    report("error: usage: EmbedLessonsTool OUTPUT.swift LESSON.yaml…")
    return 64
  }
  var lessons = ShippedLessons()
  for path in arguments.dropFirst(2) { lessons.add(path: path) }
  lessons.checkOrder()
  guard lessons.faults.isEmpty else {
    for fault in lessons.faults { report(fault.asDiagnostic) }
    return 1
  }
  guard write(lessons.source, to: arguments[1]) else {
    report("\(arguments[1]): error: it cannot be written: \(String(cString: strerror(errno)))")
    return 1
  }
  return 0
}

/// A line on standard error.
func report(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

/// Replaces the file at `path`.
func write(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  let bytes = Array(text.utf8)
  let written = fwrite(bytes, 1, bytes.count, file)
  return fclose(file) == 0 && written == bytes.count
}
