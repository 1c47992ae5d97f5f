import Diagnostics
import Reading
import Testing

@testable import Catalogue

/// Texts that come from web pages, documents and letters: what they bring along is understood or left out, and told.
@Suite struct PastedTextTests {
  /// A summary as its CommonMark would be, and the kinds of what is found.
  private func read(_ source: String) -> (text: RichText, found: [String]) {
    var found = DiagnosticList()
    let node = Node(.scalar(Scalar(source, origin: .block(column: 1))), at: Place(file: "f", line: 0, column: 1))
    let text = CommonMark.read(node, as: "summary", &found)
    return (text, found.all.map { "\($0.place?.line ?? 0) \($0.id)" })
  }

  private func expect(_ source: String, like markdown: String, _ ids: [String], at location: SourceLocation) {
    let (text, found) = read(source)
    #expect(text == RichText(markdown: markdown), "\(text.blocks)", sourceLocation: location)
    #expect(found == ids, sourceLocation: location)
  }

  @Test(arguments: [
    ("Un <!-- note --> deux", "Un deux", 1), ("<!-- note\n\nlongue -->\n\nUn", "Un", 1),
    ("Un.<br>Deux", "Un.\\\nDeux", 1), ("Un<br/>\nDeux<br />Trois", "Un\\\nDeux\\\nTrois", 1),
    ("Un<br><br>Deux", "Un\n\nDeux", 1), ("<p>Un</p><p>Deux &eacute;t&eacute;</p>", "Un\n\nDeux été", 1),
    ("<ul>\n  <li>un</li>\n  <li>deux\n  <li><b>trois</b></li>\n</ul>", "- un\n- deux\n- **trois**", 3),
    ("<ol start=\"3\"><li>un</li><li>deux</li></ol>", "3. un\n4. deux", 2),
    ("<ul><li>un<ul><li>deux</li></ul></li></ul>", "- un\n  - deux", 2),
    ("<ul>\n\n<li>un</li>\n\n<li>deux</li>\n\n</ul>\n\nTrois", "- un\n- deux\n\nTrois", 2),
    ("<li>un</li>\n<li>deux</li>", "- un\n- deux", 1), ("Avec : <ul><li>un</li></ul>", "Avec :\n\n- un", 2),
    ("Un <b>deux</b> <i>trois</i> <strong>quatre", "Un **deux** *trois* **quatre**", 3),
    ("Un <a class=x href='https://x.org/?a&amp;b'>lien</a>.", "Un [lien](https://x.org/?a&b).", 1),
    ("<h2>Titre</h2>\nTexte", "## Titre\n\nTexte", 1), ("<div><h3>A</h3>b<hr>c</div>", "## A\n\nb\n\nc", 3),
    ("Un <span style=\"color:red\">deux</span>, XX<sup>e</sup>", "Un deux, XXe", 2),
    ("a<script>\nvar x = '<b>';\n</script>b", "ab", 1), ("<style>p {}</style>\n\nUn", "Un", 1),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc", 3),
    ("<img src=\"x.png\" alt=\"Un schéma\">", "Un schéma", 1), ("**a <b>b** c</b>", "**a b c**", 1),
    ("Un </b></ul></li> deux", "Un\n\ndeux", 3),
  ])
  func htmlIsReadAsWhatItSays(_ source: String, _ markdown: String, _ count: Int) {
    let (text, found) = read(source)
    #expect(text == RichText(markdown: markdown), "\(text.blocks)")
    #expect(found.count == count && found.allSatisfy { $0.hasSuffix("html-in-text") }, "\(found)")
  }

  /// What stands in brackets and is no HTML is text, whatever it looks like.
  @Test(arguments: ["a < b > c", "<3", "1 <br", "<!-- sans fin", "<nom du projet> :", "<b c=\"d"])
  func whatIsNoHTMLStays(_ source: String) {
    let text = read(source).text.plainText
    #expect(text == source)
  }

  @Test(arguments: [
    ("• un\n• deux", "- un\n- deux", "1 pasted-bullets"),
    ("Avec :\n•\tun\n•deux", "Avec :\n- un\n- deux", "2 pasted-bullets"),
    ("Un\n\n\u{f0b7} a\n\u{f0b7} b", "Un\n\n- a\n- b", "3 pasted-bullets"), ("▪ seul", "- seul", "1 pasted-bullets"),
    ("– un\n– deux", "- un\n- deux", "1 pasted-bullets"),
    ("Avec :\n— un\n— deux", "Avec :\n- un\n- deux", "2 pasted-bullets"),
    ("\t• un\n\t\t• deux", "- un\n\t- deux", "1 pasted-bullets"), ("    · un", "- un", "1 pasted-bullets"),
    ("• un\n  encore\n• deux", "- un\n  encore\n- deux", "1 pasted-bullets"),
  ])
  func bulletsMakeAList(_ source: String, _ markdown: String, _ id: String) {
    expect(source, like: markdown, [id], at: #_sourceLocation)
  }

  /// A dash at the start of a line can be one of a sentence.
  @Test(arguments: [
    "Le projet\n– né en 2018 –\nva bien.", "Le projet\n— né\n— et mort —.", "– seul", "a • b", "«• »", "-– x", "·",
    "–un\n–deux",
  ])
  func dashesOfSentencesMakeNone(_ source: String) { #expect(!read(source).found.contains { $0.hasSuffix("bullets") }) }

  @Test func addressLinesAreTold() {
    let address = "Maison des associations\n12, rue des Lilas\n35000 Rennes"
    expect(address, like: address, ["1 joined-lines"], at: #_sourceLocation)
    expect("Un.\n\nEn mairie\nLe lundi", like: "Un.\n\nEn mairie\nLe lundi", ["3 joined-lines"], at: #_sourceLocation)
    expect("✔ Gratuit\n✔ Ouvert", like: "✔ Gratuit\n✔ Ouvert", ["1 joined-lines"], at: #_sourceLocation)
  }

  /// Lines that are broken to keep a file narrow, that end sentences, or whose ends are kept, are as they should be.
  @Test(arguments: [
    "Un texte assez long pour que son auteur l'ait coupé\nÀ la ligne, comme il se doit dans un fichier étroit.",
    "Maison des associations\\\n12, rue des Lilas  \n35000 Rennes", "Un.\nDeux.\nTrois.", "Le Projet\nde la Ville",
    "1. Un\n2. Deux", "Avec :\nUn", "Un\n\nDeux",
  ])
  func otherLinesAreNot(_ source: String) { #expect(!read(source).found.contains { $0.hasSuffix("joined-lines") }) }

  @Test func htmlComesToAnEnd() {
    let (deep, found) = read(String(repeating: "<ul><li>", count: 20_000) + "x")
    #expect(deep.plainText.hasSuffix("x") && found.contains { $0.hasSuffix("too-deep") })
    #expect(read(String(repeating: "<!--", count: 50_000)).found.count < 30)
    #expect(read(String(repeating: "<div b='", count: 50_000)).found.count < 30)
    #expect(read(String(repeating: "<br>a</ul>", count: 20_000)).text.blocks.count == 20_000)
  }

  // MARK: Lines

  private func line(_ text: String) -> (text: String, found: [String]) {
    var found = DiagnosticList()
    let read = LineText.read(Located(text, at: Place(file: "f", line: 1, column: 1)), as: "title", &found)
    return (read, found.all.map(\.id))
  }

  @Test(arguments: [
    ("L&#8217;&eacute;t&eacute; &amp; l&#x2019;hiver", "L’été & l’hiver"), ("R&D & co; AT&T;", "R&D & co; AT&T;"),
    ("a&nbsp;b", "a\u{a0}b"), ("&amp;eacute;", "&eacute;"), ("&;&#;&#x;&unknown;", "&;&#;&#x;&unknown;"),
    ("&CounterClockwiseContourIntegral;&amp", "∳&amp"), ("un&#10;deux&Tab;", "un deux"), ("e&#x301;", "é"),
  ])
  func referencesInLinesAreCharacters(_ source: String, _ expected: String) {
    let (text, found) = line(source)
    #expect(Array(text.utf8) == Array(expected.utf8))
    #expect(found == [])
  }

  @Test(arguments: [
    ("Le <i>Grand</i> Tour", "Le Grand Tour"), ("Un<br>deux", "Un deux"), ("XX<sup>e</sup> siècle", "XXe siècle"),
    ("<!-- x -->Un", "Un"), ("Un <script>x</script>", "Un"),
  ])
  func tagsInLinesAreLeftOut(_ source: String, _ expected: String) {
    let (text, found) = line(source)
    #expect(text == expected)
    #expect(found == ["html-in-text"])
  }

  @Test func linesKeepWhatIsNoHTML() {
    for text in ["1 < 2 > 0", "<nom>", "a <b", "&", "La balise <br"] { #expect(line(text).text == text) }
    #expect(line("<br>").text == "<br>")
    #expect(line("a&#7;b").found == ["control-character"])
  }
}
