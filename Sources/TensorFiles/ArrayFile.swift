/// Reads the numbers of a file: `.npy`, `.npz`, PNM, IDX, any of them gzipped, or text.
///
///     try ArrayFile.read(bytes, named: "weights.npz", member: "conv1")
///
/// The format is known by the first bytes; what has none of the known beginnings is text.
package enum ArrayFile {
  /// The file's name and the member's in `weights.npz:conv1`; members are named only behind `.npz`
  /// and `.npz.gz`, so that other names may hold colons.
  package static func parts(of argument: String) -> (file: String, member: String?) {
    let bytes = argument.utf8
    for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") {
      let file = String(argument[..<colon])
      let name = file.lowercased()
      guard name.hasSuffix(".npz") || name.hasSuffix(".npz.gz") else { continue }
      let member = argument[colon...].dropFirst()
      return (file, member.isEmpty ? nil : String(member))
    }
    return (argument, nil)
  }

  /// - Parameters:
  ///   - name: what messages call the file; its ending tells what it should have been.
  ///   - member: the array of an archive, with or without `.npy`.
  package static func read(
    _ bytes: [UInt8], named name: String, member: String? = nil,
    _ options: ReadingOptions = ReadingOptions()
  ) throws(ArrayError) -> NumberArray {
    do throws(ArrayError) {
      return try read(bytes, name, member, options, isUnpacked: false)
    } catch {
      throw error.located(in: name)
    }
  }

  private static func read(
    _ bytes: [UInt8], _ name: String, _ member: String?, _ options: ReadingOptions,
    isUnpacked: Bool
  ) throws(ArrayError) -> NumberArray {
    if bytes.isEmpty { throw ArrayError(.file(.empty)) }
    if ZipArchive.isZip(bytes) { return try readMember(member, of: bytes, name, options) }
    if Gzip.isGzip(bytes) {
      if isUnpacked { throw ArrayError(.file(.gzipInGzip)) }
      let inner = name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
      return try read(Gzip.unpacked(bytes), inner, member, options, isUnpacked: true)
    }
    if let member { throw ArrayError(.file(.noArchive(member: member))) }
    if bytes.starts(with: NPYReader.magic) { return try NPYReader.read(bytes[...], options) }
    if PNMReader.isPNM(bytes) { return try PNMReader.read(bytes, options) }
    if IDXReader.isIDX(bytes, named: name) { return try IDXReader.read(bytes, options) }
    if let foreign = ForeignFormat(bytes) { throw ArrayError(.file(.foreign(foreign))) }
    if let ending = promisedEnding(of: name) {
      throw ArrayError(.file(.notAsNamed(ending: ending)))
    }
    return try TextTable.read(bytes, options)
  }

  private static func readMember(
    _ member: String?, of bytes: [UInt8], _ name: String, _ options: ReadingOptions
  ) throws(ArrayError) -> NumberArray {
    let archive = try ZipArchive(bytes)
    let entry = try archive.entry(named: member)
    do throws(ArrayError) {
      let content = try archive.content(of: entry)
      guard content.starts(with: NPYReader.magic) else {
        throw ArrayError(.archive(.noArray(entry.title)))
      }
      return try NPYReader.read(content[...], options)
    } catch {
      throw error.located(in: "\(name):\(entry.title)")
    }
  }

  /// The ending of a name whose format has a beginning of its own.
  private static func promisedEnding(of name: String) -> String? {
    let name = name.lowercased()
    return ["npy", "npz", "pgm", "ppm", "pbm", "pnm", "gz"].first { name.hasSuffix("." + $0) }
  }
}
