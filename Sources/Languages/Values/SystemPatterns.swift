/// The hyphenation patterns of the system, as Debian's packages install them for libhyphen: `hyph_de_DE.dic`.
package enum SystemPatterns {
  /// The folders where they are.
  package static let folders = ["/usr/share/hyphen"]

  /// The one of some files that is for a BCP 47 tag: for its region, else for the language, else for its own country, as Spanish of
  /// Spain, else the first for another region. Nil where none is for the language.
  package static func file(for tag: String, among names: [String]) -> String? {
    let tag = tag.lowercased()
    let language = primary(of: tag)
    let tagged = names.sorted().compactMap { name in self.tag(of: name).map { (name: name, tag: $0) } }
    for wanted in [tag, language, "\(language)-\(language)"] {
      if let file = tagged.first(where: { $0.tag == wanted }) { return file.name }
    }
    return tagged.first { Language.isTag($0.tag, within: language) }?.name
  }

  /// The tag that a file is named by, in lower case; nil for other files.
  private static func tag(of name: String) -> String? {
    guard name.hasPrefix("hyph_"), name.hasSuffix(".dic") else { return nil }
    return String(name.dropFirst("hyph_".count).dropLast(".dic".count).map { $0 == "_" ? "-" : $0 }).lowercased()
  }

  private static func primary(of tag: String) -> String { String(tag.prefix { $0 != "-" }) }

  /// The Debian package with the patterns for a BCP 47 tag; nil where there is none.
  package static func package(for tag: String) -> String? {
    let tag = tag.lowercased()
    let language = primary(of: tag)
    switch language {
    case "pt": return Language.isTag(tag, within: "pt-br") ? "hyphen-pt-br" : "hyphen-pt-pt"
    case "nb", "nn": return "hyphen-no"
    default: return packaged.contains(language) ? "hyphen-\(language)" : nil
    }
  }

  /// The languages with a package of their name.
  private static let packaged = Set(
    """
    af as be bg bn ca cs da de el es gl gu hi hr hu id is it kn lt lv ml mn mr nl no or pa pl ro ru sk sl sr sv ta te th uk zu
    """.split(separator: " ").map(String.init))

  /// Whether words of a language are divided at the ends of lines at all: not in scripts that join their letters, have none, or
  /// have lines end between any two of them.
  package static func dividesWords(_ tag: String) -> Bool { !undivided.contains(primary(of: tag.lowercased())) }

  private static let undivided = Set(
    "am ar arc dv fa he ja km ko lo my ps sd ti ug ur vi yi yue zh".split(separator: " ").map(String.init))
}
