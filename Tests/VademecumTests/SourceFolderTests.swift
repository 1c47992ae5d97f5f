import TestSupport
import Testing
import Vademecum

/// A workspace knows the folder and the files that resources come from, those too that come later.
@Suite struct SourceFolderTests {
  @Test func newFilesAreNoticed() {
    let folder = TemporaryFolder([
      "catalogue.yaml": "resources:\n  - folder: fiches\n  - { bibliography: fonds.bib, defaults: { section: S } }\n",
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\n", "fonds.bib": "@book{b, title = {B}}\n",
      "fiches/a.md": "---\ntitle: A\nsection: S\n---\n",
    ])
    let workspace = Workspace()
    func ids() -> [String]? {
      workspace.edition(at: folder.path("edition.yaml")).value?.sections.flatMap(\.resources).map(\.id)
    }
    #expect(ids() == ["a", "b"])
    for name in ["fiches", "fiches/a.md", "fonds.bib"] {
      #expect(workspace.filesRead.contains(folder.path(name)), "\(name)")
    }
    folder.write("---\ntitle: C\nsection: S\n---\n", to: "fiches/c.md")
    workspace.invalidate([folder.path("fiches/c.md")])
    #expect(ids() == ["a", "c", "b"])
    folder.write("@book{d, title = {D}}\n", to: "fonds.bib")
    workspace.invalidate([folder.path("fonds.bib")])
    #expect(ids() == ["a", "c", "d"])
  }
}
