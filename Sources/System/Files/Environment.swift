#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The value of a variable of the environment; nil when it is not set.
package func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
