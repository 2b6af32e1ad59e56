#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// e to the power of `exponent`. Swift's own library has no exponential; this is the engine's only
/// import, and it stays in this file.
@usableFromInline
func exponential(_ exponent: Double) -> Double { exp(exponent) }
