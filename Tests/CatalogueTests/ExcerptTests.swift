import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// The beginnings of long summaries.
@Suite struct ExcerptTests {
  private func excerpt(_ markdown: String, _ excerpt: Excerpt) -> RichText {
    RichText(markdown: markdown).excerpt(excerpt)
  }

  @Test(arguments: [
    ("60 words", Excerpt.words(60)), ("60 mots", .words(60)), ("1 word", nil), ("5 words", .words(5)), ("60", nil),
    ("first-paragraph", .firstParagraph), ("whole", .whole), ("soixante mots", nil), ("99999 words", nil),
  ])
  func lengthsAreRead(text: String, excerpt: Excerpt?) {
    #expect(Excerpt(text) == excerpt)
    if let excerpt { #expect(Excerpt(excerpt.description) == excerpt) }
  }

  @Test(arguments: [
    // No longer than that.
    ("Un deux trois quatre cinq.", "Un deux trois quatre cinq."),
    // The end of a sentence is near: what follows is left out all the same, and a sign says so.
    ("Un deux trois quatre. Cinq six sept.", "Un deux trois quatre…"),
    ("Un deux trois « quatre ! » Cinq six sept.", "Un deux trois « quatre ! »…"),
    ("Un deux trois quatre... Cinq six sept.", "Un deux trois quatre…"),
    ("Un deux trois quatre ?.. Cinq six sept.", "Un deux trois quatre ?…"),
    ("Un deux trois « quatre… » Cinq six sept.", "Un deux trois « quatre… »"),
    // It is far, or none.
    ("Un deux. Trois quatre cinq six sept.", "Un deux. Trois quatre cinq…"),
    ("Un deux trois quatre, cinq, six sept.", "Un deux trois quatre, cinq…"),
    ("Un deux trois M. Cinq six sept.", "Un deux trois M. Cinq…"),
    ("Un deux trois quatre. cinq six sept.", "Un deux trois quatre. cinq…"),
    // Signs between spaces are no words.
    ("Un – deux : trois ; quatre ? Cinq six !", "Un – deux : trois ; quatre ?…"),
    // Links and emphasis are whole, or not there.
    ("Un deux trois [quatre cinq six](https://a.org) sept.", "Un deux trois…"),
    ("Un deux trois *quatre cinq six* sept.", "Un deux trois…"),
    ("Un deux trois quatre [cinq](https://a.org) six.", "Un deux trois quatre cinq…"),
    ("[Un deux trois quatre cinq six sept](https://a.org) huit neuf.", "Un deux trois quatre cinq six sept…"),
    ("Un de**ux tr**ois quatre cinq six.", "Un deux trois quatre cinq…"),
    // Paragraphs and lists.
    ("Un deux trois quatre\n\nCinq six sept.", "Un deux trois quatre…"),
    ("Un deux.\n\nTrois quatre cinq six.", "Un deux.\nTrois quatre cinq…"),
    ("Un :\n\n- deux trois\n- quatre cinq six sept\n- huit", "Un :\ndeux trois…"),
    ("Un deux trois\n\n## Quatre\n\nCinq six sept huit.", "Un deux trois…"),
    ("Un deux.\n\n| a | b |\n|---|---|\n| c | d e |", "Un deux…"),
    // What cannot be cut leads on, and so does what ends without a sentence.
    ("Un deux :\n\n| a | b |\n|---|---|\n| c | d e |", "Un deux…"),
    ("| a | b |\n|---|---|\n| c | d |\n| e | f |\n\nUn.", "a | b\nc | d\n…"),
    ("# Un\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |", "Un\na | b\nc | d\n…"),
    ("# Un\n\n| a | b |\n|---|---|\n| c d e | f |\n\nDeux trois.", "Deux trois."),
    ("| a | b |\n|---|---|\n| c d e | f |", "a | b\nc d e | f"),
    ("# Un deux trois quatre cinq six\n\nSept.", "Un deux trois quatre cinq…"),
    ("> Un deux trois\n>\n> quatre cinq six", "Un deux trois…"),
    ("```\nun deux\ntrois quatre cinq six\n```", "un deux\n…"),
    ("1. Un deux\n2. Trois quatre\n3. Cinq six", "Un deux\nTrois quatre…"),
  ])
  func aTextIsCutWhereItCanBe(markdown: String, beginning: String) {
    #expect(excerpt(markdown, .words(5)).plainText == beginning)
  }

  @Test func aFewWordsMoreAreNotCut() {
    let words = (1...46).map { "mot\($0)" }
    let (whole, longer) = (words.prefix(45).joined(separator: " "), words.joined(separator: " "))
    #expect(excerpt(whole, .words(40)).plainText == whole)
    #expect(excerpt(longer, .words(40)).plainText == words.prefix(40).joined(separator: " ") + "…")
  }

  @Test func whatIsKeptKeepsItsStyle() {
    let kept = excerpt("Un *deux trois* [quatre](https://a.org) cinq six sept.", .words(5)).blocks
    #expect(
      kept == [
        .paragraph([
          .init("Un "), .init("deux trois", isEmphasis: true), .init(" "), .init("quatre", link: "https://a.org"),
          .init(" cinq…"),
        ])
      ])
  }

  @Test func onlyTheNotesThatAreCalledStay() {
    let markdown = "Un deux[^a] trois quatre. Cinq six[^b] sept.\n\n[^a]: Note.\n[^b]: Autre."
    let kept = excerpt(markdown, .words(5))
    #expect(kept.noteCount == 1 && kept.plainText.contains("Note.") && !kept.plainText.contains("Autre"))
    #expect(excerpt("Un deux trois quatre. Cinq six[^b].\n\n[^b]: Autre.", .words(5)).noteCount == 0)
  }

  @Test func theFirstParagraphHasItsHeading() {
    #expect(excerpt("## Un\n\nDeux.\n\nTrois.", .firstParagraph).plainText == "Un\nDeux.")
    #expect(excerpt("Un.", .firstParagraph).plainText == "Un.")
    let table = "| a | b |\n|---|---|\n| c | d |"
    #expect(excerpt("# A\n\n\(table)\n\n## Un\n\nDeux.\n\nTrois.", .firstParagraph).plainText == "Un\nDeux.")
    #expect(excerpt("Deux :\n\n\(table)", .firstParagraph).plainText == "Deux…")
    #expect(excerpt(table, .firstParagraph).plainText == "a | b\nc | d")
  }

  @Test func anotherLengthIsAnError() {
    let folder = DataFolder(["edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nexcerpt: court\n"])
    #expect(
      folder.findings() == [
        "edition.yaml:3:10: error: excerpt 'court' is no length; write 60 words (at least 5), first-paragraph or whole [invalid-excerpt]"
      ])
  }
}
