import Foundation
import TestSupport
import Testing
import Vademecum

@testable import Preview

/// A small catalogue that is previewed, without a browser.
final class Desk {
  let folder = TemporaryFolder([
    "catalogue.yaml": Desk.text, "editions/essai.yaml": "catalogue: ../catalogue.yaml\ntitle: Essai\n",
    "editions/autre.yaml": "catalogue: ../catalogue.yaml\ntitle: Autre\nlayout: liste\n",
  ])
  let watch = FileWatch()
  let preview: PagePreview
  private let workspace = Workspace(files: Desk.files, keeping: 64 << 20)

  static let text = """
    language: fr
    sections:
      - { id: a, title: Agir }
    resources:
      - { id: un, section: a, title: Un, url: "https://example.org/un", summary: "Deux phrases. En tout." }
      - { id: deux, section: a, title: Deux, url: "https://example.org/deux", summary: "Encore. [Voir](#un)." }

    """

  private static let files = ProgramFiles(
    fonts: Repository.fonts, layouts: Repository.layouts, languages: Repository.languages,
    schemas: Repository.schemas, starters: "\(Repository.root)/Sources/Vademecum/Starters")

  init() { preview = PagePreview(ofEditionAt: folder.path("editions/essai.yaml"), in: workspace, watch: watch) }

  /// A workspace that has made nothing yet.
  var fresh: Workspace { Workspace(files: Desk.files) }

  /// The document as a build makes it.
  func document() -> Document? {
    let workspace = fresh
    return workspace.edition(at: folder.path("editions/essai.yaml")).flatMap { workspace.document(of: $0) }.value
  }

  /// Saves the catalogue, and tells of it.
  func save(_ text: String) {
    folder.write(text, to: "catalogue.yaml")
    preview.change([folder.path("catalogue.yaml")])
  }

  func get(_ path: String, _ query: [String: String] = [:]) -> HTTPResponse {
    let request = HTTPRequest(path: path, query: query, fields: [:], keepsAlive: true)
    guard case .response(let response) = preview.reply(to: request) else { return HTTPResponse(status: 0, "events") }
    return response
  }

  func json(_ path: String, _ query: [String: String] = [:]) throws -> [String: Any] {
    let response = get(path, query)
    try #require(response.status == 200)
    return try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
  }

  func state() throws -> [String: Any] { try json("/state.json") }
}
