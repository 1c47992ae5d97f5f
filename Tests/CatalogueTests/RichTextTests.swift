import Diagnostics
import Reading
import Testing

@testable import Catalogue

/// A text in marks that a test can compare: `¶` before a paragraph, `#` before a heading, `•` or a number before an item, `*…*`, `**…**`
/// and `~…~` for emphasis, `[…](…)` for links, `^` before the call of a note, `T` before a table, "`" around code and `C` before lines of it, `N` before notes, `en:` before what is in another language.
private func show(_ text: RichText) -> String { text.blocks.map(show).joined(separator: " ") }

private func show(_ block: RichText.Block) -> String {
  switch block {
  case .paragraph(let inlines):
    return "¶"
      + inlines.map { inline in
        if let note = inline.note { return "^\(note)\(inline.text)" }
        let marks = (inline.isStruck ? "~" : "") + (inline.isStrong ? "**" : "") + (inline.isEmphasis ? "*" : "")
        let own = inline.isCode ? "`\(inline.text)`" : inline.text
        let text = marks + own + String(marks.reversed())
        let linked = inline.link.map { "[\(text)](\($0))" } ?? text
        return inline.language.map { "\($0):\(linked)" } ?? linked
      }.joined(separator: "|")
  case .heading(let inlines): return show(.paragraph(inlines)).replacing("¶", with: "#")
  case .list(let list):
    let items = list.items.enumerated().map { index, blocks in
      "\(list.isOrdered ? "\(list.start + index)." : "•")(\(blocks.map(show).joined(separator: " ")))"
    }
    return items.joined(separator: " ")
  case .picture(let picture): return "P(\(picture.path) \(picture.alt ?? ""))"
  case .table(let table):
    let rows = ([table.head] + table.rows).map { $0.map { show(.paragraph($0)).dropFirst() }.joined(separator: ";") }
    return "T(\(table.columns.map { String($0.rawValue.prefix(1)) }.joined()) \(rows.joined(separator: "/")))"
  case .code(let lines): return "C(\(lines.replacing("\n", with: "⏎")))"
  case .notes(let notes): return "N(\(notes.map { $0.map(show).joined(separator: " ") }.joined(separator: "; ")))"
  }
}

/// The text that CommonMark makes of `source`, and what it complains of.
private func read(_ source: String) -> (shown: String, complaints: [String]) {
  var found = DiagnosticList()
  let node = Node(.scalar(Scalar(source, origin: .block(column: 3))), at: Place(file: "f", line: 10, column: 1))
  let text = CommonMark.read(node, as: "summary", &found)
  return (show(text), found.all.map(\.description))
}

@Suite struct RichTextTests {
  @Test(
    arguments: [
      ("Les [Rural hubs]{lang=en} ici", "¶Les |en:Rural hubs| ici"),
      ("[Rural *hubs* & co]{lang=en-GB}.", "¶en-GB:Rural |en-GB:*hubs*|en-GB: & co|."),
      ("*un [hub]{lang=en} là*", "¶*un *|en:*hub*|* là*"),
      ("[a [b]{lang=en} c]{lang=de} d", "¶de:a |en:b|de: c| d"),
      ("[a [b] c]{lang=de} d", "¶de:a [b] c| d"),
      ("[voir [ici](https://x.org) là]{lang=en}", "¶en:voir |en:[ici](https://x.org)|en: là"),
      ("[[hub]{lang=en}](https://x.org)", "¶en:[hub](https://x.org)"),
      ("[hub](https://x.org){lang=en} là", "¶en:[hub](https://x.org)| là"),
      ("[hub]{lang=en} là\n\n[hub]: https://x.org", "¶en:[hub](https://x.org)| là"),
      ("- [hub]{lang=en}\n- là", "•(¶en:hub) •(¶là)"), ("## [Rural\nhubs]{lang=en}", "#[Rural ¶hubs]{lang=en}"),
      ("[Rural\nhubs]{lang=en}", "¶en:Rural hubs"),
      ("\\[hub]{lang=en}", "¶[hub]{lang=en}"), ("[hub\\]{lang=en}", "¶[hub]{lang=en}"),
      ("[hub]\\{lang=en}", "¶[hub]{lang=en}"), ("[a\\]b]{lang=en}", "¶en:a]b"), ("a]{lang=en}", "¶a]{lang=en}"),
      ("[*a]{lang=en}*", "¶[|*a]{lang=en}*"), ("{lang=en} [a] {lang=en}", "¶{lang=en} [a] {lang=en}"),
      ("[a]{lang=en b", "¶[a]{lang=en b"), ("[]{lang=en}", ""),
      ("[a](https://x.org/\\[b\\]) [c]{lang=en}", "¶[a](https://x.org/[b])| |en:c"),
    ] as [(String, String)])
  func partsInOtherLanguages(source: String, expected: String) {
    let (shown, complaints) = read(source)
    #expect(shown == expected)
    #expect(complaints.isEmpty)
  }

  @Test func whatIsCodeOrNoLanguageStays() {
    let (code, warnings) = read("`[hub]{lang=en}` et `\\[` et [hub]{lang=en}")
    #expect(code == "¶`[hub]{lang=en}`| et |`\\[`| et |en:hub")
    #expect(warnings.isEmpty, "\(warnings)")
    let (shown, complaints) = read("un\n\nles [hubs]{lang=fr_FR}")
    #expect(shown == "¶un ¶les hubs")
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix("f:13:3: error:") == true, "\(complaints)")
    #expect(complaints.first?.contains("fr-FR") == true, "\(complaints)")
  }

  @Test(
    arguments: [
      ("", ""), ("\n\n", ""), ("Un.", "¶Un."), ("Un\ndeux\n", "¶Un deux"), ("Un\n\n\nDeux\n", "¶Un ¶Deux"),
      ("Un  \ndeux", "¶Un\ndeux"), ("Un\\\ndeux", "¶Un\ndeux"),
      ("*un* **deux** ***trois***", "¶*un*| |**deux**| |***trois***"),
      ("mot_a_mot et 2*3*4", "¶mot_a_mot et 2|*3*|4"), ("- un\n- deux\n", "•(¶un) •(¶deux)"),
      ("3. un\n4. deux", "3.(¶un) 4.(¶deux)"), ("- un\n  - deux\n\n    trois\n", "•(¶un •(¶deux ¶trois))"),
      ("[ici](https://x.org/a_b) là", "¶[ici](https://x.org/a_b)| là"),
      ("<https://x.org>", "¶[https://x.org](https://x.org)"),
      ("[*a* b](mailto:a@b.fr)", "¶[*a*](mailto:a@b.fr)|[ b](mailto:a@b.fr)"),
      ("[a][1] b\n\n[1]: https://x.org", "¶[a](https://x.org)| b"),
      ("ESS & ruralités &amp; &eacute;", "¶ESS & ruralités & é"),
      ("« l'été » -- \"oui\"... 'non'", "¶« l'été » -- \"oui\"... 'non'"), ("\\*pas\\*", "¶*pas*"),
      ("# Titre *i*\ntexte", "#Titre |*i* ¶texte"), ("Titre\n===", "#Titre"), ("### Un\n- deux", "#Un •(¶deux)"),
      ("Un\n- deux", "¶Un •(¶deux)"), ("2018 fut", "¶2018 fut"), ("-\n- x", "•(¶x)"),
      ("Été `a 'b'  c` d", "¶Été |`a 'b'  c`| d"), ("`lot`s", "¶`lot`|s"), ("使用`code`命令", "¶使用|`code`|命令"),
      ("**`a`**", "¶**`a`**"),
      ("```yaml\na:\n\n  b: 'c'\n\n```\nfin", "C(a:⏎⏎  b: 'c') ¶fin"), ("~~~\n<b>\n~~~", "C(<b>)"), ("```\n \n```", ""),
      ("- un\n\n  ```\n  a\n  ```", "•(¶un C(a))"), ("```\n**a** ](b\n```", "C(**a** ](b)"),
    ] as [(String, String)])
  func whatCardsCanShow(source: String, expected: String) {
    let (shown, complaints) = read(source)
    #expect(shown == expected)
    #expect(complaints.isEmpty)
  }

  @Test(arguments: [
    ("> cité\n> encore", "¶cité encore", "11:3", "a quote"),
    ("Été <nom> b", "¶Été <nom> b", "11:7", "HTML"), ("<nom>\nx\n</nom>", "¶<nom> x </nom>", "11:3", "HTML"),
    ("a\n\n![une image](x.png) b", "¶a ¶une image b", "13:3", "a picture"),
    ("un\n\n***\n\ndeux", "¶un ¶deux", "13:3", "a rule"),
  ])
  func whatCardsCannotShowKeepsItsWords(source: String, expected: String, place: String, what: String) {
    let (shown, complaints) = read(source)
    #expect(shown == expected)
    #expect(
      complaints == ["f:\(place): warning: summary holds \(what), which is set as plain text [unsupported-markup]"])
  }

  /// Lines that are aligned or were pasted so, and backticks that were typed for apostrophes, quotation marks and parted digits.
  @Test(arguments: [
    ("un\n\n    code\n    b", "¶un ¶code\nb", "13:7", "lines that are indented"),
    ("l`eau d`ici", "¶l`eau d`ici", "11:5", "backticks"),
    ("(`ici` là, là`bas` l", "¶(|`ici`| là, là`bas` l", "11:17", "backticks"),
    ("de 10`000 à 20`000", "¶de 10`000 à 20`000", "11:9", "backticks"),
    ("*L*`eau et d`un", "¶*L*|`eau et d`un", "11:7", "backticks"),
    ("Les `hubs' et les `clusters'", "¶Les `hubs' et les `clusters'", "11:8", "backticks"),
  ])
  func whatIsNoCodeStaysAsItIs(source: String, expected: String, place: String, what: String) {
    let (shown, complaints) = read(source)
    #expect(shown == expected)
    #expect(complaints.count == 1)
    let start = "f:\(place): warning: summary holds \(what), which are set as plain text; "
    #expect(complaints[0].hasPrefix(start) && complaints[0].hasSuffix("[unsupported-markup]"), "\(complaints)")
  }

  @Test func linksLeadWhereUrlsMayLead() {
    #expect(
      read("a\nb [x](ftp://a.b) [y](relatif)").complaints == [
        "f:12:5: warning: link 'ftp://a.b' must be an address of http, https or mailto [url-scheme]",
        "f:12:20: warning: link 'relatif' does not begin with http:, https: or mailto: [invalid-url]",
      ])
  }

  @Test func remarksOnOneTextComeToAnEnd() {
    #expect(read(String(repeating: "`a` [b](c) ", count: 5_000)).complaints.count == 20)
  }

  @Test func characterReferencesBringInNothingForbidden() {
    #expect(
      read("a &#7; b").complaints == ["f:10:1: error: character U+0007 is not allowed [control-character]"])
  }

  @Test func deepNestingIsRefusedAndNotFollowed() {
    #expect(read(String(repeating: ">", count: 20_000) + " x").complaints.last?.hasSuffix("[too-deep]") == true)
    let marks = read(String(repeating: "*a **a ", count: 20_000)).complaints
    #expect(marks.allSatisfy { $0.hasSuffix("[too-deep]") || $0.hasSuffix("[stray-marks]") })
    // Each place is looked for from the beginning of the text.
    let quotes = String(repeating: ">", count: 51)
    let many = String(repeating: "\(quotes) x\n\(quotes)\n", count: 2000)
    #expect(read(many).complaints.filter { $0.hasSuffix("[too-deep]") }.count == 1)
  }

  /// The time that cmark takes for pictures in links grows with the number of the one times that of the other.
  @Test func noTextBringsMorePicturesThanCMarkCanTake() {
    #expect(
      read(String(repeating: "![[]()", count: 100_000)).complaints == [
        "f:10:1: error: summary has more than 1000 pictures (![ … ]), which texts do not show; take them out of the text [too-many-pictures]"
      ])
    #expect(read(String(repeating: "![[]()", count: 1000)).complaints.allSatisfy { !$0.contains("too-many") })
    #expect(read(String(repeating: "[", count: 100_000)).complaints.isEmpty)
  }

  @Test func marksFromReferencesBelongToTheirLetters() {
    #expect(Array(read("e&#x301;t").shown.utf8) == Array("¶ét".utf8))
    #expect(read("a&#xfeff;b").shown == "¶ab")
    #expect(read("a&#x2028;b").complaints.map { $0.hasSuffix("[invisible-character]") } == [true])
  }

  @Test func plainTextsAreReadAsCommonMarkReadsThem() {
    // All texts of up to five pieces out of these, as far as the short way takes them on.
    let pieces = ["a", " ", "\n", "1", ".", "-", "#", "é", ">", "=", "!", "]", "\t", ")", "+", "~", ":", "|"]
    var taken = 0
    var texts = [""]
    for length in 1...5 {
      // Beyond three pieces only those that begin new kinds of lines are worth their time.
      let next = length <= 3 ? pieces : ["a", "\n", "1.", "- ", " "]
      texts = texts.flatMap { text in next.map { text + $0 } }
      for text in texts {
        guard let blocks = PlainParagraphs.blocks(of: text) else { continue }
        taken += 1
        var found = DiagnosticList()
        let node = Node(.scalar(Scalar(text)), at: Place(file: "f"))
        let reference = CommonMark.parse(text, of: node, as: "text", &found)
        #expect(RichText(blocks) == reference, "\(text.debugDescription)")
        #expect(found.all.isEmpty)
      }
    }
    #expect(taken > 10_000)
  }

  @Test func plainText() {
    let text = RichText([
      .paragraph([.init("a "), .init("b", isStrong: true)]), .list(.init(items: [[.paragraph([.init("c")])], []])),
    ])
    #expect(text.plainText == "a b\nc")
  }
}
