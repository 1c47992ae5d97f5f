import Glibc

/// Files that tests compare with.
enum Fixture {
  /// A folder of small pieces of the Noto fonts, for characters that Lato lacks.
  static let fonts = "\(Setting.repository)/Tests/TypesettingTests/Fixtures/Fonts"

  struct Unreadable: Error { let name: String }

  /// The lines of a file in `Fixtures`, but for empty ones and remarks.
  static func lines(_ name: String) throws -> [Substring] {
    guard let file = fopen("\(Setting.repository)/Tests/TypesettingTests/Fixtures/\(name)", "r") else {
      throw Unreadable(name: name)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}
