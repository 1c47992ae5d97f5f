import Foundation

/// The package that is tested.
package enum Repository {
  /// The path of its root.
  package static let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
  /// The folder of the fonts that come with the program.
  package static let fonts = "\(root)/Fonts"
  /// The folder of the layouts that come with the program.
  package static let layouts = "\(root)/Layouts"
  /// The folder of the languages' files.
  package static let languages = "\(root)/Sources/Languages"
  /// The folder of the JSON Schemas.
  package static let schemas = "\(root)/Sources/Vademecum/Schemas"

  /// The text of a file, by its path from the root.
  package static func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
  }

  /// The bytes of a file, by its path from the root.
  package static func bytes(of file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(file)")))
  }

  /// The paths of the files in a folder and the folders in it, as seen from it, in order.
  package static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
    return names.sorted()
  }
}
