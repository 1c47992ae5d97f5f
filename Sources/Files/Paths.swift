#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
  import MachO
#endif

/// The folder of the file at `path`; "." for a file named without one.
package func directory(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The name of the file at `path`, without its folder and ending.
package func fileStem(of path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  return String(name[..<dot])
}

/// `path` as seen from `directory`: the short form without `..` where that leads to the same file, which it may not
/// where folders are symbolic links.
package func joinPath(_ directory: String, _ path: String) -> String {
  if path.hasPrefix("/") { return path }
  let long = directory == "." ? path : "\(directory)/\(path)"
  let short = shortened(long)
  if short == long { return long }
  guard let truth = realPath(of: long) else { return short }
  return realPath(of: short) == truth ? short : long
}

/// `path` without empty and `.` parts, and with each `..` taken away with the folder before it.
private func shortened(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
  }
  let joined = parts.joined(separator: "/")
  if path.hasPrefix("/") { return "/" + joined }
  return joined.isEmpty ? "." : joined
}

/// The absolute path without symbolic links; nil when nothing stands there.
package func realPath(of path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// Whether both paths lead to the same file or folder.
package func isSameFile(_ left: String, _ right: String) -> Bool {
  guard let first = FileStatus(left), let second = FileStatus(right) else { return false }
  return first.isSameFile(as: second)
}

/// The path of the running program; nil where the system does not tell.
package var executablePath: String? {
  #if canImport(Darwin)
    var size: UInt32 = 0
    _NSGetExecutablePath(nil, &size)
    var buffer = [CChar](repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
    return buffer.withUnsafeBufferPointer { realPath(of: String(cString: $0.baseAddress!)) }
  #else
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  #endif
}
