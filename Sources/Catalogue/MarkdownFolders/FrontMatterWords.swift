/// What generators of websites call the fields of resources, besides what headings of sheets are, and what they keep for
/// themselves.
enum FrontMatterWords {
  /// Keys that hold fields of resources, by fields.
  static let all: [(field: String, words: [String])] = [
    ("title", ["nom", "titre_complet"]),
    (
      "year", ["publishDate", "pubDate", "date_published", "published_at", "publication_date", "created", "created_at"]
    ),
    ("authors", ["writer", "byline", "rédaction", "auteurs"]),
    (
      "summary",
      ["excerpt", "mission", "accroche", "chapô", "chapo", "introduction", "intro", "baseline", "lead", "subtitle"]
    ),
    (
      "url",
      [
        "external_url", "external_link", "externalUrl", "lien_externe", "url_externe", "redirect_to", "redirect",
        "href",
        "source", "download", "service_url", "website_url", "page_url",
      ]
    ),
    (
      "thumbnail",
      [
        "cover_image", "featured_image", "featuredImage", "feature_image", "header_image", "og_image", "hero", "banner",
        "teaser", "img", "photo", "logo", "images", "socialImage",
      ]
    ),
    ("thumbnail.alt", ["image_alt", "cover_alt", "imageAlt", "thumbnail_alt", "alt_text", "image_description"]),
    ("language", ["lang", "locale"]),
    ("section", ["categories", "catégories", "rubriques"]),
  ]

  /// Keys that only generators look at.
  static let ofGenerators: Set = [
    "layout", "permalink", "draft", "published", "weight", "order", "nav_order", "position", "slug", "aliases",
    "alias", "menu", "menus", "sitemap", "markup", "outputs", "cascade", "build", "_build", "headless", "linkTitle",
    "lastmod", "last_modified_at", "modified", "updated", "expiryDate", "parent", "grand_parent", "has_children",
    "has_toc", "toc", "comments", "share", "robots", "noindex", "redirect_from", "sidebar", "classes", "pin", "math",
    "mermaid", "translationKey", "uuid", "guid", "template", "eleventyNavigation", "eleventyExcludeFromCollections",
    "collection", "seo", "header", "search", "feed", "nav_exclude", "isCJKLanguage", "resources", "keywordsSEO",
    "render", "excerpt_separator", "hide", "show_date", "showDate", "showToc", "ShowToc", "page_class", "body_class",
  ]
}
