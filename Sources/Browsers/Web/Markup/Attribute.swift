/// The attributes of elements, each of a type that can hold no other.
enum Attribute {
  case id(String)
  case classes(String)
  /// The language (BCP 47) of what an element holds.
  case lang(String)
  /// The direction of scripts.
  case dir(String)
  case href(Address)
  case src(Address)
  case alt(String)
  case width(Int)
  case height(Int)
  case role(String)
  case label(String)
  case labelledBy(String)
  case describedBy(String)
  case hidden
  case ariaHidden
  case tabIndex
  /// In what runs from left to right whatever stands around it.
  case leftToRight
  /// What can be given the focus by a link or a script only.
  case focusable
  case scope(String)
  case type(String)
  case name(String)
  case value(String)
  case content(String)
  case charset
  case httpEquiv(String)
  case media(String)
  case rel(String)
  case `for`(String)
  case placeholder(String)
  case noCompletion
  case noSpelling
  case start(Int)
  case datetime(String)
  case lazy
  /// Of a script: it runs once all is read.
  case deferred
  case viewBox(String)
  case path(String)
  case preserveAspect
  /// What a reader of books takes an element for.
  case epubType(String)
  /// A name space of XML.
  case xmlns(String)
  case epubNamespace
  /// An attribute of a package of a book, or of another kind of XML, by its name.
  case named(StaticString, String)
  /// What the script of a page is told.
  case data(String, String)

  /// The name and the value; without a value, it is there or not.
  var pair: (name: String, value: String?) {
    switch self {
    case .id(let id): ("id", id)
    case .classes(let names): ("class", names)
    case .lang(let language): ("lang", language)
    case .dir(let direction): ("dir", direction)
    case .href(let address): ("href", address.text)
    case .src(let address): ("src", address.text)
    case .alt(let text): ("alt", text)
    case .width(let pixels): ("width", String(pixels))
    case .height(let pixels): ("height", String(pixels))
    case .role(let role): ("role", role)
    case .label(let text): ("aria-label", text)
    case .labelledBy(let id): ("aria-labelledby", id)
    case .describedBy(let id): ("aria-describedby", id)
    case .hidden: ("hidden", nil)
    case .ariaHidden: ("aria-hidden", "true")
    case .tabIndex: ("tabindex", "0")
    case .leftToRight: ("dir", "ltr")
    case .focusable: ("tabindex", "-1")
    case .scope(let scope): ("scope", scope)
    case .type(let type): ("type", type)
    case .name(let name): ("name", name)
    case .value(let value): ("value", value)
    case .content(let text): ("content", text)
    case .charset: ("charset", "utf-8")
    case .httpEquiv(let name): ("http-equiv", name)
    case .media(let query): ("media", query)
    case .rel(let relation): ("rel", relation)
    case .for(let id): ("for", id)
    case .placeholder(let text): ("placeholder", text)
    case .noCompletion: ("autocomplete", "off")
    case .noSpelling: ("spellcheck", "false")
    case .start(let number): ("start", String(number))
    case .datetime(let date): ("datetime", date)
    case .lazy: ("loading", "lazy")
    case .deferred: ("defer", nil)
    case .viewBox(let box): ("viewBox", box)
    case .path(let outline): ("d", outline)
    case .preserveAspect: ("preserveAspectRatio", "none")
    case .epubType(let type): ("epub:type", type)
    case .xmlns(let space): ("xmlns", space)
    case .epubNamespace: ("xmlns:epub", "http://www.idpf.org/2007/ops")
    case .named(let name, let value): ("\(name)", value)
    case .data(let name, let value): ("data-\(name)", value)
    }
  }
}

extension [Attribute] {
  /// What tells that a text in a text of another language is in a language, and how it runs where that is not how the other does;
  /// nothing where both languages are the same.
  static func language(_ language: String, within outer: String) -> [Attribute] {
    if language == outer { return [] }
    let (isLeft, isOuterLeft) = (runsToTheLeft(language), runsToTheLeft(outer))
    return [.lang(language)] + (isLeft == isOuterLeft ? [] : [.dir(isLeft ? "rtl" : "ltr")])
  }

  /// What tells that a text is in a language, and runs to the left if that is so.
  static func language(_ language: String?) -> [Attribute] {
    guard let language else { return [] }
    return [.lang(language)] + (runsToTheLeft(language) ? [.dir("rtl")] : [])
  }
}

/// Whether texts of a language (BCP 47) are written from the right to the left.
func runsToTheLeft(_ language: String) -> Bool {
  let subtags = language.lowercased().split(separator: "-")
  if subtags.contains("latn") { return false }
  if subtags.contains(where: { ["arab", "hebr", "thaa", "syrc"].contains($0) }) { return true }
  return ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"].contains(subtags.first)
}
