import Foundation
import TestSupport
import Testing
import Vademecum

@testable import Preview

/// What the frame with the page for the web is given.
@Suite struct WebPageTests {
  private func page(_ desk: Desk, _ query: [String: String] = [:]) -> String {
    let response = desk.get("/web/page.html", query)
    #expect(response.status == 200 && response.type == "text/html; charset=utf-8")
    return String(decoding: response.body, as: UTF8.self)
  }

  /// What stands in the page behind its head.
  private func body(_ page: String) -> Substring { page[(page.range(of: "<body>")?.lowerBound ?? page.endIndex)...] }

  @Test func itIsThePageOfABuild() throws {
    let desk = Desk()
    let edition = try #require(desk.fresh.edition(at: desk.folder.path("editions/essai.yaml")).value)
    let files = try #require(try desk.fresh.webFiles(of: edition, as: .page).value)
    let built = String(decoding: files[0].bytes, as: UTF8.self)
    // But for the script, which does more here, so that the policy has another digest.
    #expect(body(page(desk)) == body(built) && body(built).contains("Deux phrases."))
    #expect(page(desk).contains("JSON.parse(name)") && !built.contains("JSON.parse(name)"))
  }

  @Test func itChangesWithItsFiles() throws {
    let desk = Desk()
    #expect(page(desk).contains(">Un<"))
    desk.save(Desk.text.replacing("title: Un", with: "title: [Un"))
    #expect(page(desk).contains(">Un<"))
    desk.save(Desk.text.replacing("title: Un", with: "title: Nouveau"))
    #expect(page(desk).contains(">Nouveau<") && !page(desk).contains(">Un<"))
  }

  @Test func picturesAreMadeAnewWhenTheirFilesChange() throws {
    let desk = Desk()
    func save(_ color: String) {
      desk.folder.write(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path fill='\(color)' d='M0 0h4v4H0z'/></svg>",
        to: "u.svg")
      desk.preview.change([desk.folder.path("u.svg")])
    }
    func picture() throws -> Substring {
      let page = page(desk)
      let start = try #require(page.range(of: "src=\"data:image/"))
      return page[start.upperBound...].prefix { $0 != "\"" }
    }
    save("#f00")
    desk.save(Desk.text.replacing("title: Un,", with: "title: Un, thumbnail: { image: u.svg, alt: U },"))
    let red = try picture()
    desk.save(Desk.text.replacing("title: Un,", with: "title: Autre, thumbnail: { image: u.svg, alt: U },"))
    #expect(try picture() == red)
    save("#00f")
    #expect(try picture() != red)
  }

  @Test func itHasTheColorsOfTheLayoutThatIsAskedFor() {
    let desk = Desk()
    #expect(page(desk, ["layout": "grille"]) != page(desk))
    for query in [["layout": "../secret"], ["edition": "/etc/passwd"], ["edition": desk.folder.path("catalogue.yaml")]]
    {
      #expect(desk.get("/web/page.html", query).status == 404, "\(query)")
    }
  }

  @Test func itIsShownInAFrameOfNoOriginAndAllowedItsOwnAlone() throws {
    let desk = Desk()
    let preview = desk.preview
    let server = try RunningServer { preview.reply(to: $0) }
    let answer = server.ask("GET /web/page.html HTTP/1.1")
    let policy = try #require(answer.split(separator: "\r\n").first { $0.hasPrefix("Content-Security-Policy: ") })
    #expect(answer.contains("content=\"\(policy.dropFirst(25).split(separator: "; frame-ancestors")[0])\""))
    #expect(policy.hasPrefix("Content-Security-Policy: default-src 'none'; style-src 'sha256-"))
    #expect(
      policy.hasSuffix("; frame-ancestors 'self'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox"))
    #expect(!policy.contains("unsafe") && !policy.contains("allow-same-origin"))
    for path in ["/", "/web/"] {
      let page = server.ask("GET \(path) HTTP/1.1")
      #expect(page.status == 200 && page.contains("frame-src 'self'; ") && page.contains("frame-ancestors 'none'"))
    }
    for path in ["/web", "/web/style.css", "/web/page.html/", "/web/../catalogue.yaml"] {
      #expect(server.ask("GET \(path) HTTP/1.1").status == 404, "\(path)")
    }
  }

  /// What stops the page is read where the page would be.
  @Test func aFailureStandsInTheFrame() throws {
    let desk = Desk()
    desk.folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path d='M0 0h4v4H0z'/></svg>", to: "u.svg")
    desk.save(Desk.text.replacing("title: Un,", with: "title: Un, thumbnail: { image: u.svg, alt: U },"))
    _ = try desk.state()
    try FileManager.default.removeItem(atPath: desk.folder.path("u.svg"))
    let response = desk.get("/web/page.html")
    #expect(response.status == 500 && String(decoding: response.body, as: UTF8.self).contains("u.svg"))
    #expect(try #require(response.framePolicy).hasPrefix("default-src 'none'; frame-ancestors 'self'; sandbox"))
  }

  @Test func thereIsNoneBeforeTheFirstPages() throws {
    let desk = Desk()
    desk.save("sections: [")
    #expect(desk.get("/web/page.html").status == 404)
    desk.save(Desk.text)
    #expect(page(desk).contains(">Deux<"))
  }
}
