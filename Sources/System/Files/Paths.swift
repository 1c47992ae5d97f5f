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

/// The name of the file at `path`, without its folder.
package func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

/// `path` without slashes at its end; "/" stays.
package func withoutEndingSlashes(_ path: String) -> String {
  var path = path
  while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
  return path
}

/// The name of the file at `path`, without its folder and ending.
package func fileStem(of path: String) -> String {
  let name = fileName(of: path)
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

/// Whether a path has no empty and `.` parts, and `..` only at its start: nothing that `joinPath` takes away.
package func isShort(_ path: String) -> Bool {
  let isAbsolute = path.utf8.first == UInt8(ascii: "/")
  // Bytes, since thousands of pictures are asked for; most paths have no part that is empty or begins with a point.
  var isStart = true
  let isPlain = path.utf8.dropFirst(isAbsolute ? 1 : 0).allSatisfy { byte in
    defer { isStart = byte == UInt8(ascii: "/") }
    return !isStart || byte != UInt8(ascii: "/") && byte != UInt8(ascii: ".")
  }
  if isPlain, !isStart { return true }
  var mayLeadUp = !isAbsolute
  let parts = path.utf8.dropFirst(isAbsolute ? 1 : 0).split(
    separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return parts.allSatisfy { part in
    if part.elementsEqual("..".utf8) { return mayLeadUp }
    mayLeadUp = false
    return !part.isEmpty && !part.elementsEqual(".".utf8)
  }
}

/// `path` without empty and `.` parts, and with each `..` taken away with the folder before it.
func shortened(_ path: String) -> String {
  if isShort(path) { return path }
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
  }
  let joined = parts.joined(separator: "/")
  if path.hasPrefix("/") { return "/" + joined }
  return joined.isEmpty ? "." : joined
}

/// Whether the system can take a text for a path: it would stop at a zero byte, and name another file.
package func isPath(_ text: String) -> Bool { !text.isEmpty && !text.hasByte(0) }

/// The absolute path without symbolic links; nil when nothing stands there.
package func realPath(of path: String) -> String? {
  let end = systemRealPath(of: path)
  FileLog.note(path, leadingTo: end)
  return end
}

/// The same, of a path to write to, which is not noted.
func systemRealPath(of path: String) -> String? {
  guard isPath(path), let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// Where a file that is written to `path` comes to stand: where symbolic links lead, also to a place where nothing stands yet.
func destination(of path: String) throws(SystemError) -> String {
  var path = path
  // As many as the kernel follows.
  for _ in 0..<40 {
    guard let target = linkTarget(of: path) else { return path }
    // Not `joinPath`, which looks at what is there.
    path = target.hasPrefix("/") ? target : "\(directory(of: path))/\(target)"
  }
  throw SystemError(code: ELOOP)
}

/// The path that the symbolic link at `path` holds; nil where there is none.
func linkTarget(of path: String) -> String? {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(PATH_MAX)) { buffer in
    let count = buffer.withMemoryRebound(to: CChar.self) { readlink(path, $0.baseAddress!, $0.count) }
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }
}

/// The folder from which relative paths are seen.
var currentFolder: String {
  guard let path = getcwd(nil, 0) else { return "/" }
  defer { free(path) }
  return String(cString: path)
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
    return buffer.withUnsafeBufferPointer { systemRealPath(of: String(cString: $0.baseAddress!)) }
  #else
    return linkTarget(of: "/proc/self/exe")
  #endif
}
