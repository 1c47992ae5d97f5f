/// A tag of HTML, such as web pages bring into the texts that people copy.
struct HTMLTag: Hashable {
  /// The element, in small letters: one of `HTMLElement.all`.
  var name: String
  /// Whether it ends the element.
  var isClosing: Bool
  /// Where it leads, of a link; what it says of itself, of a picture; the number it begins with, of a list.
  var value: String?

  /// What it is for.
  var element: HTMLElement { HTMLElement.all[name] ?? .other }
}

/// What a text makes of an element of HTML.
enum HTMLElement: Hashable {
  case lineBreak, paragraph, cell, heading, bullets, numbers, item, strong, emphasis, code, link, picture, superior
  case inferior
  /// It is for programs: what it holds is no text.
  case hidden
  /// What it holds is text like any other.
  case other

  /// The elements of HTML that texts may hold, by name. What stands in brackets and is none of them is text, as in `<nom>`.
  static let all: [String: HTMLElement] = {
    let groups: [(HTMLElement, String)] = [
      (.lineBreak, "br"), (.heading, "h1 h2 h3 h4 h5 h6"), (.bullets, "ul menu"), (.numbers, "ol"), (.item, "li"),
      (.superior, "sup"), (.inferior, "sub"),
      (.strong, "b strong"), (.emphasis, "i em cite"), (.code, "code kbd samp tt"), (.link, "a"),
      (.picture, "img"),
      (.hidden, "script style template head title svg math noscript"),
      (.cell, "td th"),
      (
        .paragraph,
        """
        p div section article aside header footer main blockquote pre address table caption tr hr figure figcaption dl dt \
        dd details summary
        """
      ),
      (
        .other,
        """
        span font u s small big mark abbr acronym var dfn q center strike del ins time label tbody \
        thead tfoot col colgroup wbr nobr bdi bdo data html body meta link base iframe object embed video audio source \
        track canvas form input button select option optgroup textarea fieldset legend nav hgroup dialog picture map area \
        meter progress output ruby rt rp param
        """
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { element, names in names.split(separator: " ").map { (String($0), element) }
      })
  }()
}

/// A part of a text that may hold HTML.
enum HTMLPiece: Hashable {
  /// Text, as it is written.
  case text(String)
  /// A comment, or something else that is for programs.
  case comment
  /// A tag.
  case tag(HTMLTag)
}
