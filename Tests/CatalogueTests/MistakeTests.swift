import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// A catalogue with the given text in place of one of its parts.
private func catalogue(
  head: String = "", sections: String = "  - { id: un, title: Un }",
  resources: String = "  - { id: a, section: un, title: A }",
  tail: String = ""
) -> String {
  """
  sections:
  \(sections)
  resources:
  \(resources)
  \(head)
  \(tail)
  """
}

/// A catalogue whose only resource has the field `field`, on line 7.
private func resource(_ field: String) -> String {
  catalogue(resources: "  - id: a\n    section: un\n    title: A\n    \(field)")
}

/// A file, and the one thing that is wrong with it.
struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let finding: String

  init(_ text: String, _ finding: String) {
    self.text = text
    self.finding = finding
  }

  var testDescription: String { finding }
}

let inCatalogues: [Case] = [
  // Resources
  Case(
    resource("autors: X"),
    "catalogue.yaml:7:5: warning: unknown field 'autors'; did you mean 'authors'? [unknown-field]"
  ),
  Case(
    resource("title: B"),
    "catalogue.yaml:7:5: error: field 'title' stands twice; the first is on line 6 [duplicate-key]"
  ),
  Case(
    resource("year: 20222"),
    "catalogue.yaml:7:11: error: year 20222 does not exist; a year has four digits [invalid-year]"
  ),
  Case(
    resource("year: vers 2019"),
    "catalogue.yaml:7:11: error: year 'vers 2019' is neither a year nor a range; did you mean '2019'? [invalid-year]"
  ),
  Case(
    resource("year: [2019]"),
    "catalogue.yaml:7:11: error: year of resource 'a' must be a year or a range, not a list [wrong-type]"
  ),
  Case(
    resource("type: true"),
    "catalogue.yaml:7:11: error: type of resource 'a' must be a text, not true; put true in quotes [wrong-type]"
  ),
  Case(
    resource("authors: { name: X }"),
    """
    catalogue.yaml:7:14: error: authors of resource 'a' must be a text or a list of texts, not a mapping of fields \
    [wrong-type]
    """
  ),
  Case(
    resource("summary: [x]"),
    "catalogue.yaml:7:14: error: summary of resource 'a' must be a text, not a list [wrong-type]"
  ),
  Case(resource("phase: x"), "catalogue.yaml:7:12: error: unknown phase 'x' [unknown-phase]"),
  Case(
    resource("url: ftp://example.org/a"),
    "catalogue.yaml:7:10: warning: url 'ftp://example.org/a' must be an address of http, https or mailto [url-scheme]"
  ),
  Case(
    resource("url: javascript:alert(1)"),
    "catalogue.yaml:7:10: warning: url 'javascript:alert(1)' must be an address of http, https or mailto [url-scheme]"
  ),
  Case(
    resource("url: www.rtes.fr/a"),
    """
    catalogue.yaml:7:10: warning: url 'www.rtes.fr/a' does not begin with http:, https: or mailto:; \
    did you mean 'https://www.rtes.fr/a'? [invalid-url]
    """
  ),
  Case(resource("url: https://"), "catalogue.yaml:7:10: warning: url 'https://' is not a whole address [invalid-url]"),
  Case(
    resource("url: http:///a"), "catalogue.yaml:7:10: warning: url 'http:///a' is not a whole address [invalid-url]"),
  Case(
    resource("url: https://a b"),
    "catalogue.yaml:7:10: warning: url 'https://a b' holds a space; did you mean 'https://a%20b'? [invalid-url]"
  ),
  Case(
    resource("url: mailto:rtes"), "catalogue.yaml:7:10: warning: url 'mailto:rtes' is not a whole address [invalid-url]"
  ),
  Case(
    resource("session: { date: 2021-02-29 }"),
    "catalogue.yaml:7:22: error: date 2021-02-29 does not exist; 2021-02 has 28 days [invalid-date]"
  ),
  Case(
    resource("session: { date: 2021-13 }"), "catalogue.yaml:7:22: error: date 2021-13 does not exist [invalid-date]"),
  Case(
    resource("session: { date: 27/05/2020 }"),
    """
    catalogue.yaml:7:22: error: date '27/05/2020' is not a date; write it as 2022, 2022-06 or 2022-06-15 \
    [invalid-date]
    """
  ),
  Case(
    resource("session: { date: 2020-5-7 }"),
    "catalogue.yaml:7:22: error: date '2020-5-7' is not a date; write it as 2022, 2022-06 or 2022-06-15 [invalid-date]"
  ),
  Case(
    resource("session: { serie: X }"),
    "catalogue.yaml:7:16: warning: unknown field 'serie'; did you mean 'series'? [unknown-field]"
  ),
  Case(
    resource("session: X"),
    "catalogue.yaml:7:14: error: session must be a mapping of fields, not a text [wrong-type]"
  ),
  Case(
    resource("thumbnail: images/none.png"),
    "catalogue.yaml:7:16: error: image 'images/none.png' is not there [missing-image]"
  ),
  Case(
    resource("thumbnail: { alt: X }"),
    "catalogue.yaml:7:16: error: the thumbnail has no image [missing-field]"
  ),
  Case(
    resource("thumbnail: https://example.org/a.png"),
    """
    catalogue.yaml:7:16: error: image 'https://example.org/a.png' is not there; put the picture itself into the \
    catalogue's folder [missing-image]
    """
  ),
  Case(
    resource("thumbnail: ../../../../../../etc/hostname"),
    """
    catalogue.yaml:7:16: error: image '../../../../../../etc/hostname' lies outside the catalogue's folder; copy it into that \
    [outside-image]
    """
  ),
  Case(
    resource("thumbnail: /etc/hostname"),
    "catalogue.yaml:7:16: error: image '/etc/hostname' lies outside the catalogue's folder; copy it into that [outside-image]"
  ),
  Case(
    resource("thumbnail: catalogue.yaml"),
    """
    catalogue.yaml:7:16: error: image 'catalogue.yaml' is no picture of a known format; save it as PNG, JPEG or SVG \
    [unknown-image-format]
    """
  ),
  Case(
    catalogue(resources: "  - { id: a, section: un }"),
    "catalogue.yaml:4:5: error: resource 'a' has no title [missing-field]"
  ),
  Case(
    catalogue(resources: "  - { id: a, title: A }"),
    "catalogue.yaml:4:5: error: resource 'a' has no section [missing-field]"
  ),
  Case(
    catalogue(resources: "  - { section: un, title: A }"),
    "catalogue.yaml:4:5: error: the resource has no id [missing-field]"
  ),
  Case(
    catalogue(resources: "  - { id: a, section: une, title: A }"),
    "catalogue.yaml:4:23: error: unknown section 'une'; did you mean 'un'? [unknown-section]"
  ),
  Case(
    catalogue(resources: "  - { id: a_b c, section: un, title: A }"),
    """
    catalogue.yaml:4:11: error: id 'a_b c' may hold only letters without accents, digits and hyphens; write it as \
    'a-b-c' [invalid-id]
    """
  ),
  Case(
    catalogue(resources: "  - { id: été, section: un, title: A }"),
    "catalogue.yaml:4:11: error: id 'été' may hold only letters without accents, digits and hyphens; write it as 'ete' [invalid-id]"
  ),
  Case(
    catalogue(resources: "  - { id: a, section: un, title: A }\n  - { id: a, section: un, title: B }"),
    "catalogue.yaml:5:11: error: resource 'a' stands twice; the first is at catalogue.yaml:4:11 [duplicate-id]"
  ),
  Case(
    catalogue(resources: "  - 12"),
    "catalogue.yaml:4:5: error: file '12' cannot be read: No such file or directory [unreadable-file]"
  ),
  Case(
    catalogue(resources: "  { a: b }"),
    """
    catalogue.yaml:4:3: error: resources must be a list, or the path of a file with one, not a mapping of fields \
    [wrong-type]
    """
  ),
  Case(
    catalogue(resources: "  [[]]"),
    "catalogue.yaml:4:4: error: resource must be a mapping of fields, not a list [wrong-type]"
  ),
  // The catalogue
  Case(
    catalogue(head: "language: fr_FR"),
    "catalogue.yaml:5:11: error: language 'fr_FR' is no language tag; did you mean 'fr-FR'? [invalid-language]"
  ),
  Case(
    catalogue(head: "language: français"),
    "catalogue.yaml:5:11: error: language 'français' is no language tag; such as fr, en or fr-CA [invalid-language]"
  ),
  Case(
    catalogue(head: "language: \".\""),
    "catalogue.yaml:5:11: error: language '.' is no language tag; such as fr, en or fr-CA [invalid-language]"
  ),
  Case(
    catalogue(head: "langage: fr"),
    "catalogue.yaml:5:1: warning: unknown field 'langage'; did you mean 'language'? [unknown-field]"
  ),
  Case(
    catalogue(head: "programme: TRESSONS"),
    "catalogue.yaml:5:12: error: programme must be a mapping of fields, not a text [wrong-type]"
  ),
  Case(catalogue(head: "phases: [{ title: X }]"), "catalogue.yaml:5:10: error: the phase has no id [missing-field]"),
  Case(catalogue(head: "partners: [{ id: p }]"), "catalogue.yaml:5:12: error: partner 'p' has no name [missing-field]"),
  Case(
    catalogue(head: "partners: [{ id: p, name: P, logo: p.svg }]"),
    "catalogue.yaml:5:36: error: image 'p.svg' is not there [missing-image]"
  ),
  Case(catalogue(sections: "  - { id: un }"), "catalogue.yaml:2:5: error: section 'un' has no title [missing-field]"),
  Case(
    catalogue(sections: "  - id: un\n    title: Un\n    accent: #0E6B66"),
    """
    catalogue.yaml:4:5: warning: accent of section 'un' holds nothing; put a colour in quotes, since '#' begins a \
    remark [blank-color]
    """
  ),
  Case(
    catalogue(sections: "  - { id: un, title: Un, accent: teal }"),
    "catalogue.yaml:2:34: error: accent 'teal' is no colour; write it as \"#0E6B66\" [invalid-color]"
  ),
  Case(
    catalogue(sections: "  - { id: un, title: Un, accent: \"#００\" }"),
    "catalogue.yaml:2:34: error: accent '#００' is no colour; write it as \"#0E6B66\" [invalid-color]"
  ),
  Case(
    catalogue(sections: "  - { id: un, title: Un }\n  - { id: deux, title: Deux }"),
    "catalogue.yaml:3:5: warning: section 'deux' has no resource in this edition, and is left out [empty-section]"
  ),
  Case(
    catalogue(resources: "  []", tail: "# none"),
    "edition.yaml:1:1: warning: the edition takes no resource from its catalogue; look at 'select', all of whose filters must hold [empty-edition]"
  ),
  Case("resources: []", "catalogue.yaml:1:1: error: the catalogue has no sections [missing-field]"),
  Case("[a]", "catalogue.yaml:1:1: error: catalogue must be a mapping of fields, not a list [wrong-type]"),
]

@Suite struct MistakeTests {
  @Test(arguments: inCatalogues)
  func inTheCatalogue(_ mistake: Case) {
    let expected = mistake.finding
    let findings = DataFolder(["catalogue.yaml": mistake.text]).findings()
    if expected.contains("empty-edition") {
      #expect(findings.last == expected)
    } else {
      #expect(findings == [expected])
    }
  }

  @Test(arguments: inEditions)
  func inTheEdition(_ mistake: Case) {
    #expect(DataFolder(["edition.yaml": mistake.text]).findings() == [mistake.finding])
  }

  @Test func aPictureBesideIsSuggested() {
    let files = ["catalogue.yaml": resource("thumbnail: images/compst.svg"), "images/compost.svg": "<svg/>"]
    #expect(
      DataFolder(files).findings() == [
        "catalogue.yaml:7:16: error: image 'images/compst.svg' is not there; did you mean 'images/compost.svg'? "
          + "[missing-image]"
      ])
  }

  @Test func tenMistakesAreTenLinesInTheOrderOfTheFiles() {
    let data = DataFolder([
      "catalogue.yaml": """
      language: fr_FR
      sections:
        - { id: comprendre, title: Comprendre }
        - { id: agir, title: Agir, accent: blue }
      resources:
        - id: atouts
          section: comprendr
          titre: Les atouts
        - id: atouts
          section: agir
          title: "A"
          year: 20222
          url: ftp://example.org
          summary: |
            Un texte.

            > Une citation
          thumbnail: rien.png
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      date: 2022-02-30
      title: T
      breaks:
        - atout
      """,
    ])
    let report = data.read()
    #expect(report.value == nil)
    #expect(
      report.diagnostics.lines(in: data.folder) == [
        "catalogue.yaml:1:11: error: language 'fr_FR' is no language tag; did you mean 'fr-FR'? [invalid-language]",
        "catalogue.yaml:4:38: error: accent 'blue' is no colour; write it as \"#0E6B66\" [invalid-color]",
        "catalogue.yaml:6:5: error: resource 'atouts' has no title [missing-field]",
        "catalogue.yaml:7:14: error: unknown section 'comprendr'; did you mean 'comprendre'? [unknown-section]",
        "catalogue.yaml:8:5: warning: unknown field 'titre'; did you mean 'title'? [unknown-field]",
        "catalogue.yaml:9:9: error: resource 'atouts' stands twice; the first is at catalogue.yaml:6:9 [duplicate-id]",
        "catalogue.yaml:12:11: error: year 20222 does not exist; a year has four digits [invalid-year]",
        "catalogue.yaml:13:10: warning: url 'ftp://example.org' must be an address of http, https or mailto [url-scheme]",
        """
        catalogue.yaml:17:7: warning: summary of resource 'atouts' holds a quote, which is set as plain text \
        [unsupported-markup]
        """,
        "catalogue.yaml:18:16: error: image 'rien.png' is not there [missing-image]",
        "edition.yaml:2:7: error: date 2022-02-30 does not exist; 2022-02 has 28 days [invalid-date]",
        "edition.yaml:5:5: error: unknown resource 'atout'; did you mean 'atouts'? [unknown-resource]",
      ])
  }

  @Test func oneMistakeDoesNotBringOthersWithIt() {
    // A section without an id may be the one that resources name; resources without a title are resources still.
    let data = DataFolder([
      "catalogue.yaml": """
      sections:
        - { title: Un }
      resources:
        - { id: a, section: un }
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nbreaks: [a]\nselect: { sections: [un], types: [Guide] }\n",
    ])
    #expect(
      data.findings() == [
        "catalogue.yaml:2:5: error: the section has no id [missing-field]",
        "catalogue.yaml:4:5: error: resource 'a' has no title [missing-field]",
      ])
  }

  @Test func withoutItsCatalogueAnEditionStillTellsItsOwnMistakes() {
    let data = DataFolder([
      "catalogue.yaml": "a: [", "edition.yaml": "catalogue: catalogue.yaml\nbreaks: [x]\ndate: x\n",
    ])
    #expect(data.read().diagnostics.all.map(\.id) == ["yaml-syntax", "missing-field", "invalid-date"])
  }
}
