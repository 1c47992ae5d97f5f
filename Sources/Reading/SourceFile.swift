import Diagnostics
import Glibc

/// A data file: YAML or JSON.
package enum SourceFile {
  /// The notations a file can be written in.
  package enum Notation: Sendable {
    /// YAML 1.2, as libyaml reads it.
    case yaml
    /// JSON (RFC 8259), strictly.
    case json
  }

  /// No file may be larger than this many bytes: 256 MB.
  package static let sizeLimit = 256 << 20
  /// No value may lie deeper than this in lists and mappings.
  package static let depthLimit = 100
  /// The aliases of a file may bring back no more than this many values in all.
  package static let aliasLimit = 100_000

  /// What the file at `path` holds: JSON when its name ends in `.json`, else YAML.
  package static func read(_ path: String) -> Reported<Node> {
    var found = DiagnosticList()
    guard let bytes = bytes(of: path, &found) else { return Reported(nil, found) }
    return parse(bytes, file: path, as: notation(of: path))
  }

  /// What `bytes` hold; places name them as `file`.
  package static func parse(_ bytes: [UInt8], file: String, as notation: Notation) -> Reported<Node> {
    bytes.withUnsafeBufferPointer { whole in
      let text = UnsafeBufferPointer(rebasing: whole[(startsWithByteOrderMark(whole) ? 3 : 0)...])
      var found = DiagnosticList()
      checkCharacters(text, file: file, &found)
      guard !found.hasErrors else { return Reported(nil, found) }
      let node =
        switch notation {
        case .yaml: YAMLComposer.compose(text, file: file, &found)
        case .json: JSONScanner.scan(text, file: file, &found)
        }
      return Reported(found.hasErrors ? nil : node, found)
    }
  }

  /// The notation of a file by the ending of its name.
  package static func notation(of path: String) -> Notation {
    path.utf8.suffix(5).elementsEqual(".json".utf8, by: { $0 | 0x20 == $1 | 0x20 }) ? .json : .yaml
  }

  private static func startsWithByteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf
  }

  /// The bytes of the file at `path`; nil, with an `unreadable-file`, when it has more than `limit` or none can be had.
  package static func bytes(of path: String, limit: Int = sizeLimit, _ found: inout DiagnosticList) -> [UInt8]? {
    func fail(_ why: String) -> [UInt8]? {
      found.error("unreadable-file", at: Place(file: path), "file cannot be read: \(why)")
      return nil
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return fail(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return fail(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT != S_IFDIR else { return fail("it is a folder") }

    // A pipe has no size: read on until the end, whatever the size says.
    let expected = min(max(Int(status.st_size), 0), limit) + 1
    var (bytes, failure) = chunk(of: descriptor, atMost: max(expected, 1 << 16))
    while failure == 0, bytes.count >= expected, bytes.count <= limit {
      let (more, result) = chunk(of: descriptor, atMost: 1 << 16)
      if more.isEmpty, result == 0 { return bytes }
      bytes += more
      failure = result
    }
    guard failure == 0 else { return fail(String(cString: strerror(failure))) }
    if bytes.count <= limit { return bytes }
    return fail("it is larger than \(limit >> 20) MB")
  }

  /// Up to `limit` further bytes, fewer only at the end; and the number of what went wrong, or 0.
  private static func chunk(of descriptor: Int32, atMost limit: Int) -> (bytes: [UInt8], failure: Int32) {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, limit - count)
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    return (bytes, failure)
  }
}
