#if canImport(Glibc)
  import Glibc
#endif

/// The heaps that malloc(3) keeps apart, so that threads need not wait for each other.
package enum Heaps {
  /// Lets all threads share so many heaps from now on.
  ///
  /// glibc has eight a processor, and each keeps the gaps of what it held. A program that lives for long and makes threads again and
  /// again fills them all: a preview of 1,000 resources has 15 % more memory after some hundred saves, and 5 % with two heaps.
  package static func limit(to count: Int) {
    #if canImport(Glibc)
      // Swift sees nothing of malloc.h.
      guard let symbol = dlsym(nil, "mallopt") else { return }
      typealias SetOption = @convention(c) (Int32, Int32) -> Int32
      let arenaLimit: Int32 = -8
      _ = unsafeBitCast(symbol, to: SetOption.self)(arenaLimit, Int32(count))
    #endif
  }

  /// Gives the gaps between what is held back to the system: for when much was let go, and what comes next is large.
  package static func trim() {
    #if canImport(Glibc)
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      typealias Trim = @convention(c) (Int) -> Int32
      _ = unsafeBitCast(symbol, to: Trim.self)(0)
    #endif
  }

  /// How many heaps serve whoever makes the same again and again.
  package static let few = 2
}
