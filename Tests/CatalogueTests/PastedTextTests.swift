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
    ("Un<o:p></o:p> <st1:City w:st=\"on\">Lyon</st1:City>.", "Un Lyon.", 2),
    ("<![if !supportLists]>Un<![endif]>", "Un", 2), ("10<sup>6</sup> m, CO<sub>2</sub>", "10⁶ m, CO₂", 2),
    ("<ul>\n    <li>A</li>\n\n    <li>B</li>\n</ul>", "- A\n- B", 2), ("<h2><p>Titre</p></h2>", "## Titre", 2),
    ("Un <code>a  -- b</code>.", "Un `a -- b`.", 1), ("<kbd>Ctrl</kbd> et <tt>x", "`Ctrl` et `x`", 2),
    ("<div>Un <iframe src=\"x\"></iframe></div>", "Un", 2), ("<img src='a.png'>Un", "Un", 1),
  ])
  func htmlIsReadAsWhatItSays(_ source: String, _ markdown: String, _ count: Int) {
    let (text, found) = read(source)
    #expect(text == RichText(markdown: markdown), "\(text.blocks)")
    #expect(found.count == count && found.allSatisfy { $0.hasSuffix("html-in-text") }, "\(found)")
  }

  @Test(arguments: ["<kbd>a  \nb</kbd>", "<code>a<br>b</code>"]) func linesOfCodeInHTMLStay(_ source: String) {
    var code = RichText.Inline("a\nb")
    code.isCode = true
    #expect(read(source).text.blocks == [.paragraph([code])])
  }

  /// What stands in brackets and is no HTML is text, whatever it looks like.
  @Test(arguments: [
    "a < b > c", "<3", "1 <br", "<!-- sans fin", "<nom du projet> :", "<b c=\"d", "si a<b et c>d alors",
  ])
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
    ("-un\n-deux", "- un\n- deux", "1 pasted-bullets"),
    ("–un\n–deux", "- un\n- deux", "1 pasted-bullets"), ("-\u{a0}un\n-\u{a0}deux", "- un\n- deux", "1 pasted-bullets"),
    ("o\tUn\no\tDeux", "- Un\n- Deux", "1 pasted-bullets"), ("» un\n» deux", "- un\n- deux", "1 pasted-bullets"),
    ("▪\u{fe0f} Un\n▪\u{fe0f} Deux", "- Un\n- Deux", "1 pasted-bullets"),
    ("● Un\n● Deux", "- Un\n- Deux", "1 pasted-bullets"),
  ])
  func bulletsMakeAList(_ source: String, _ markdown: String, _ id: String) {
    expect(source, like: markdown, [id], at: #_sourceLocation)
  }

  /// A dash at the start of a line can be one of a sentence.
  @Test(arguments: [
    "Le projet\n– né en 2018 –\nva bien.", "Le projet\n— né\n— et mort —.", "– seul", "a • b", "«• »", "-– x", "·",
  ])
  func dashesOfSentencesMakeNone(_ source: String) { #expect(!read(source).found.contains { $0.hasSuffix("bullets") }) }

  @Test func addressLinesAreTold() {
    let address = "Maison des associations\n12, rue des Lilas\n35000 Rennes"
    expect(address, like: address, ["1 joined-lines"], at: #_sourceLocation)
    expect("Un.\n\nEn mairie\nLe lundi", like: "Un.\n\nEn mairie\nLe lundi", ["3 joined-lines"], at: #_sourceLocation)
    expect(
      "Contact :\n12 rue des Lilas\na@b.org", like: "Contact :\n12 rue des Lilas\na@b.org", ["1 joined-lines"],
      at: #_sourceLocation)
    expect("a. Un\nb. Deux", like: "a. Un\nb. Deux", ["1 joined-lines"], at: #_sourceLocation)
    expect("✔ Gratuit\n✔ Ouvert", like: "✔ Gratuit\n✔ Ouvert", ["1 joined-lines"], at: #_sourceLocation)
  }

  /// Lines that are broken to keep a file narrow, that end sentences, or whose ends are kept, are as they should be.
  @Test(arguments: [
    "Un texte assez long pour que son auteur l'ait coupé\nÀ la ligne, comme il se doit dans un fichier étroit.",
    "Maison des associations\\\n12, rue des Lilas  \n35000 Rennes", "Un.\nDeux.\nTrois.", "Le Projet\nde la Ville",
    "1. Un\n2. Deux", "Un\n\nDeux",
  ])
  func otherLinesAreNot(_ source: String) { #expect(!read(source).found.contains { $0.hasSuffix("joined-lines") }) }

  /// CommonMark takes them for the addresses of links that nobody makes, and prints nothing.
  @Test(arguments: ["Selon l'Insee.\n\n[1]: Insee", "[Note]: Attention\n\nTexte.", "[À noter]: important"])
  func definitionsOfNoLinkAreText(_ source: String) {
    #expect(read(source).text.plainText == source.replacing("\n\n", with: "\n"))
  }

  @Test func definitionsOfLinksAreNot() {
    #expect(read("[a][1] b\n\n[1]: https://x.org").text == RichText(markdown: "[a](https://x.org) b"))
  }

  @Test(arguments: [
    ("1995. Fondation\n2003. Loi\n2010. Congrès", "1 changed-number"), ("1. a\n\n   b\n\n5. c", "1 changed-number"),
  ])
  func numbersThatChangeAreTold(_ source: String, _ id: String) { #expect(read(source).found == [id]) }

  @Test(arguments: ["1. a\n1. b\n1. c", "3. a\n4. b", "1995\\. Fondation", "1. a\n2. b\n\n   c\n3. d"])
  func othersAreNotTold(_ source: String) { #expect(read(source).found == []) }

  @Test(arguments: [
    "**Attention :**lisez", "[Ici] (https://x.org)", "[Ici](https://x.org/a b)",
  ])
  func marksThatMarkNothingAreTold(_ source: String) { #expect(read(source).found.contains("0 stray-marks")) }

  /// As browsers show them.
  @Test func referencesOfWindowsAreItsCharacters() {
    #expect(read("L&#146;eau &#150; &#x80;").text.plainText == "L’eau – €")
    #expect(read("L&#146;eau").found == [])
    #expect(line("L&#146;eau").text == "L’eau")
  }

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
