#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The outcome of `body`, during which this thread formats numbers as the C locale does, with a decimal point.
///
/// After `setlocale` they may have a comma, and cairo would refuse the attributes of links.
package func withCNumbers<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  #if canImport(Darwin)
    let numbers = LC_NUMERIC_MASK
  #else
    // LC_NUMERIC_MASK, whose definition Swift does not import.
    let numbers: Int32 = 1 << LC_NUMERIC
  #endif
  let plain = newlocale(numbers, "C", nil)
  let before = uselocale(plain)
  defer {
    uselocale(before)
    freelocale(plain)
  }
  return try body()
}
