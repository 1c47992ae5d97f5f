import TestSupport

/// An edition in a layout of its own, as files in a folder, gone when the test is done.
package struct DesignedEdition: Sendable {
  private let folder: TemporaryFolder

  /// An edition of a small catalogue in the small layout of `LayoutFixture`, with `files` in place of its own. Those of the layout
  /// have names such as `layout/pages/front.yaml`.
  package init(_ files: [String: String] = [:]) {
    var all = DesignedEdition.files.merging(
      LayoutFixture.files.map { ("layout/\($0.key)", $0.value) }, uniquingKeysWith: { $1 })
    all.merge(files) { $1 }
    folder = TemporaryFolder([:])
    for name in ["layout", "layout/pages", "layout/cards"] { folder.makeFolder(name) }
    for (name, text) in all { folder.write(text, to: name) }
  }

  /// The layout's own file with further styles.
  package static func layout(styles: String, pages: String = "[front, section]") -> String {
    (LayoutFixture.files["layout.yaml"] ?? "").replacing("shapes:\n", with: "\(styles)\nshapes:\n")
      .replacing("pages: [front, section]", with: "pages: \(pages)")
  }

  /// The path of the edition.
  package var path: String { folder.path("edition.yaml") }

  /// The path of a file beside it.
  package func path(_ name: String) -> String { folder.path(name) }

  private static let files = [
    "edition.yaml": "catalogue: catalogue.yaml\ntitle: Catalogue d'été\ndate: 2026-01\nlayout: layout/\n",
    "catalogue.yaml": """
    language: fr
    sections: [{ id: a, title: Agir }]
    resources:
      - { id: r, section: a, title: Guide, type: Guide, year: 2021, url: "https://example.org/r", summary: Un texte. }
    """,
  ]
}
