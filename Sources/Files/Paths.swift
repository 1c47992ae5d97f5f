import Glibc

/// The folder of the file at `path`; "." for a file named without one.
func directory(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// `path` as seen from `directory`: the short form without `..` where that leads to the same file, which it may not
/// where folders are symbolic links.
func join(_ directory: String, _ path: String) -> String {
  if path.hasPrefix("/") { return path }
  let long = directory == "." ? path : "\(directory)/\(path)"
  let short = shortened(long)
  if short == long { return long }
  guard let truth = resolved(long) else { return short }
  return resolved(short) == truth ? short : long
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

/// The absolute path without symbolic links; nil when nothing is there.
func resolved(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
