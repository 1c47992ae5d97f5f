import Cairo
import Foundation
import TestSupport
import Testing
import Vademecum

@testable import Preview

/// What pages of the preview are given.
@Suite struct PagePreviewTests {
  /// The pixels of a PNG file.
  private func pixels(_ png: [UInt8]) throws -> [UInt8] {
    let surface = try png.withUnsafeBytes { try ImageSurface(png: $0) }
    return surface.withPixels { Array($0) }
  }

  @Test func picturesAreThoseOfABuild() throws {
    let desk = Desk()
    let state = try desk.state()
    #expect(state["isCurrent"] as? Bool == true && state["title"] as? String == "Essai")
    let document = try #require(desk.document())
    let pages = try #require(state["pages"] as? [[String: Any]])
    #expect(pages.count == document.pageCount)
    for page in pages.indices {
      let shown = desk.get("/page/\(page + 1).png", ["r": "0", "resolution": "96"])
      let made = try desk.fresh.bytes(of: document, as: .png(resolution: 96), page: page).value
      #expect(shown.status == 200 && shown.type == "image/png", "page \(page)")
      #expect(try pixels(shown.body) == pixels(try #require(made)), "page \(page)")
    }
  }

  @Test func cardsKnowTheirPlace() throws {
    let desk = Desk()
    _ = try desk.state()
    let spots = try (1...3).map { try desk.json("/page/\($0).json", ["r": "0"]) }
    let cards = spots.flatMap { $0["cards"] as? [[String: Any]] ?? [] }
    let card = try #require(cards.first { $0["id"] as? String == "un" })
    #expect(card["place"] as? String == "\(desk.folder.path("catalogue.yaml")):5:5")
    #expect(card["address"] as? String == "vscode://file\(desk.folder.path("catalogue.yaml")):5:5")
    let box = try #require(card["box"] as? [String]).compactMap(Double.init)
    #expect(box.count == 4 && box[2] > 50 && box[3] > 10)
    let links = spots.flatMap { $0["links"] as? [[String: Any]] ?? [] }
    #expect(links.contains { $0["uri"] as? String == "https://example.org/un" })
    #expect(links.contains { $0["page"] is Int })
  }

  @Test func hitsStandWhereReadersFindThem() throws {
    let desk = Desk()
    _ = try desk.state()
    let found = try desk.json("/search.json", ["r": "0", "words": "phrases"])
    let hit = try #require((found["hits"] as? [[String: Any]])?.first)
    let box = try #require((hit["boxes"] as? [[String]])?.first).compactMap(Double.init)
    let page = try #require(hit["page"] as? Int) + 1
    let file = try desk.fresh.bytes(of: try #require(desk.document())).value
    desk.folder.write(try #require(file), to: "it.pdf")
    let words = try run("pdftotext", ["-bbox", "-f", "\(page)", "-l", "\(page)", desk.folder.path("it.pdf"), "-"])
    let line = try #require(words.output.split(separator: "\n").first { $0.contains("phrases") })
    let sides = line.split(separator: "\"").compactMap { Double($0) }
    #expect(found["count"] as? Int == 1 && sides.count == 4)
    // The word ends in a full stop there.
    #expect(abs(box[0] - sides[0]) < 0.1 && box[0] + box[2] < sides[2] && box[0] + box[2] > sides[2] - 5)
    #expect(box[1] > sides[1] - 3 && box[1] + box[3] < sides[3] + 3)
  }

  @Test func cardsOfTheEditionAreExplained() throws {
    let desk = Desk()
    _ = try desk.state()
    let answer = try desk.json("/explanation.json", ["r": "0", "id": "deux"])
    let workspace = desk.fresh
    let edition = try #require(workspace.edition(at: desk.folder.path("editions/essai.yaml")).value)
    #expect(answer["text"] as? String == workspace.explanation(of: "deux", in: edition).value)
    #expect(answer["title"] as? String == "Deux")
    for id in ["trois", "", "../catalogue.yaml", "a"] {
      #expect(desk.get("/explanation.json", ["r": "0", "id": id]).status == 404, "\(id)")
    }
    #expect(desk.get("/explanation.json", ["r": "0"]).status == 404)
    #expect(desk.get("/explanation.json", ["r": "7", "id": "un"]).status == 410)
  }

  @Test func searchesAndExplanationsLeaveRoomForPages() throws {
    let desk = Desk()
    _ = try desk.state()
    let preview = desk.preview
    func status(_ path: String, _ query: [String: String]) -> Int {
      desk.get(path, ["r": "0"].merging(query) { $1 }).status
    }
    var statuses: [Int] = []
    func look() {
      statuses += [status("/search.json", ["words": "deux"]), status("/explanation.json", ["id": "deux"])]
      statuses.append(desk.get("/page/1.png", ["r": "0", "resolution": "60"]).status)
    }
    look()
    _ = preview.slowly {
      preview.slowly {
        look()
        return HTTPResponse(status: 200, "")
      }
    }
    look()
    #expect(statuses == [200, 200, 200, 503, 503, 200, 200, 200, 200])
  }

  @Test func cardsHaveTheAreaOfTheirOrnaments() throws {
    let desk = Desk()
    _ = try desk.state()
    let cards = try (1...3).flatMap { try desk.json("/page/\($0).json", ["r": "0"])["cards"] as? [[String: Any]] ?? [] }
    let box = try #require(cards.first { $0["id"] as? String == "un" }?["box"] as? [String]).compactMap(Double.init)
    // The cover at the left of a card without a picture is drawn, and no content.
    let text = try desk.json("/search.json", ["r": "0", "words": "deux phrases"])
    let hits = try #require(text["hits"] as? [[String: Any]])
    let word = try #require((hits.first?["boxes"] as? [[String]])?.first).compactMap(Double.init)
    #expect(box[0] + 100 < word[0] && box[0] + box[2] > word[0] + word[2] && box[1] < word[1])
  }

  @Test func editionsAreListedAsTheyComeAndGo() throws {
    let desk = Desk()
    func names() throws -> [String] {
      (try desk.state()["editions"] as? [String] ?? []).map { $0.split(separator: "/").last.map(String.init) ?? "" }
    }
    #expect(try names() == ["autre.yaml", "essai.yaml"])
    desk.folder.write("catalogue: ../catalogue.yaml\ntitle: Neuf\n", to: "editions/neuf.yaml")
    desk.folder.write("title: Autre, mais sans données\n", to: "editions/autre.yaml")
    #expect(try names() == ["essai.yaml", "neuf.yaml"])
  }

  @Test func mistakesKeepThePagesUntilTheyAreMended() throws {
    let desk = Desk()
    _ = try desk.state()
    desk.save(Desk.text.replacing("title: Un", with: "title: [Un"))
    let broken = try desk.state()
    #expect(broken["isCurrent"] as? Bool == false && broken["revision"] as? Int == 0)
    let messages = try #require(broken["messages"] as? [[String: Any]])
    #expect(messages.first?["severity"] as? String == "error" && messages.first?["id"] as? String == "yaml-syntax")
    #expect((messages.first?["place"] as? String)?.hasPrefix(desk.folder.path("catalogue.yaml:")) == true)
    #expect(desk.get("/page/1.png", ["r": "0", "resolution": "48"]).status == 200)
    desk.save(Desk.text.replacing("title: Un", with: "title: Nouveau"))
    let mended = try desk.state()
    #expect(mended["isCurrent"] as? Bool == true && mended["revision"] as? Int == 2)
    #expect(desk.get("/page/1.png", ["r": "0", "resolution": "48"]).status == 410)
    #expect(try desk.json("/search.json", ["r": "2", "words": "nouveau"])["count"] as? Int ?? 0 > 0)
    #expect(desk.get("/search.json", ["r": "0", "words": "nouveau"]).status == 410)
  }

  @Test func aChangeOfADrawingHasAnotherTag() throws {
    let desk = Desk()
    let pages = try #require(try desk.state()["pages"] as? [Any]).count
    func tags(_ revision: Int) -> [String?] {
      (1...pages).map { desk.get("/page/\($0).png", ["r": "\(revision)", "resolution": "40"]).tag }
    }
    let before = tags(0)
    desk.save(Desk.text.replacing("Deux phrases", with: "Trois phrases"))
    _ = try desk.state()
    let after = tags(1)
    #expect(before != after && before[0] == after[0] && !before.contains(nil))
  }

  @Test func onlyEditionsAndLayoutsThatAreThereAreShown() throws {
    let desk = Desk()
    let own = try desk.state()
    #expect((own["editions"] as? [String])?.count == 2)
    #expect(own["layouts"] as? [String] == ["affiche", "carnet-a5", "depliant", "grille", "liste", "vademecum-2022"])
    let grille = try desk.json("/state.json", ["layout": "grille"])
    #expect(grille["ownLayout"] as? String == "grille" && grille["isCurrent"] as? Bool == true)
    let other = try desk.json("/state.json", ["edition": desk.folder.path("editions/autre.yaml")])
    #expect(other["title"] as? String == "Autre")
    for query in [
      ["edition": "/etc/passwd"], ["edition": desk.folder.path("catalogue.yaml")], ["layout": "../secret"],
      ["edition": desk.folder.path("editions/../editions/autre.yaml")], ["layout": "/etc"],
    ] {
      #expect(desk.get("/state.json", query).status == 404, "\(query)")
      #expect(desk.get("/whole.json", query.merging(["r": "0"]) { $1 }).status == 410, "\(query)")
    }
  }

  @Test(arguments: [
    "/etc/passwd", "/../../etc/passwd", "//etc/passwd", "/page/../../etc/passwd", "/page/1.pdf", "/page/-1.png",
    "/page/1/2.png", "/catalogue.yaml", "/page/1e3.png", "/page/９.png", "/page/.png", "/style.css/", "",
  ])
  func nothingElseIsServed(_ path: String) {
    #expect(Desk().get(path).status == 404)
  }

  @Test(arguments: ["0", "nan", "inf", "-5", "1e9", "", "ten"])
  func resolutionsAreBounded(_ resolution: String) throws {
    let desk = Desk()
    _ = try desk.state()
    #expect(desk.get("/page/1.png", ["r": "0", "resolution": resolution]).status == 404)
    #expect(desk.get("/page/999.png", ["r": "0", "resolution": "48"]).status == 404)
    #expect(desk.get("/page/0.png", ["r": "0", "resolution": "48"]).status == 404)
  }

  @Test func savesOfAPageReachBrowsers() throws {
    let desk = Desk()
    let preview = desk.preview
    let server = try RunningServer { preview.reply(to: $0) }
    let (told, watch) = (server.server, desk.watch)
    Foundation.Thread.detachNewThread { preview.follow { told.send(.change($0)) } }
    defer { watch.stop() }
    #expect(server.ask("GET /state.json HTTP/1.1").contains("\"isCurrent\": true"))
    let client = Client(port: server.server.port)
    client.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(server.server.port)\r\n\r\n")
    _ = client.receive(until: "event: change")
    desk.folder.write(Desk.text.replacing("title: Un", with: "title: Nouveau"), to: "catalogue.yaml")
    #expect(client.receive(until: "data: 1\n\n").contains("data: 1\n\n"))
    #expect(server.ask("GET /state.json HTTP/1.1").contains("\"revision\": "))
    for path in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd"] {
      let answer = server.ask("GET \(path) HTTP/1.1")
      #expect(answer.status == 404 && !answer.contains("root:"), "\(path)")
    }
  }
}
