/// - Precondition: `message` is one line that says something and drives no terminal.
package func expectOneLine(_ message: String) {
  precondition(!message.isEmpty, "a message without words")
  for scalar in message.unicodeScalars {
    precondition(scalar.value >= 0x20 && scalar.value != 0x7F, "a control character in a message")
  }
}

/// The bytes that the fuzzer made.
package func fuzzedBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
