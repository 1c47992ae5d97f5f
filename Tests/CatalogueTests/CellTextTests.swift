import Testing

@testable import Catalogue

/// What cells and files mean by their lines and signs.
@Suite struct CellTextTests {
  /// The lines of a cell, and the same in CommonMark.
  @Test(arguments: [
    ("Un\nDeux", "Un\n\nDeux"), ("- a\n- b\nFin", "- a\n- b\n\nFin"), ("  Un\n\n\n  Deux", "Un\n\nDeux"),
    ("Avant\n| A | B |\n|---|---|\n| 1 | 2 |\nAprès", "Avant\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nAprès"),
    ("A | B\n--- | :-:\n1 | 2\nAprès", "A | B\n--- | :-:\n1 | 2\n\nAprès"),
    ("> un\n> deux\n\n> trois", "> un\n> deux\n\n> trois"),
    ("Code :\n```sh\nif a\n\n  b\n```\nFin", "Code :\n\n```sh\nif a\n\n  b\n```\n\nFin"),
    ("~~~\n```\n~~~\na\nb", "~~~\n```\n~~~\n\na\n\nb"), ("a | b\nc | d", "a | b\n\nc | d"),
  ]) func linesOfCells(_ text: String, _ markdown: String) { #expect(CellParagraphs.markdown(text) == markdown) }

  @Test(arguments: [
    ("# Introduction au langage C#\n\nTexte", "Introduction au langage C#"), ("# Titre #", "Titre"),
    ("# Titre ##  ", "Titre"),
    ("# C##\n", "C##"), ("# # ", nil), ("# ##", nil), ("# F# #", "F#"),
  ]) func headingsThatTextsBeginWith(_ text: String, _ title: String?) {
    #expect(LeadingHeading(in: text)?.title == title)
  }
}
