/// The array of an `.npy` file of version 1.0 in C order with the lowest byte first: all that is
/// compared. Written apart from the program's own reader, so that a fault of that one shows.
struct PlainNPY: Equatable {
  struct Unreadable: Error { let what: String }

  let type: String
  let sides: [Int]
  let values: [Double]

  init(_ file: [UInt8]) throws {
    guard file.count > 10, Array(file[..<8]) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0] else {
      throw Unreadable(what: "no .npy of version 1.0")
    }
    let start = 10 + Int(file[8]) + 256 * Int(file[9])
    let header = String(decoding: file[10..<start], as: UTF8.self)
    // {'descr': '<f8', 'fortran_order': False, 'shape': (2, 3, 4), }
    let pattern = /\{'descr': '(<f[48])', 'fortran_order': False, 'shape': \(([0-9, ]*)\), \} *\n/
    guard let match = header.wholeMatch(of: pattern) else { throw Unreadable(what: header) }
    type = String(match.1)
    sides = match.2.split { $0 == "," || $0 == " " }.compactMap { Int($0) }
    let size = type == "<f8" ? 8 : 4
    guard file.count == start + sides.reduce(1, *) * size, start % 64 == 0 else {
      throw Unreadable(what: "\(file.count) bytes for \(sides)")
    }
    values = stride(from: start, to: file.count, by: size).map { place in
      let bits = file[place..<place + size].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return size == 8 ? Double(bitPattern: bits) : Double(Float(bitPattern: UInt32(bits)))
    }
  }
}
