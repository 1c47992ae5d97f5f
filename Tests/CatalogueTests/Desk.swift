import Diagnostics
import Glibc
import Testing

@testable import Catalogue

/// A folder with a catalogue and an edition to read, gone when the test is done.
final class Desk {
  let folder: String

  /// A folder that holds `files` by name; a `catalogue.yaml` and an `edition.yaml` are in it without saying.
  init(_ files: [String: String] = [:]) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/vademecum-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    for (name, text) in ["catalogue.yaml": Desk.catalogue, "edition.yaml": Desk.edition].merging(
      files, uniquingKeysWith: { $1 })
    {
      write(name, Array(text.utf8))
    }
  }

  deinit { remove(folder) }

  static let catalogue = """
    sections:
      - { id: un, title: Un }
      - { id: deux, title: Deux }
    resources:
      - { id: a, section: un, title: A, type: Guide, year: 2019 }
      - { id: b, section: deux, title: B, type: Vidéo, year: 2021 }
      - { id: c, section: un, title: C }
    partners:
      - { id: p, name: P }
    phases:
      - { id: first }
    """

  static let edition = """
    catalogue: catalogue.yaml
    title: T
    """

  /// Writes a file, in a folder that is there or not.
  func write(_ name: String, _ bytes: [UInt8]) {
    var parts = name.split(separator: "/").dropLast()[...]
    var path = folder
    while let part = parts.popFirst() {
      path += "/\(part)"
      mkdir(path, 0o755)
    }
    let file = fopen("\(folder)/\(name)", "w")!
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) { symlink(target, "\(folder)/\(name)") }

  /// Reads the edition.
  func read() -> Reported<Edition> { Edition.read("\(folder)/edition.yaml") }

  /// What is wrong with the edition, a line each, without the folder's name.
  func complaints() -> [String] { lines(read().diagnostics) }

  /// The lines of `found`, without the folder's name.
  func lines(_ found: DiagnosticList) -> [String] { found.all.map { $0.description.replacing(folder + "/", with: "") } }

  /// The edition, which must be without a mistake.
  func edition(location: SourceLocation = #_sourceLocation) throws -> Edition {
    let report = read()
    #expect(lines(report.diagnostics) == [], sourceLocation: location)
    return try #require(report.value, sourceLocation: location)
  }

  private func remove(_ path: String) {
    if let entries = opendir(path) {
      while let entry = readdir(entries) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(entries)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
