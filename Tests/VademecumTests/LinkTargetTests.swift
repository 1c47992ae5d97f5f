import TestSupport
import Testing
import Vademecum

/// Links of texts to other cards and sections of the edition.
@Suite struct LinkTargetTests {
  @Test func thoseThatLeadNowhereAreToldWhereverTheyStand() {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections:
        - { id: a, title: A, intro: "Voir [cela](#resorce)." }
      resources:
        - { id: resource, section: a, title: R, summary: "Voir [ici](#a), [là](#b).", url: "https://a.org" }
        - { id: other, section: a, title: S, summary: "Voir [tout](#resource).", url: "https://b.org" }
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      title: T
      date: 2026
      layout: liste
      back:
        - { page: text, title: P, body: "Voir [tout](#resource) et [rien](#rien)." }
      """,
    ])
    let found = check(folder.path("edition.yaml")).all.filter { $0.id == "unknown-target" }
    #expect(found.compactMap(\.place?.line).sorted() == [3, 5, 6])
    #expect(found.contains { $0.hint == "did you mean 'resource'?" })
  }
}
