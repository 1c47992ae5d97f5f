import Catalogue
import Layout
import LayoutDesign
import Testing

/// What templates say where fields are missing.
@Suite struct TemplateTextTests {
  private static let rows: [(template: String, type: String?, year: Int?, authors: String?, text: String?)] = [
    (
      "[{resource.type}][ · {resource.year}][ · {resource.authors}]", "Guide", 2020, "Une autrice",
      "Guide · 2020 · Une autrice"
    ),
    ("[{resource.type}][ · {resource.year}][ · {resource.authors}]", nil, 2020, "Une autrice", "2020 · Une autrice"),
    ("[{resource.type}][ · {resource.year}][ · {resource.authors}]", nil, nil, "Une autrice", "Une autrice"),
    (
      "[{resource.type}][ · {resource.year}][ · {resource.authors}]", "Guide", nil, "Une autrice", "Guide · Une autrice"
    ),
    ("[{resource.type}][ · {resource.year}][ · {resource.authors}]", nil, nil, nil, nil),
    ("[{resource.type}, ][{resource.year} – ]{resource.authors}", "Guide", 2020, nil, "Guide, 2020"),
    ("[{resource.type}, ][{resource.year} – ]{resource.authors}", nil, nil, "Une autrice", "Une autrice"),
    ("{resource.type} · {resource.year} · {resource.authors}", "Guide", nil, "Une autrice", "Guide · Une autrice"),
    ("{resource.type} · {resource.year} · {resource.authors}", nil, 2020, nil, "2020"),
    ("{resource.type}: {resource.year}", "Guide", nil, nil, "Guide"),
    ("{resource.type}[ ({resource.year})]", nil, 2020, nil, "(2020)"),
    ("– {resource.type} –", "Guide", nil, nil, "– Guide –"),
    ("[– {resource.type} –]", "Guide", nil, nil, "– Guide –"),
    ("[{resource.type} · {resource.year}]", "Guide", nil, nil, "Guide"),
    ("[{resource.type} · {resource.year}]", nil, 2020, nil, "2020"),
    ("{resource.type}[ ({resource.year} · {resource.authors})]", "Guide", 2020, nil, "Guide (2020)"),
    ("{resource.type} · {resource.year} (fin)", "Guide", nil, nil, "Guide (fin)"),
    ("Paru en {resource.year}", nil, 2020, nil, "Paru en 2020"),
  ]

  @Test(arguments: rows)
  func separatorsGoWithWhatIsMissing(template: String, type: String?, year: Int?, authors: String?, text: String?)
    throws
  {
    let edition = BoxFixture.edition { resource in
      resource.type = type
      resource.years = year.map { $0...$0 }
      resource.authors = authors.map { [Author($0)] } ?? []
    }
    let scope = try BoxFixture("{ rule: 1pt }", edition).scope
    #expect(scope.text(try Template(parsing: template)) == text)
  }
}
