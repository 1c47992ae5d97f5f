import Bytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The value of a variable of the environment; nil when it is not set.
package func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// What tells processes of this machine from those of others that write to the same disk: the machine's name, and the space in which
/// processes have their numbers, such as a container's; eight digits.
let thisMachine: String = {
  var name = [UInt8](repeating: 0, count: 256)
  let isNamed = name.withUnsafeMutableBytes { gethostname($0.baseAddress!, $0.count - 1) == 0 }
  let host = isNamed ? String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) : ""
  let numbers = linkTarget(of: "/proc/self/ns/pid") ?? ""
  return Array("\(host) \(numbers)".utf8).withUnsafeBytes { String(Digest.hexadecimal(of: $0).prefix(8)) }
}()
