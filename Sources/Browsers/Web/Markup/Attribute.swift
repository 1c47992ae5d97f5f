/// The attributes of elements, each of a type that can hold no other.
enum Attribute {
  case id(String)
  case classes(StaticString)
  /// Classes that follow from the data.
  case madeClasses(String)
  /// The language (BCP 47) of what an element holds.
  case lang(String)
  /// The direction of scripts.
  case dir(String)
  case href(Address)
  case src(Address)
  case alt(String)
  case width(Int)
  case height(Int)
  case role(StaticString)
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
  case rel(StaticString)
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

  /// What stands behind the name of an attribute.
  enum Value {
    /// Nothing: it is there or not.
    case none
    /// A word of the program's own, in which nothing is escaped.
    case word(StaticString)
    case text(String)
  }

  /// The name, which of `data` is only its beginning, and the value.
  var pair: (name: StaticString, value: Value) {
    switch self {
    case .id(let id): ("id", .text(id))
    case .classes(let names): ("class", .word(names))
    case .madeClasses(let names): ("class", .text(names))
    case .lang(let language): ("lang", .text(language))
    case .dir(let direction): ("dir", .text(direction))
    case .href(let address): ("href", .text(address.text))
    case .src(let address): ("src", .text(address.text))
    case .alt(let text): ("alt", .text(text))
    case .width(let pixels): ("width", .text(String(pixels)))
    case .height(let pixels): ("height", .text(String(pixels)))
    case .role(let role): ("role", .word(role))
    case .label(let text): ("aria-label", .text(text))
    case .labelledBy(let id): ("aria-labelledby", .text(id))
    case .describedBy(let id): ("aria-describedby", .text(id))
    case .hidden: ("hidden", .none)
    case .ariaHidden: ("aria-hidden", .word("true"))
    case .tabIndex: ("tabindex", .word("0"))
    case .leftToRight: ("dir", .word("ltr"))
    case .focusable: ("tabindex", .word("-1"))
    case .scope(let scope): ("scope", .text(scope))
    case .type(let type): ("type", .text(type))
    case .name(let name): ("name", .text(name))
    case .value(let value): ("value", .text(value))
    case .content(let text): ("content", .text(text))
    case .charset: ("charset", .word("utf-8"))
    case .httpEquiv(let name): ("http-equiv", .text(name))
    case .media(let query): ("media", .text(query))
    case .rel(let relation): ("rel", .word(relation))
    case .for(let id): ("for", .text(id))
    case .placeholder(let text): ("placeholder", .text(text))
    case .noCompletion: ("autocomplete", .word("off"))
    case .noSpelling: ("spellcheck", .word("false"))
    case .start(let number): ("start", .text(String(number)))
    case .datetime(let date): ("datetime", .text(date))
    case .lazy: ("loading", .word("lazy"))
    case .deferred: ("defer", .none)
    case .viewBox(let box): ("viewBox", .text(box))
    case .path(let outline): ("d", .text(outline))
    case .preserveAspect: ("preserveAspectRatio", .word("none"))
    case .epubType(let type): ("epub:type", .text(type))
    case .xmlns(let space): ("xmlns", .text(space))
    case .epubNamespace: ("xmlns:epub", .word("http://www.idpf.org/2007/ops"))
    case .named(let name, let value): (name, .text(value))
    case .data(_, let value): ("data-", .text(value))
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
