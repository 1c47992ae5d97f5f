import Diagnostics
import Vademecum

// The page for the web beside the pages of paper.

extension PagePreview {
  /// The page for the web of what is asked for: the one that belongs to the pages that are shown, so that a mistake leaves it, too.
  func webPage(_ query: [String: String]) -> HTTPResponse {
    guard let content = content(query) else {
      return HTTPResponse(status: 404, "There is no such edition or layout here.")
    }
    guard let pages = content.content.pages else { return HTTPResponse(status: 404, "There is no page yet.") }
    switch pages.web.value {
    case .success(let report):
      guard let page = report.value else {
        return PagePreview.inFrame(
          language.say("The page has errors; see the messages.", "La page a des erreurs ; voir les messages."))
      }
      return HTTPResponse(
        type: "text/html; charset=utf-8", body: page.bytes, framePolicy: "\(page.policy); \(PagePreview.framePolicy)")
    case .failure(let failure): return PagePreview.inFrame(failure.text(in: language))
    }
  }

  /// A failure that the frame shows: what may not stand in one is shown as a broken page.
  private static func inFrame(_ text: String) -> HTTPResponse {
    var response = HTTPResponse(status: 500, text)
    response.framePolicy = "default-src 'none'; \(framePolicy)"
    return response
  }

  /// The page is of no origin, so that it and the page around it cannot touch each other; its links open others.
  private static let framePolicy =
    "frame-ancestors 'self'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox"
}
