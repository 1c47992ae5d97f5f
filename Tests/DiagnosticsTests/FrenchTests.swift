import Diagnostics
import TestSupport
import Testing

/// The French of messages, by the samples: that it is French, and set as French is.
@Suite struct FrenchTests {
  /// A text of a message, without what it quotes: names and words of the data format are of no language.
  private struct Prose {
    let text: String
    let unquoted: String

    init(_ text: String) {
      self.text = text
      unquoted = text.replacing(/«[^«»]*»/, with: "«»").replacing(#/https:|&eacute;|column:/#, with: "")
    }
  }

  private static let prose = Samples.all.flatMap { finding in
    let message = finding.message(in: .french)
    return [message.summary, message.hint].compactMap { $0 }.map(Prose.init)
  }

  /// A finding without a text of its own in French would be told in English. What other libraries say has no translation.
  @Test func allIsTranslated() {
    for finding in Samples.all {
      let (english, french) = (finding.message(in: .english), finding.message(in: .french))
      #expect(french.summary != english.summary, "\(finding)")
      #expect(french.hint == nil || french.hint != english.hint, "\(finding)")
      #expect((french.hint == nil) == (english.hint == nil), "one language alone says what to do: \(finding)")
    }
  }

  @Test func noWordIsEnglish() {
    let english: Set = [
      "the", "is", "are", "of", "with", "not", "has", "have", "cannot", "write", "it", "its", "that", "this", "and",
      "or",
      "must", "which", "to", "in", "from", "by", "be", "no", "file", "word", "picture", "leave", "put", "did", "mean",
    ]
    // What libraries say, in their own words.
    let foreign: Set = [
      "found unknown escape character", "Too many levels of symbolic links", "no such column: titre",
      "Entity 'nbsp' not defined", "Quantization table 0x00 was not defined", "the certificate has expired",
      "it sends nothing",
    ]
    for prose in FrenchTests.prose
    where !foreign.contains(where: {
      prose.text.contains($0.replacing(": ", with: "\u{A0}: ")) || prose.text.contains($0)
    }) {
      let words = prose.unquoted.split { !$0.isLetter && !$0.isNumber && $0 != "’" }.map { $0.lowercased() }
      #expect(english.isDisjoint(with: words), "\(prose.text)")
    }
  }

  @Test func spacesDoNotBreakWhereTheyMustNot() {
    for prose in FrenchTests.prose {
      let text = prose.text
      for sign in ["»", ":", ";", "?", "!", "%"] { #expect(!text.contains(" \(sign)"), "\(text)") }
      #expect(!text.contains("« ") && text.count { $0 == "«" } == text.count { $0 == "»" }, "\(text)")
      let unquoted = Array(prose.unquoted)
      for (index, sign) in unquoted.enumerated()
      where ";?!".contains(sign) || sign == ":" && index + 1 < unquoted.count && unquoted[index + 1] == " " {
        #expect(index > 0 && unquoted[index - 1] == "\u{A0}", "'\(sign)' in \(text)")
      }
    }
  }

  @Test func apostrophesAndQuotationMarksAreThoseOfPrinters() {
    for prose in FrenchTests.prose {
      #expect(prose.unquoted.firstMatch(of: /\p{L}'\p{L}/) == nil, "\(prose.text)")
      // A layout in English has those of English.
      #expect(!prose.unquoted.contains("“") || prose.text == "écrire “…”", "\(prose.text)")
    }
  }

  /// A noun that has no French stands as the name of a field: none that the program's findings use may be such a one by oversight.
  @Test func nounsOfFindingsAreTranslated() {
    for kind in ["resource", "section", "edition", "layout", "card", "box", "colour", "link", "words of 'fr'"] {
      let message = Finding.reading(.missingField("id", of: Subject(kind))).message(in: .french)
      #expect(!message.summary.contains(kind), "\(message.summary)")
    }
  }

  @Test func articlesAreContracted() {
    let cases: [(ReadingFinding, String)] = [
      (.missingField("title", of: Subject("catalogue")), "il manque « title » au catalogue"),
      (.missingField("title", of: Subject("edition")), "il manque « title » à l’édition"),
      (
        .unknownChoice("up", of: .field("side", of: Subject("layout", "x")), near: nil, among: []),
        "« side » de la maquette « x » ne peut pas être « up »"
      ),
      (
        .unknownChoice("up", of: .each(.field("side", of: Subject("style"))), near: nil, among: []),
        "un élément de « side » du style ne peut pas être « up »"
      ),
      (.furtherCharacters(1), "1 autre caractère qu’aucun fichier ne peut contenir"),
      (.aliasBomb(limit: 100_000), "les renvois répètent plus de 100 000 valeurs"),
    ]
    for (finding, text) in cases {
      let summary = Finding.reading(finding).message(in: .french).summary
      #expect(summary.replacing("\u{A0}", with: " ") == text)
    }
  }

  /// What libraries say in words of ours: a new sentence there needs its French.
  @Test func wordsOfLibrariesAreKnown() throws {
    var count = 0
    for file in Repository.files(below: "Sources/Cairo") where file.hasSuffix(".swift") {
      let source = try Repository.text(of: "Sources/Cairo/\(file)")
      for match in source.matches(of: /CairoError\("([^"\\]+)"\)/) {
        let words = String(match.1)
        let message = Finding.print(.unusableProfile("p", reason: words)).message(in: .french)
        #expect(!message.summary.contains(words), "no French for: \(words)")
        count += 1
      }
    }
    #expect(count > 20)
  }
}
