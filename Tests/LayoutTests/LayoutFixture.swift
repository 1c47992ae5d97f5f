import Catalogue
import Diagnostics
import Frames
import Glibc
import Layout
import LayoutDesign
import Testing
import Typesetting

/// A folder with a layout to read, gone when the test is done.
final class LayoutFixture {
  let folder: String

  /// A layout of `files` by name; those that are not given are sound and small, or missing where `isBare`.
  init(_ files: [String: String] = [:], isBare: Bool = false) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/vademecum-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    for name in ["pages", "cards"] { mkdir("\(folder)/\(name)", 0o755) }
    for (name, text) in (isBare ? [:] : LayoutFixture.files).merging(files, uniquingKeysWith: { $1 }) {
      write(name, text)
    }
  }

  deinit {
    for name in ["pages", "cards", ""] {
      let path = "\(folder)/\(name)"
      guard let entries = opendir(path) else { continue }
      while let entry = readdir(entries) {
        let file = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink("\(path)/\(file)")
      }
      closedir(entries)
      rmdir(path)
    }
  }

  /// A page of text, a section of cards in two sizes, and little else.
  static let files = [
    "layout.yaml": """
    name: small
    sheet: { width: 400pt, height: 500pt }
    pages: [front, section]
    fonts:
      lato: { regular: Lato/Lato-Regular.ttf, bold: Lato/Lato-Bold.ttf }
    accents:
      - { accent: "#0E6B66", tint: "#E6F1EF" }
    styles:
      text: { font: lato, size: 10pt, leading: 1.2 }
      small: { as: text, size: 5pt }
      middle: { as: text, align: centre }
    shapes:
      arrow: { width: 10, height: 20, path: M0 0 L10 10 L0 20 Z }
    icons:
      Guide: arrow
    words:
      fr:
        hello: Bonjour
        months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
        weekdays: [lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche]
    """,
    "pages/front.yaml": """
    margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
    flow:
      - { text: "{edition.title}", style: text }
    """,
    "pages/section.yaml": """
    each: sections
    margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
    cards: resource
    """,
    "cards/resource.yaml": """
    sizes:
      large: { fills-page: 2 }
      small: { fills-page: 4 }
    box: { text: "{resource.title}", style: text }
    """,
  ]

  func write(_ name: String, _ text: String) {
    let file = fopen("\(folder)/\(name)", "w")!
    fputs(text, file)
    fclose(file)
  }

  /// Reads the layout.
  func read() -> Reported<Design> {
    Design.read(folder, layouts: LayoutFixture.layouts, fontFolders: ["\(LayoutFixture.repository)/Fonts"])
  }

  /// What is wrong with the layout, a line each, in the order of the files' lines, without the folder's name.
  func findings() -> [String] {
    read().diagnostics.sorted().all.map { $0.description.replacing(folder + "/", with: "") }
  }

  /// The program's own layouts.
  static let layouts = "\(repository)/Layouts"
  /// The root of the package.
  static let repository = String(#filePath.split(separator: "/").dropLast(3).joined(separator: "/")).rooted
}

extension String {
  fileprivate var rooted: String { "/\(self)" }
}
