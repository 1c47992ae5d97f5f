import Catalogue
import LayoutDesign
import Typesetting

/// What all pages of an edition have in common: the layout with its fonts, the language, the fields that the catalogue declares.
final class LayoutSetting: Sendable {
  private let fonts: FontLibrary
  private let fallbacks: FallbackFonts
  private let language: String
  private let table: FieldTable
  private let excerpt: Excerpt

  init(_ context: RenderContext, fallbacks: FallbackFonts) {
    fonts = context.design.fonts
    self.fallbacks = fallbacks
    language = context.edition.language
    table = context.edition.resourceTable
    excerpt = context.excerpt
  }
}

extension LayoutSetting: Hashable {
  /// By identity, or by what they say; a design and its library of fonts come into being together.
  static func == (left: LayoutSetting, right: LayoutSetting) -> Bool {
    left === right
      || left.fonts === right.fonts && left.fallbacks === right.fallbacks && left.language == right.language
        && left.table == right.table && left.excerpt == right.excerpt
  }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(fonts)) }
}
