import TensorFiles
import TraceEngine
import TraceText

/// Reads a file of numbers: an array or one clear line, and what is written of the array is read
/// back as the same.
///
/// - Parameter name: of the file; an archive's first array is read where it names no member.
package func fuzzArrayFile(_ bytes: [UInt8], named name: String, member: String? = nil) {
  for allowsNonfinite in [false, true] {
    do throws(ArrayError) {
      let options = ReadingOptions(allowsNonfinite: allowsNonfinite)
      look(at: try ArrayFile.read(bytes, named: name, member: member, options), allowsNonfinite)
    } catch {
      look(at: error)
    }
  }
}

/// Reads typed numbers likewise.
package func fuzzTypedNumbers(_ text: String) {
  for allowsNonfinite in [false, true] {
    do throws(ArrayError) {
      let options = ReadingOptions(allowsNonfinite: allowsNonfinite)
      guard let array = try TypedNumbers.read(text, options) else { continue }
      look(at: array, allowsNonfinite)
    } catch {
      look(at: error)
    }
  }
  if let scale = NumberScale(text) {
    precondition(scale.numerator.isFinite && scale.denominator.isFinite, "a scale that is none")
  }
}

private func look(at array: NumberArray, _ allowsNonfinite: Bool) {
  precondition(
    allowsNonfinite || array.values.allSatisfy(\.isFinite), "a number that was not allowed")
  let again = NPYWriter.bytes(of: array.values, sides: array.sides)
  expect(again, named: "again.npy", array.values, array.sides)
  for layout in Layout.allCases {
    guard let images = try? array.images(layout) else { continue }
    for groups in 1...2 { _ = try? array.filters(layout, groups: groups, channels: 2) }
    precondition(images.reduce(0) { $0 + $1.values.count } == array.values.count, "numbers lost")
    expectAgain(images)
  }
  _ = try? array.numbers()
}

/// What is written as text is read as the same images.
private func expectAgain(_ images: [Tensor]) {
  var text: [UInt8] = []
  var buffer = TextBuffer { block in
    text.append(contentsOf: block)
    return true
  }
  CSVWriter.write(images, to: &buffer)
  buffer.flush()
  let shape = images[0].shape
  expect(
    text, named: "again.csv", images.flatMap(\.values),
    [images.count, shape.channels, shape.height, shape.width])
}

private func expect(_ file: [UInt8], named name: String, _ values: [Double], _ sides: [Int]) {
  let options = ReadingOptions(allowsNonfinite: true)
  guard let again = try? ArrayFile.read(file, named: name, options) else {
    preconditionFailure("\(name) cannot be read again")
  }
  precondition(
    again.sides.drop { $0 == 1 } == sides.drop { $0 == 1 }, "\(again.sides), not \(sides)")
  precondition(
    zip(again.values, values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }, "other numbers")
}

private func look(at error: ArrayError) {
  for language in [Language.english, .korean] { expectOneLine(error.line(in: language)) }
}
