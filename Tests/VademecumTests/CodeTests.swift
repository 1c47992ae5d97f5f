import Frames
import LayoutTestSupport
import TestSupport
import Testing
import Vademecum

/// Code in texts: on paper in a face of its own, no sign of it changed, and in the structure what it is.
@Suite struct CodeTests {
  private let edition = DesignedEdition([
    "layout/layout.yaml": DesignedEdition.layout(
      styles: "  code: { as: text, weight: bold, size: 6pt }\n  quoted: { as: text, typographic-apostrophes: true }"),
    "layout/pages/front.yaml": """
    margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
    flow: [{ prose: programme.body, style: quoted, code-style: code }]
    """,
    "catalogue.yaml": """
    language: fr
    programme:
      name: Programme
      about:
        title: Tout
        body: |
          L'aide : `a --b 'c' : d`.

          ```
          pages:

            - un    'x' :
          ```
    sections: [{ id: a, title: Agir }]
    resources: [{ id: r, section: a, title: Guide, summary: Un texte. }]
    """,
  ])

  private func runs() throws -> (document: Document, runs: [(run: GlyphRun, element: Int?)]) {
    let document = try build(edition.path)
    let runs = document.pages[0].frames.flatMap { frame -> [(run: GlyphRun, element: Int?)] in
      frame.items.compactMap { item in
        guard case .glyphs(let run) = item else { return nil }
        if case .element(let element) = frame.tag { return (run, element) }
        return (run, nil)
      }
    }
    return (document, runs)
  }

  @Test func itsSignsStayAndItsLinesKeepTheirIndents() throws {
    let (_, runs) = try runs()
    let texts = runs.map { String(decoding: $0.run.text, as: UTF8.self) }
    #expect(texts.contains { $0.hasPrefix("L’aide") }, "\(texts)")
    #expect(texts.contains("a --b 'c' : d"), "\(texts)")
    let lines = texts.filter { $0.contains("pages:") || $0.contains("- un") }.joined()
    #expect(lines.replacing("\u{a0}", with: " ").contains("  - un    'x' :"), "\(texts)")
    let first = try #require(runs.first { String(decoding: $0.run.text, as: UTF8.self).contains("pages:") })
    // The third line begins behind its two spaces, and the second is empty.
    let baselines = Set(first.run.glyphs.map(\.y)).sorted()
    #expect(baselines.count == 3, "\(baselines)")
    let dash = first.run.glyphs.filter { $0.y == baselines[2] }.map(\.x)
    #expect(dash.first == 50 && dash[2] > 51, "\(dash)")
  }

  /// What is too long for a line goes on further to the right; the next line begins at the edge again, and tabs at their stops.
  @Test func longLinesHang() throws {
    let edition = DesignedEdition([
      "layout/pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      flow: [{ prose: programme.body, style: text }]
      """,
      "catalogue.yaml": """
      language: fr
      programme: { name: P, about: { title: T, body: "```\\n\(String(repeating: "mot ", count: 60))\\nfin\\na\\tb\\nabc\\tb\\n```" } }
      sections: [{ id: a, title: Agir }]
      resources: [{ id: r, section: a, title: Guide, summary: Un texte. }]
      """,
    ])
    var lines: [Float: [Float]] = [:]
    for case .glyphs(let run) in try build(edition.path).pages[0].frames.flatMap(\.items) {
      for glyph in run.glyphs { lines[glyph.y, default: []].append(glyph.x) }
    }
    let starts = lines.sorted { $0.key < $1.key }.map { $0.value.min() ?? 0 }
    let wrapped = starts.dropFirst().dropLast(3)
    #expect(starts.first == 50 && starts.suffix(3) == [50, 50, 50] && !wrapped.isEmpty, "\(starts)")
    #expect(wrapped.allSatisfy { $0 > 60 }, "\(starts)")
  }

  @Test func itHasTheFaceOfCode() throws {
    let (document, runs) = try runs()
    let code = runs.filter { run in run.element.map { document.structure.elements[$0].role == .code } ?? false }
    #expect(code.count == 2)
    #expect(Set(code.map(\.run.font)).count == 1 && code[0].run.font != runs[0].run.font)
    #expect(code.map(\.run.size) == [runs[0].run.size, 6])
    #expect(code.allSatisfy { document.structure.elements[$0.element!].language == "zxx" })
  }

  @Test func layoutsWithoutAStyleForItSetItAsText() throws {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: A }]
      resources: [{ id: r, section: a, title: R, url: "https://a.org", summary: "Tapez `l'un`.\\n\\n```\\na\\n  b\\n```" }]
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: vademecum-2022\n",
    ])
    let document = try build(folder.path("edition.yaml"))
    let order = ReadingOrder(document)
    let codes = document.structure.elements.indices.filter { document.structure.elements[$0].role == .code }
    // The end of a line is a space to whom the text is read.
    #expect(codes.map { order.text(of: $0).replacing("\u{a0}", with: " ") } == ["l'un", "a   b"])
  }
}
