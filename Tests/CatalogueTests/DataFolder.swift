import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// A folder with a catalogue and an edition to read.
struct DataFolder {
  let folder: TemporaryFolder

  /// A folder that holds `files` by name; a `catalogue.yaml` and an `edition.yaml` are in it without saying.
  init(_ files: [String: String] = [:]) {
    let usual = ["catalogue.yaml": DataFolder.catalogue, "edition.yaml": DataFolder.edition]
    folder = TemporaryFolder(usual.merging(files) { $1 })
  }

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

  /// Reads the edition.
  func read() -> Reported<Edition> { Edition.read(folder.path("edition.yaml")) }

  /// What is found in the edition and its catalogue, a line each, with paths from the folder.
  func findings() -> [String] { read().diagnostics.lines(in: folder) }

  /// The edition, in which nothing may be found.
  func edition(location: SourceLocation = #_sourceLocation) throws -> Edition {
    try read().expected(location: location)
  }
}
