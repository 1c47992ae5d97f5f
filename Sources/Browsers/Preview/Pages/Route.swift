/// What can be asked for; nothing of the disk is among it.
enum Route: Hashable, Sendable {
  /// The page itself, and what it is shown with.
  case page, style, script(Script), icon
  /// What is told of changes.
  case events
  /// What is shown.
  case state
  /// A picture of a page, by its index.
  case picture(Int)
  /// What can be pointed at on a page, by its index.
  case spots(Int)
  /// What is wrong on all pages.
  case whole
  /// Where words stand on all pages.
  case search
  /// Why a resource stands where it does.
  case explanation
  /// The edition's page for the web.
  case webPage

  /// The parts of the page's script, by the names of their files.
  enum Script: String, CaseIterable, Sendable {
    case asking, explanation, messages, script, search, web, words
  }

  /// What a path asks for; nil for all others.
  init?(_ path: String) {
    switch path {
    // The preview itself, which shows the pages of paper or the page for the web, by its address.
    case "/", "/web/": self = .page
    case "/web/page.html": self = .webPage
    case "/style.css": self = .style
    case "/icon.svg": self = .icon
    case "/events": self = .events
    case "/state.json": self = .state
    case "/whole.json": self = .whole
    case "/search.json": self = .search
    case "/explanation.json": self = .explanation
    default:
      if let script = Script.allCases.first(where: { path == "/\($0).js" }) {
        self = .script(script)
        return
      }
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].isEmpty, parts[1] == "page", let dot = parts[2].lastIndex(of: "."),
        let number = Route.number(parts[2][..<dot])
      else { return nil }
      switch parts[2][dot...] {
      case ".png": self = .picture(number - 1)
      case ".json": self = .spots(number - 1)
      default: return nil
      }
    }
  }

  private static func number(_ digits: Substring) -> Int? {
    guard digits.utf8.count <= 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
