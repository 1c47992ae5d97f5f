import Diagnostics
import LayoutDesign
import TestSupport

/// A folder with a layout to read, gone when the test is done.
package struct LayoutFixture: Sendable {
  private let directory: TemporaryFolder

  /// A layout of `files` by name; those that are not given are sound and small, or missing where `isBare`.
  package init(_ files: [String: String] = [:], isBare: Bool = false) {
    directory = TemporaryFolder((isBare ? [:] : LayoutFixture.files).merging(files) { $1 })
    for name in ["pages", "cards"] { directory.makeFolder(name) }
  }

  /// The path of the folder.
  package var folder: String { directory.path }

  /// Writes a file.
  package func write(_ name: String, _ text: String) { directory.write(text, to: name) }

  /// Reads the layout.
  package func read() -> Reported<Design> {
    Design.read(folder, layouts: Repository.layouts, fontFolders: [Repository.fonts])
  }

  /// What is found in the layout, a line each, in the order of the files' lines, without the folder's name.
  package func findings() -> [String] { read().diagnostics.sorted().lines(in: directory) }

  /// A page of text, a section of cards in two sizes, and little else.
  package static let files = [
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
}
