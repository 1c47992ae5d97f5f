import Catalogue
import Diagnostics
import Frames
import Typesetting

/// A layout, read and checked: everything about the look of a catalogue that is not its content.
package struct Design: Sendable {
  /// The name of the layout.
  package var name: String
  /// The folders of its files: its own, then those of the layouts that it extends, the nearest first.
  package var folders: [String]
  /// The trimmed page in points.
  package var sheet: Size
  /// The bleed in points.
  package var bleed: Double
  /// The fonts of its styles, opened.
  package var fonts: FontLibrary
  /// The files of the fonts that it names, in the order of opening; `fonts` may come to have more.
  package var fontFiles: [String]
  /// The pairs of colours that sections take in turn; never empty.
  package var accents: [Accent]
  /// The names of its colours, those of every layout aside.
  package var colorNames: [String] = []
  /// The same with what they are.
  package var palette: [String: Color] = [:]
  /// How finely its pictures are printed.
  package var printQuality: Document.PrintQuality
  /// How it is printed on a press.
  package var print = PrintDesign()
  /// Whether its pages are printed on a press, and not read on screens.
  package var isForPress = false
  /// How far the sheet goes on beyond the bleed, in points; 0 for pages that are not printed on a press.
  package var slug = 0.0
  /// The pictures of its own that its boxes show.
  package var pictures: [ImageReference] = []
  /// The drawings that all layouts have, then the layout's own, in their order.
  package var shapes: [Drawing]
  /// The drawings for types of resources.
  package var icons: IconTable
  /// What leads from its cards to their resources, where an edition does not say.
  package var access: Set<Access> = [.line]
  /// How much of long summaries its cards show, where an edition does not say.
  package var excerpt = Excerpt.whole
  /// The words, in the layout's order of languages.
  package var words: [Words]
  /// The kinds of page: those of every catalogue, then those for pages of an edition's own.
  package var pages: [PageKind]
  /// The order of the catalogue.
  package var order: [PageTurn]
  /// Whether its pages show lists of titles, authors or types.
  package var usesIndex = false
  /// The fields of the data by which its pages list the resources, each once.
  package var indexedFields: [DataField] = []
  /// Where it names fields that only a catalogue can declare.
  package var freeFieldUses: [FreeFieldUse] = []
  /// Whether texts have typographic apostrophes in one of its styles.
  package var usesTypographicApostrophes = false
  /// The font of code, which stands in for no other; nil for none.
  package var codeFont: FontID?
  /// Whether it shows the details of resources.
  package var showsDetails = false
  /// Warnings for who makes layouts: `check` prints them.
  package var warnings = DiagnosticList()

  /// The kind of page that shows the resources.
  package var cardPages: PageKind? { pages.first { $0.cards != nil } }

  /// Whether one of the pages shows what is new.
  package var canShowNews: Bool {
    pages.contains { page in page.conditions.contains { $0.field == .fact(.news) && !$0.isNegated } }
  }

  /// The kind for pages of an edition's own of that name, as an index into `pages`; nil when there is none.
  package func ownKind(named name: String) -> Int? { pages.firstIndex { $0.isOwn && $0.name == name } }

  /// Whether it has words for a language: its own, or those of its primary subtag.
  package func hasWords(for language: String) -> Bool { words.isEmpty || ownWords(for: language) != nil }

  /// The words for a language: its own, else those of its primary subtag, else those of the layout's first language.
  package func words(for language: String) -> Words { ownWords(for: language) ?? words.first ?? Words() }

  private func ownWords(for language: String) -> Words? {
    let primary = language.split(separator: "-").first.map(String.init)
    return words.first { $0.language == language } ?? words.first { $0.language == primary }
  }
}
