import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The machine that the program runs on.
public enum Machine {
  /// The number of processors that the program may use; a scheduler of jobs may leave it fewer than there are.
  public static let processors: Int = min(allowed ?? .max, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The number of processors that Linux lets this process run on, from the mask `Cpus_allowed` of proc(5), which may also
  /// have bits for processors that are not there. Nil where there is no such file.
  private static var allowed: Int? {
    // No page depends on it.
    let bytes = FileLog.withoutNoting { try? readFile("/proc/self/status", limit: 1 << 20) }
    guard let bytes else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let mask = lines.first(where: { $0.hasPrefix("Cpus_allowed:") })?.split(separator: "\t").last else {
      return nil
    }
    let count = mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return count > 0 ? count : nil
  }
}
