import Diagnostics
import Glibc
import Reading

/// The machine that the program runs on.
public enum Machine {
  /// How many processors the program may use: those that a scheduler of jobs has left it.
  public static let processors: Int = min(allowed ?? .max, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The number of processors that Linux lets this process run on, from the mask `Cpus_allowed` of proc(5), which
  /// may also hold places for processors that are not there.
  private static var allowed: Int? {
    var found = DiagnosticList()
    guard let bytes = SourceFile.bytes(of: "/proc/self/status", limit: 1 << 20, &found) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let mask = lines.first(where: { $0.hasPrefix("Cpus_allowed:") })?.split(separator: "\t").last else {
      return nil
    }
    let count = mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return count > 0 ? count : nil
  }
}
