import Diagnostics
import Foundation
import TestSupport
import Testing

/// The catalogue of texts: every kind of finding, by a sample with each of its wordings.
@Suite struct FindingTests {
  /// The ids that users know: they stand in the documents, and in scripts that read what the program prints. One that is
  /// not here is new or misspelt; one that nothing has any more is lost.
  static let ids: Set = [
    "alias-bomb", "lone-tag", "foreign-option", "left-out", "lone-title", "long-entry", "unused-anchor", "bad-colour",
    "bare-list", "comment-in-text", "empty-entry",
    "further-characters",
    "invisible-character",
    "living-previous", "bad-feature", "bad-font", "bad-measure", "bad-path", "bad-template", "blank-color",
    "blank-colour",
    "circular-colour", "circular-layout", "circular-previous", "circular-style", "circular-word", "control-character",
    "blank-drawing", "damaged-image", "damaged-record", "duplicate-id", "duplicate-key", "empty-edition", "empty-file",
    "empty-image", "empty-section",
    "flowing-card", "left-over", "foreign-subsection", "unknown-subsection", "idle-declaration", "idle-field",
    "embedded-image",
    "image-character",
    "image-element", "image-font",
    "image-ligature", "image-property", "image-reference",
    "image-target", "invalid-color", "invalid-date", "invalid-id",
    "invalid-language",
    "invalid-number",
    "invalid-excerpt", "invalid-stability", "invalid-time", "invalid-url", "invalid-utf-8", "invalid-year",
    "json-syntax", "left-out-pictures", "long-chain",
    "low-contrast",
    "merge-key",
    "misplaced-field", "more-losses", "misplaced-name", "misplaced-sizes", "missing-face", "missing-field",
    "missing-file",
    "missing-font", "missing-glyph", "missing-image", "missing-kind", "missing-size", "missing-unit", "missing-word",
    "nested-link",
    "newer-record", "no-alt", "no-date", "no-hyphenation", "no-language", "no-words", "no-news-page", "no-previous",
    "no-program-files", "no-record",
    "no-section-page",
    "no-summary", "no-url", "not-an-edition", "outside-image", "outside-sheet", "overflow",
    "overprint", "oversized-image", "parted-section-pages",
    "partial-previous", "recursive-alias", "repeated-reference", "reserved-field", "reserved-name", "same-title",
    "second-document", "html-in-text", "mojibake",
    "stray-marks", "cells-left-out", "empty-note", "missing-note", "uncalled-note", "taken-id", "unknown-target",
    "wide-table",
    "small-code", "unusable-code",
    "print-coarse-picture", "print-no-bleed", "print-heavy-ink", "print-hairline", "print-small-type",
    "print-reversed-type", "print-many-inks", "print-screen-colours", "print-unfilled-sheet", "print-thick-booklet",
    "print-spine", "print-narrow-spine", "marks-beside-none", "inks-of-paper-or-black", "nameless-ink", "long-ink-name",
    "narrow-slug", "print-vanishing-text", "print-near-edge", "print-mixed-sizes", "unusable-bleed",
    "print-no-date", "unknown-leaf",
    "unusable-profile",
    "malformed-inks", "reserved-ink", "malformed-ink-limit", "conflicting-inks",
    "same-short-link", "invalid-short-links", "dead-link", "moved-link", "unsure-link", "unchecked-link",
    "empty-page", "unsettled-numbers", "unknown-page-kind",
    "changed-number", "foreign-format", "further-mistakes",
    "joined-lines", "pasted-bullets",
    "straight-quotes", "three-dots",
    "shortened-text", "small-text", "system-font", "system-hyphenation", "too-deep", "too-many-fields",
    "too-many-pictures",
    "truncated-image",
    "two-filling-pages", "undrawable-image", "two-kinds", "two-section-pages", "undeclared-field", "unfilled-sheets",
    "unfit-field", "unprinted-field",
    "unknown-alias", "unknown-choice", "unknown-colour", "unknown-field", "unknown-feature", "unknown-font",
    "unknown-image-format",
    "unknown-layout", "unknown-line", "unknown-name", "unknown-partner", "unknown-phase", "unknown-resource",
    "unknown-section", "unknown-shape", "unknown-size", "unusable-profile", "low-resolution", "heavy-picture",
    "unknown-sort-field", "unknown-style", "unknown-type", "unknown-value", "unknown-word", "unreadable-file",
    "unreadable-image", "unselected-break", "unsupported-image", "unsupported-markup", "unsupported-tag", "url-scheme",
    "ambiguous-date", "bad-query", "cell-error", "damaged-table", "ditto-cell", "placeholder",
    "empty-sheet", "encrypted-table", "hidden-rows",
    "made-ids",
    "missing-column", "open-quotes", "oversized-table", "second-column", "several-sheets", "shared-titles",
    "first-picture-only", "no-cover-document", "invalid-focus", "local-url", "no-day", "locked-image", "no-such-page",
    "no-picture-reader",
    "stray-cell",
    "total-row", "uncalculated-formula", "unknown-column", "unknown-sheet",
    "bibtex-syntax", "circular-entry", "distant-picture", "draft", "empty-source", "foreign-front-matter",
    "further-section", "generator-tag", "long-text", "missing-section", "no-front-matter", "odd-name", "open-entry",
    "open-front-matter", "relative-link", "second-summary", "shared-keys", "too-many-files", "unknown-command",
    "unknown-entry", "unknown-entry-type", "unknown-string", "unprinted-key",
    "wrong-count", "wrong-type", "yaml-syntax",
  ]

  @Test func idsStayWhatTheyAre() {
    #expect(Set(Samples.all.map(\.id)) == FindingTests.ids)
    let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789")
    for id in FindingTests.ids {
      let words = id.split(separator: "-", omittingEmptySubsequences: false)
      #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy(letters.contains) }, "\(id)")
    }
  }

  /// Every case of the enumerations in `Sources/Diagnostics/Findings`, by their names there.
  @Test func everyKindHasASample() throws {
    let samples = Set(Samples.all.map(caseName))
    var count = 0
    for file in Repository.files(below: "Sources/Diagnostics/Findings") where file.hasSuffix("Finding.swift") {
      let lines = try Repository.text(of: "Sources/Diagnostics/Findings/\(file)").split(separator: "\n")
      for line in lines where file != "Finding.swift" && line.hasPrefix("  case ") {
        let name = line.dropFirst("  case ".count).prefix { $0.isLetter || $0.isNumber }
        #expect(samples.contains("\(file.dropLast(".swift".count)).\(name)"), "\(file): \(name) has no sample")
        count += 1
      }
    }
    #expect(count == samples.count)
  }

  @Test(arguments: MessageLanguage.allCases)
  func textsAreSaidAsAllAre(in language: MessageLanguage) {
    for finding in Samples.all {
      let message = finding.message(in: language)
      for text in [message.summary, message.hint].compactMap({ $0 }) {
        #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespacesAndNewlines), "\(finding)")
        #expect(!text.hasSuffix("."), "\(text)")
        #expect(!text.contains("\n") && !text.contains("  "), "\(text)")
        #expect(!text.contains("Optional(") && !text.contains("nil"), "\(text)")
      }
    }
  }

  /// What says what to do by saying what is wrong, why it needs no other cure.
  static let curedByTheirSentence = [
    "empty-note": "the note wants words", "empty-section": "nothing is wrong where that is meant",
    "further-characters": "those that are told one by one have theirs",
    "idle-declaration": "the sentence names what it wants",
    "invalid-stability": "the sentence names the least", "misplaced-name": "the sentence says where the name is known",
    "no-date": "it wants a date", "no-previous": "it wants 'previous'", "no-summary": "it wants a summary",
    "no-url": "it wants an address", "repeated-reference": "once is enough",
    "unreadable-file": "the system says why", "unreadable-image": "the system says why",
    "parted-section-pages": "the sentence names what stands between", "two-filling-pages": "one alone may",
    "two-section-pages": "one alone may",
    "url-scheme": "the sentence names the schemes",
    "wrong-count": "the sentence says how many",
  ]

  /// Every id has something to do about it, in both languages alike, or says it by itself.
  @Test func everyIDHasACure() {
    for language in MessageLanguage.allCases {
      let cured = Set(Samples.all.filter { $0.message(in: language).hint != nil }.map(\.id))
      #expect(FindingTests.ids.subtracting(cured) == Set(FindingTests.curedByTheirSentence.keys))
    }
  }

  /// All texts of a language stand in a file beside this one, to be read as a whole and compared; `make golden` writes it.
  @Test(arguments: MessageLanguage.allCases)
  func textsStayWhatTheyAre(in language: MessageLanguage) throws {
    let lines = Samples.all.map { "\($0.id): \($0.message(in: language).line(in: language))" }
    let file = "Tests/DiagnosticsTests/Texts/\(language.rawValue).txt"
    if ProcessInfo.processInfo.environment["VADEMECUM_GOLDEN"] == "rewrite" {
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: "\(Repository.root)/\(file)", atomically: true, encoding: .utf8)
    }
    let expected = try Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for (line, expected) in zip(lines, expected) { #expect(line == expected) }
    #expect(lines.count == expected.count)
  }

  /// `ReadingFinding.missingField` for a finding of that kind.
  private func caseName(_ finding: Finding) -> String {
    // A case with values is a tuple of one child, labelled with its name; one without is printed as its name.
    guard let part = Mirror(reflecting: finding).children.first?.value else { return "\(finding)" }
    return "\(type(of: part)).\(Mirror(reflecting: part).children.first?.label ?? "\(part)")"
  }
}
