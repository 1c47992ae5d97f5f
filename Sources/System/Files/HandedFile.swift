#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that whoever started this process has opened for it, such as standard input or the pipe of `<(...)` in a shell.
struct HandedFile {
  /// The number of its descriptor.
  let number: Int32

  /// The one that a path names as `/dev/stdin`, `/dev/fd/3` or `/proc/self/fd/3`, also over symbolic links; nil for other paths.
  init?(_ path: String) {
    var path = path
    for _ in 0..<HandedFile.longestChain {
      if let number = HandedFile.number(path) {
        self.number = number
        return
      }
      guard let target = linkTarget(of: path) else { return nil }
      path = joinPath(directory(of: path), target)
    }
    return nil
  }

  /// How many symbolic links may lead to it, as the kernel has it.
  private static let longestChain = 40

  private static func number(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return 0
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
        return Int32(path.dropFirst(folder.count))
      }
      return nil
    }
  }
}

/// Whether a path leads to the standard output of this process by that name.
package func isStandardOutput(_ path: String) -> Bool { HandedFile(path)?.number == 1 }

/// Whether a path leads to a file that was handed to this process open, so that its name says nothing.
package func isHandedFile(_ path: String) -> Bool { HandedFile(path) != nil }
