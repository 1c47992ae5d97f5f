import LayoutDesign
import LayoutTestSupport
import TestSupport
import Testing

/// What `check` says of layouts.
@Suite struct WarningTests {
  /// What `check` warns of in the fixture's layout after `old` has become `new` in one of its files.
  private func warnings(_ file: String, _ old: String, _ new: String) throws -> [String] {
    let text = try #require(LayoutFixture.files[file])
    #expect(text.contains(old))
    let layout = LayoutFixture([file: text.replacing(old, with: new)])
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    return design.warnings.all.map { $0.description.replacing(layout.folder + "/", with: "") }
  }

  @Test func aSoundLayoutHasNone() throws {
    #expect(try warnings("layout.yaml", "name: small", "name: small") == [])
    let shipped = Design.read(
      "\(Repository.layouts)/vademecum-2022", layouts: Repository.layouts,
      fontFolders: [Repository.fonts])
    #expect(try #require(shipped.value).warnings.all.map(\.description) == [])
  }

  /// What a page asks for, and another page or its cards make void.
  @Test func idleFieldsAreNamed() throws {
    let section = try #require(LayoutFixture.files["pages/section.yaml"])
    let card = """
      sizes: { only: {} }
      pagination: { parted-card: 100 }
      box: { text: "{resource.title}", style: text }
      """
    let margins = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }"
    let layout = LayoutFixture([
      "cards/resource.yaml": card, "pages/section.yaml": "\(section)\ngrid: { columns: 2, rows: 2 }\n",
      "pages/front.yaml": "each: sections\ngives-way: true\n\(margins)\nflow: [{ prose: section.intro, style: text }]",
    ])
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    #expect(
      design.warnings.all.map { $0.description.replacing(layout.folder + "/", with: "") } == [
        "layout.yaml:3:9: warning: page 'front' gives way to introductions above cards, and there are none; write "
          + "'section-intro' beside 'cards', or leave 'gives-way' out [idle-field]",
        "layout.yaml:3:16: warning: 'parted-card' does nothing on pages of kind 'section', where cards stand in a grid; "
          + "cells stay whole: leave it out, or let cards stand one below the other [idle-field]",
      ])
  }

  @Test func paleAccentsAreNamed() throws {
    #expect(
      try warnings("layout.yaml", "\"#0E6B66\"", "\"#F4B860\"") == [
        "layout.yaml:7:5: warning: accent #F4B860 has a contrast of 1.7 with white, under 4.5; make one darker, or the other lighter [low-contrast]",
        "layout.yaml:7:5: warning: accent #F4B860 has a contrast of 1.5 with its tint #E6F1EF, under 4.5; make one darker, or the other lighter [low-contrast]",
      ])
    #expect(
      try warnings("layout.yaml", "\"#E6F1EF\"", "\"#5BA58C\"") == [
        "layout.yaml:7:5: warning: accent #0E6B66 has a contrast of 2.1 with its tint #5BA58C, under 4.5; make one darker, or the other lighter [low-contrast]"
      ])
  }

  @Test func smallTypeIsNamedOnceForAllItsTexts() throws {
    let text = "{ text: \"{edition.title}\", style: text }"
    #expect(
      try warnings("layout.yaml", "size: 10pt", "size: 4.4pt") == [
        "layout.yaml:9:9: warning: style 'text' has a size of 4.4pt, under 4.5pt; make it larger [small-text]"
      ])
    #expect(try warnings("pages/front.yaml", text, "{ text: Bonjour, style: [text, small] }") == [])
  }

  @Test func picturesNeedWordsOrNoMeaning() throws {
    let box = "{ text: \"{edition.title}\", style: text }"
    #expect(
      try warnings("pages/front.yaml", box, "{ image: cover.image }") == [
        "pages/front.yaml:3:5: warning: image 'cover.image' has nothing to say where the data give no alt; "
          + "add 'says', or 'role: artifact' if it is decoration [no-alt]"
      ])
    #expect(try warnings("pages/front.yaml", box, "{ image: cover.image, role: artifact }") == [])
    #expect(try warnings("pages/front.yaml", box, "{ image: cover.image, says: Une carte }") == [])
  }

  /// As in HTML; where a box leads that holds another, the other leads nowhere.
  @Test func linksInLinksAreNamed() throws {
    let box = "{ text: \"{edition.title}\", style: text }"
    let link = "{ each: cover.partners, box: { text: \"{partner.name}\", style: text, link: partner.url } }"
    #expect(try warnings("pages/front.yaml", box, "{ stack: [\(link)] }") == [])
    let found = try warnings("pages/front.yaml", box, "{ stack: [{ stack: [\(link)] }], link: index }")
    #expect(found.count == 1 && found[0].hasSuffix("[nested-link]"), "\(found)")
  }
}
