import Glibc

/// The outcome of `body`, during which C functions on this thread read and write numbers with a point.
///
/// A program that has called `setlocale` may have them with a comma; cairo would then refuse the attributes of links.
package func withPlainNumbers<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let plain = newlocale(1 << LC_NUMERIC, "C", nil)
  let before = uselocale(plain)
  defer {
    uselocale(before)
    freelocale(plain)
  }
  return try body()
}
