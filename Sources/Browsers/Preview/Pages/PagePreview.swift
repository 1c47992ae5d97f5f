import Bytes
import Diagnostics
import Files
import Threads
import Vademecum

/// A preview of an edition in browsers: its pages, which change as files are saved, with what is wrong beside them.
///
/// Pages of the preview are told of each change, and ask then for what they show; nothing is made that nobody looks at.
package final class PagePreview: Sendable {
  private let edition: String
  private let workspace: Workspace
  private let watch: FileWatch
  let language: MessageLanguage
  /// The views that somebody looks at, the one that was asked for last at the end.
  private let views = Mutex<[(name: ViewName, view: View)]>([])
  private let changes = Mutex(0)
  private let isChecking = Mutex(false)
  /// How many searches and explanations are being answered, and how many may be: whoever shows pages must not wait for them all.
  private let slowAnswers = Mutex(0)
  private static let mostSlowAnswers = 2
  private let editionList: EditionList
  /// What tells this server from one before it, whose changes had the same numbers.
  private let server = UInt64.random(in: 0 ... .max).hexadecimal()

  /// The resolutions in which pages are drawn, in pixels an inch, and the most pixels of a picture.
  private static let (resolutions, pixelLimit) = (10.0...1200.0, 40_000_000.0)
  /// The most views that are kept.
  private static let viewLimit = 8

  /// Previews the edition at a path, and those beside it, as a workspace makes them.
  ///
  /// - Parameters:
  ///   - watch: tells of changes; it is told what to watch.
  ///   - language: the language of messages, and of the page around the edition's.
  package init(
    ofEditionAt edition: String, in workspace: Workspace, watch: FileWatch, language: MessageLanguage = .english
  ) {
    // As the list of editions has it.
    (self.edition, self.workspace, self.watch) = (joinPath(".", edition), workspace, watch)
    self.language = language
    var folder = directory(of: self.edition)
    if folder == "editions" || folder.hasSuffix("/editions") { folder = directory(of: folder) }
    editionList = EditionList(in: folder, workspace)
  }

  /// Waits for changes, and gives the number of each to `told`, until somebody stops the watch.
  package func follow(_ told: (Int) -> Void) {
    while true {
      let paths = watch.changes()
      guard !paths.isEmpty else { return }
      told(change(paths))
    }
  }

  /// Notes that files have changed, and gives the number of the change.
  @discardableResult func change(_ paths: [String]) -> Int {
    workspace.invalidate(paths)
    return changes.withLock { changes in
      changes += 1
      return changes
    }
  }

  /// The answer to a request.
  package func reply(to request: HTTPRequest) -> Server.Reply {
    guard let route = Route(request.path) else { return .response(HTTPResponse(status: 404, "There is no such page.")) }
    switch route {
    case .page: return .response(HTTPResponse(type: "text/html; charset=utf-8", body: page))
    case .style: return .response(HTTPResponse(type: "text/css; charset=utf-8", body: PackageResources.style_css))
    case .script(let script):
      return .response(HTTPResponse(type: "text/javascript; charset=utf-8", body: script.bytes))
    case .icon: return .response(HTTPResponse(type: "image/svg+xml", body: PackageResources.icon_svg))
    case .events: return .events(first: .change(changes.withLock { $0 }))
    case .state: return .response(state(request.query))
    case .picture(let page): return .response(part(of: request.query) { picture(of: $0, page: page, request.query) })
    case .spots(let page): return .response(part(of: request.query) { spots(of: $0, page: page) })
    case .whole: return .response(part(of: request.query) { whole($0, withWeb: request.query["web"] == "1") })
    case .webPage: return .response(webPage(request.query))
    case .search: return .response(part(of: request.query) { pages in slowly { search(in: pages, request.query) } })
    case .explanation:
      return .response(part(of: request.query) { pages in slowly { explanation(in: pages, request.query) } })
    }
  }

  /// What is answered of pages that are shown, if they still are.
  private func part(of query: [String: String], _ answer: (ShownPages) -> HTTPResponse) -> HTTPResponse {
    let name = name(in: query)
    let view = views.withLock { views in views.first { $0.name == name }?.view }
    guard let pages = view?.shown.pages, query["r"] == String(pages.revision) else {
      return HTTPResponse(status: 410, "These pages are no longer shown.")
    }
    return answer(pages)
  }

  /// The page, which says its language; its script finds the words.
  private var page: [UInt8] {
    language == .english
      ? PackageResources.page_html
      : Array(
        String(decoding: PackageResources.page_html, as: UTF8.self)
          .replacing("<html lang=\"en\">", with: "<html lang=\"\(language.rawValue)\">").utf8)
  }

  // MARK: Answers

  private func state(_ query: [String: String]) -> HTTPResponse {
    guard let shown = content(query) else {
      return HTTPResponse(status: 404, "There is no such edition or layout here.")
    }
    return .json(
      StateText.state(
        shown.content, name(in: query), server: server, change: shown.change, editions: shown.editions,
        layouts: shown.layouts, in: language))
  }

  /// What is shown of what is asked for, after the last change, and what else could be; nil for what is not there.
  func content(
    _ query: [String: String]
  ) -> (content: View.Content, change: Int, editions: [String], layouts: [String])? {
    let (name, editions, layouts) = (name(in: query), editions, layouts)
    // Nothing else of the disk is looked at for what somebody asks.
    guard editions.contains(name.edition), name.layout.map(layouts.contains) ?? true else { return nil }
    let (moment, change) = (FileWatch.Moment(), changes.withLock { $0 })
    let content = view(name).update(after: change)
    watch.watch(workspace.filesRead, readSince: moment)
    return (content, change, editions, layouts)
  }

  private func picture(of pages: ShownPages, page: Int, _ query: [String: String]) -> HTTPResponse {
    guard let resolution = query["resolution"].flatMap(Double.init),
      PagePreview.resolutions.contains(resolution), (0..<pages.document.pageCount).contains(page)
    else { return HTTPResponse(status: 404, "There is no such page.") }
    let size = pages.document.pageBoxes[page].media.size
    let most = (PagePreview.pixelLimit / max(1, size.width * size.height)).squareRoot() * 72
    do throws(Workspace.Failure) {
      let report = try workspace.picture(of: pages.document, page: page, resolution: min(resolution, most))
      guard let bytes = report.value else {
        return HTTPResponse(status: 500, "The page has errors.")
      }
      return HTTPResponse(type: "image/png", body: bytes, tag: bytes.withUnsafeBytes(Digest.hexadecimal))
    } catch {
      return HTTPResponse(status: 500, error.description)
    }
  }

  private func spots(of pages: ShownPages, page: Int) -> HTTPResponse {
    guard let spots = pages.spots(onPage: page) else { return HTTPResponse(status: 404, "There is no such page.") }
    return .json(StateText.spots(spots, on: pages.document.pageBoxes[page], of: pages))
  }

  /// What needs all pages, one at a time: each takes long, and is of no use after the next change.
  private func whole(_ pages: ShownPages, withWeb: Bool) -> HTTPResponse {
    let mayCheck = isChecking.withLock { isChecking in
      defer { isChecking = true }
      return !isChecking
    }
    guard mayCheck else { return HTTPResponse(status: 503, "Other pages are being checked.") }
    defer { isChecking.withLock { $0 = false } }
    var found = workspace.findings(in: pages.document).joined(with: workspace.check(pages.edition))
    if withWeb, let web = try? pages.web.value.get() { found.add(contentsOf: web.diagnostics) }
    return .json(.object([("messages", StateText.messages(found, in: language))]))
  }

  /// The answer to something that may take long, unless others take long already.
  func slowly(_ answer: () -> HTTPResponse) -> HTTPResponse {
    let mayAnswer = slowAnswers.withLock { count in
      if count < PagePreview.mostSlowAnswers { count += 1 } else { return false }
      return true
    }
    guard mayAnswer else { return HTTPResponse(status: 503, "Others are being answered; ask again.") }
    defer { slowAnswers.withLock { $0 -= 1 } }
    return answer()
  }

  private func search(in pages: ShownPages, _ query: [String: String]) -> HTTPResponse {
    .json(StateText.found(pages.search(for: query["words"] ?? ""), on: pages.document.pageBoxes))
  }

  private func explanation(in pages: ShownPages, _ query: [String: String]) -> HTTPResponse {
    guard let id = query["id"], let title = pages.title(of: id) else {
      return HTTPResponse(status: 404, "The edition has no such resource.")
    }
    let text = workspace.explanation(of: id, in: pages.edition, language).value
    return .json(
      .object([
        ("id", .text(id)), ("title", .text(title)),
        (
          "text",
          .text(
            text
              ?? language.say(
                "It stands on no page of cards: there was nothing to choose.",
                "Elle n’est sur aucune page de fiches : il n’y avait rien à choisir."))
        ),
      ]))
  }

  // MARK: What can be shown

  /// The editions of the catalogue's folder, this one among them.
  private var editions: [String] {
    let found = editionList.paths
    return found.contains(edition) ? found : [edition] + found
  }

  /// The names of the program's layouts.
  private var layouts: [String] {
    let folder = workspace.files.layouts
    return fileNames(in: folder).filter { isRegularFile("\(folder)/\($0)/layout.yaml") }.sorted()
  }

  private func name(in query: [String: String]) -> ViewName {
    ViewName(
      edition: query["edition"] ?? edition, layout: query["layout"].flatMap { $0.isEmpty ? nil : $0 },
      isProof: query["proof"] == "1")
  }

  private func view(_ name: ViewName) -> View {
    views.withLock { views in
      let known = views.firstIndex { $0.name == name }.map { views.remove(at: $0).view }
      if views.count >= PagePreview.viewLimit { views.removeFirst() }
      let view = known ?? View(name, in: workspace)
      views.append((name, view))
      return view
    }
  }
}

extension Server.Event {
  /// Tells of a change.
  package static func change(_ number: Int) -> Server.Event { Server.Event("change", "\(number)") }
}

extension HTTPResponse {
  fileprivate static func json(_ value: JSON) -> HTTPResponse {
    HTTPResponse(type: "application/json; charset=utf-8", body: value.lines())
  }
}

extension Route.Script {
  /// Its text.
  fileprivate var bytes: [UInt8] {
    switch self {
    case .asking: PackageResources.asking_js
    case .explanation: PackageResources.explanation_js
    case .messages: PackageResources.messages_js
    case .script: PackageResources.script_js
    case .search: PackageResources.search_js
    case .web: PackageResources.web_js
    case .words: PackageResources.words_js
    }
  }
}
