import Testing

@testable import Bibliographies

@Suite struct BibTeXTests {
  @Test func entriesAndValues() {
    let all = entries(
      """
      Words between entries count for nothing, foo@bar.org neither.
      @comment{ @book{hidden, title = {Not here}} }
      @string{avise = "Avise"} @STRING( rtes = {RTES} )
      @preamble{ "\\newcommand{\\x}{}" # " " }
      % @book{out, title = {Commented out}}
      @Book{ un-2019 , Title = {Un {Titre} "cité"}, year = 2019, month = mar, publisher = avise # { et } # rtes }
      @article(deux, title = "Deux {"} fois", date = {2020-05-06/2021},)
      """)
    #expect(all.map(\.key) == ["un-2019", "deux"] && all.map(\.type) == ["book", "article"])
    #expect(all[0].text("title") == "Un Titre \"cité\"" && all[0].text("publisher") == "Avise et RTES")
    #expect(all[0].text("year") == "2019" && all[0].text("date") == "2019-03")
    #expect(all[1].text("title") == "Deux \" fois" && all[1].text("year") == "2020–2021")
    #expect(all[0].place.line == 6 && all[0].place.column == 1)
    #expect(all[0]["title"]?.place.line == 6 && all[0]["title"]?.place.column == 27)
  }

  @Test(arguments: [
    ("{\\'E}t{\\'e} \\`a l'\\^{\\i}le", "Été à l'île"), ("\\c{c}a \\c ca {\\c{C}}", "ça ça Ç"),
    ("c{\\oe}ur \\OE uvre \\ae", "cœur Œuvre æ"), ("1--2, a---b", "1–2, a—b"), ("M.~X", "M.\u{a0}X"),
    ("R\\&D \\% \\_ \\# \\$", "R&D % _ # $"), ("``mots'' et `mot'", "“mots” et ‘mot'"),
    ("\\emph{Le \\textbf{gras}} et {\\em l'italique}", "Le gras et l'italique"),
    ("\\\"{o} \\~n \\v{s} \\H o", "ö ñ š ő"),
    ("\\og mot \\fg{} fin", "«\u{a0}mot\u{a0}» fin"), ("CO$_2$ et 10\\textsuperscript{6}", "CO₂ et 10⁶"),
    ("$\\alpha$-test, 5\\,\\% ; \\$5 et \\$6", "α-test, 5\u{202f}% ; $5 et $6"),
    ("\\url{https://a.org/x_y}", "https://a.org/x_y"),
    ("\\href{https://a.org}{mots}", "mots"), ("un\n  deux\n\ntrois", "un deux trois"), ("{{A} {B}}", "A B"),
    ("a}b{c", "abc"), ("\\enquote{X}\\ldots{} \\LaTeX", "“X”… LaTeX"), ("\\noopsort{a}b\\-c\\/d", "bcd"),
    ("\\'", "´"), ("\\", ""), ("${", "${".dropLast().description),
  ])
  func texOnALine(tex: String, text: String) { #expect(TeXText(tex, as: .plain).text == text) }

  @Test(arguments: [
    ("Un \\emph{mot } et \\textbf{gras}", "Un *mot* et **gras**"), ("a\n\nb\\par c", "a\n\nb\n\nc"),
    ("2 * 3 * 4 et a_b_c", "2 \\* 3 \\* 4 et a\\_b\\_c"),
    ("1. Un\n\n- deux\n\n# trois", "1\\. Un\n\n\\- deux\n\n\\# trois"),
    ("\\href{https://a.org/b_c}{mots}", "[mots](<https://a.org/b_c>)"), ("a \\& b < c", "a \\& b \\< c"),
    ("{\\it tout\n\nici}", "*tout*\n\n*ici*"),
  ])
  func texInCommonMark(tex: String, text: String) { #expect(TeXText(tex, as: .markdown).text == text) }

  @Test func unknownCommandsAreToldOnceAndKeepTheirBraces() {
    let (all, found) = read("@book{a, title = {\\foo{Un} \\foo{deux}}}")
    #expect(all[0].text("title") == "Un deux")
    #expect(
      found == [
        "a.bib:1:19: warning: the command '\\foo' of TeX is not known; write the characters that it stands for [unknown-command]"
      ])
  }

  @Test func addresses() {
    let all = entries(
      """
      @misc{a, url = {https://a.org/b\\_c\\%20d~e}, doi = {10.1/x}}
      @misc{b, doi = {https://doi.org/10.1000/a<b>}} @misc{c, eprint = {2101.00001}, archivePrefix = {arXiv}}
      @misc{d, doi = {doi: 10.5/é}}
      """)
    #expect(
      all.map { $0.text("url") } == [
        "https://a.org/b_c%20d~e", "https://doi.org/10.1000/a%3Cb%3E", "https://arxiv.org/abs/2101.00001",
        "https://doi.org/10.5/%C3%A9",
      ])
  }

  @Test func partsHaveWhatTheirBookHas() {
    let all = entries(
      """
      @inproceedings{a, title = {A}, crossref = {Actes}, xdata = {maison}}
      @proceedings{actes, title = {Les actes}, subtitle = {S}, year = 2020, editor = {X, Y}, abstract = {Non}}
      @xdata{maison, publisher = {Avise}, xdata = {lieu}} @xdata{lieu, location = {Paris}}
      """)
    #expect(all.map(\.key) == ["a", "actes"])
    #expect(all[0].text("title") == "A" && all[0].text("booktitle") == "Les actes" && all[0].text("year") == "2020")
    #expect(all[0].text("publisher") == "Avise" && all[0].text("location") == "Paris" && all[0].text("abstract") == nil)
    #expect(all[1].text("title") == "Les actes: S")
  }

  @Test(
    arguments: [
      ("2019", "2019", nil), ("2019-03", "2019", "2019-03"), ("2019-03-05", "2019", "2019-03-05"),
      ("2019?", "2019", nil),
      ("2019/2021", "2019–2021", nil), ("2019--2021", "2019–2021", nil), ("[2019]", "2019", nil),
      ("c. 2019", "2019", nil),
      ("à paraître", "à paraître", nil), ("2019-13", "2019", nil), ("2019/..", "2019", nil),
      ("2019-03-05T10:00:00", "2019", "2019-03-05"),
    ] as [(String, String, String?)])
  func dates(text: String, years: String, date: String?) {
    let entry = entries("@misc{a, date = {\(text)}}")[0]
    #expect(entry.text("year") == years && entry.text("date") == date)
  }
}
