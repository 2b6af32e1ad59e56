import Agreement
import ArgumentParser
import TensorFiles
import TraceEngine

/// Filters of one channel on inputs of several.
extension ConvolutionCommand {
  /// The filters, dealt to the input's channels as asked; how they were given is added to `origin`.
  func bank(
    _ reader: OperandReader, channels: Int, _ origin: inout OperandOrigin
  ) throws(ExitCode) -> (filters: FilterBank, groups: Int) {
    let (given, axes) = try reader.filters(
      filters.filter, filters.layout ?? operands.layout, groups: layer.groupsAsked,
      channels: channels)
    (origin.filterAxes, origin.filterLayoutIsGiven) = (axes, filters.layout != nil)
    if (filters.perChannel || filters.sumChannels) && given.shape.channels > 1 {
      let option = filters.perChannel ? "--per-channel" : "--sum-channels"
      StandardError.say(
        common.language == .english
          ? "\(option) lays a filter of one channel on several, and this filter has "
            + "\(given.shape.channels) channels; leave out \(option)"
          : "\(option): 채널이 하나인 필터에 쓰는 옵션인데, 이 필터는 채널이 \(given.shape.channels)개예요. "
            + "\(option) 옵션을 빼세요")
      throw ExitCode(2)
    }
    guard given.shape.channels == 1, channels > 1, layer.groups == nil else {
      return (given, layer.groupsAsked ?? 1)
    }
    guard filters.perChannel || filters.sumChannels else {
      throw unasked(filters: given.count, channels: channels)
    }
    // Both factors are lengths of arrays that were read, so at most 2^28.
    let weights = given.values.count * channels
    guard weights <= NumberArray.maximumCount else { throw tooMany(weights) }
    origin.dealing = filters.perChannel ? .perChannel : .summed
    return try reader.made { () throws(OperationError) in
      filters.perChannel
        ? (try given.each(on: channels), channels) : (try given.repeated(over: channels), 1)
    }
  }

  private func tooMany(_ weights: Int) -> ExitCode {
    StandardError.say(
      common.language == .english
        ? "--filter: a copy for each channel makes \(weights) weights, and at most "
          + "\(NumberArray.maximumCount) can be kept; use an input with fewer channels"
        : "--filter: 채널마다 하나씩 두면 가중치가 \(weights)개가 돼요. \(NumberArray.maximumCount)개까지 둘 수 "
          + "있으니 채널이 더 적은 입력을 쓰세요")
    return ExitCode(2)
  }

  /// Says how filters of one channel can be laid on several. Depthwise weights as frameworks save them,
  /// a filter or more for each channel, are told first.
  private func unasked(filters: Int, channels: Int) -> ExitCode {
    let isDepthwise = filters % channels == 0
    switch common.language {
    case .english:
      let depthwise =
        isDepthwise ? "--groups \(channels) if these are weights of a depthwise layer, " : ""
      StandardError.say(
        "--filter: each filter has one channel and the input \(channels); add \(depthwise)--per-channel "
          + "to lay each filter on each channel on its own, or --sum-channels to add the channels up"
      )
    case .korean:
      let depthwise = isDepthwise ? "깊이별 합성곱의 가중치라면 --groups \(channels), " : ""
      StandardError.say(
        "--filter: 필터는 채널이 하나인데 입력은 채널이 \(channels)개예요. 다음 가운데 하나를 붙이세요: \(depthwise)"
          + "필터마다 채널을 따로 계산하려면 --per-channel, 채널을 모두 더하려면 --sum-channels")
    }
    return ExitCode(2)
  }
}
