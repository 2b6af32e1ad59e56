import Figures
import TensorFiles
import TraceEngine
import TraceText

/// The filters that have a name, each with its numbers and what it does to a small picture: what
/// `convtrace filters` prints.
///
///     @identity · leaves the picture as it is
///       0  0  0
///       0  1  0
///       0  0  0
///     …
package struct FilterCards: Sendable {
  private let voice: Voice

  package init(_ voice: Voice) { self.voice = voice }

  /// A card for each filter, an empty line between two.
  package func cards(_ filters: [NamedFilter]) -> String {
    filters.map(card).joined(separator: "\n")
  }

  private func card(_ filter: NamedFilter) -> String {
    let language = voice.language
    let heading = "@" + filter.name + " · " + filter.title[language]
    return voice.text(heading) + voice.text(hint: numbers(of: filter))
      + voice.text(filter.effect[language]) + voice.text(hint: pictures(under: filter))
  }

  private func numbers(of filter: NamedFilter) -> [String] {
    let numbers = AlignedNumbers(filter.rows.flatMap { $0 })
    return filter.rows.map { row in
      "    " + row.map { numbers.text(of: $0) }.joined(separator: "  ")
    }
  }

  /// The sample and its feature map side by side. Both span the same shades as far as they can:
  /// black is the least, white the most.
  private func pictures(under filter: NamedFilter) -> [String] {
    guard let sample = try? Tensor(FilterCards.sample),
      let bank = try? FilterBank(filter.rows),
      let convolution = try? Convolution(
        input: sample, filters: bank, padding: .same, paddingMode: .replicate)
    else { return [] }
    let map = TracedOperation.convolution(convolution).featureMap()
    let before = Picture.shades(.init(pixels: sample))
    let after = Picture.shades(.init(pixels: map))
    return zip(before, after).map { $0 + "    " + $1 }
  }

  /// A bright square and a slanting line on a dark ground.
  private static let sample: [[Double]] = [
    "............", ".######....#", ".######...#.", ".######..#..", ".######.#...", ".######.....",
    ".######.....", "............",
  ].map { row in row.map { $0 == "#" ? 9 : 1 } }
}
