import Foundation
import Preview
import Testing

/// Who is answered, and what a server bears.
@Suite struct ServerTests {
  /// A server that says which path was asked for.
  private func server() throws -> RunningServer {
    try RunningServer { request in
      request.path == "/events"
        ? .events(first: .change(0)) : .response(HTTPResponse(status: 200, "path \(request.path)"))
    }
  }

  @Test func answersAreSafe() throws {
    let answer = try server().ask("GET /a%20b?c=d HTTP/1.1")
    #expect(answer.status == 200 && answer.hasSuffix("\r\n\r\npath /a b\n"))
    for field in [
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'; ",
      "Cross-Origin-Resource-Policy: same-origin", "Content-Length: 10",
    ] { #expect(answer.contains("\r\n\(field)"), "\(field)") }
  }

  @Test func headHasNoBody() throws {
    let answer = try server().ask("HEAD / HTTP/1.1")
    #expect(answer.contains("Content-Length: 7\r\n") && answer.hasSuffix("\r\n\r\n"))
  }

  @Test(arguments: ["evil.example:80", "127.0.0.1", "127.0.0.1:1", "localhost", "127.0.0.1.evil.example", ""])
  func otherHostsAreRefused(_ host: String) throws {
    #expect(try server().ask("GET / HTTP/1.1", host: host).status == 403)
  }

  @Test func bothNamesOfThisMachineAreAnswered() throws {
    let server = try server()
    #expect(server.ask("GET / HTTP/1.1", host: "localhost:\(server.server.port)").status == 200)
    #expect(server.ask("GET / HTTP/1.1", ["Host: other"]).status == 400)
  }

  @Test func otherOriginsAreRefused() throws {
    let server = try server()
    let own = "http://127.0.0.1:\(server.server.port)"
    #expect(server.ask("GET / HTTP/1.1", ["Origin: \(own)"]).status == 200)
    for origin in ["http://evil.example", "null", "https://127.0.0.1:\(server.server.port)", "http://127.0.0.1:1"] {
      #expect(server.ask("GET / HTTP/1.1", ["Origin: \(origin)"]).status == 403, "\(origin)")
    }
    // A picture in a page of another site has no origin; a link in it may be followed.
    let foreign = "Sec-Fetch-Site: cross-site"
    #expect(server.ask("GET / HTTP/1.1", [foreign, "Sec-Fetch-Mode: no-cors"]).status == 403)
    #expect(server.ask("GET / HTTP/1.1", [foreign, "Sec-Fetch-Mode: navigate"]).status == 200)
    #expect(server.ask("GET / HTTP/1.1", ["Sec-Fetch-Site: same-origin"]).status == 200)
  }

  @Test(arguments: [
    ("POST / HTTP/1.1", 405), ("GET http://evil.example/ HTTP/1.1", 400), ("GET / HTTP/2.0", 505), ("GET /", 400),
    ("GET / HTTP/1.1 x", 400), ("GET /%zz HTTP/1.1", 400), ("GET /%00 HTTP/1.1", 400), ("GET /%ff HTTP/1.1", 400),
    ("GET /?a=%f HTTP/1.1", 400), ("\u{1} / HTTP/1.1", 400),
  ])
  func whatIsNoRequestIsRefused(_ line: String, _ status: Int) throws {
    #expect(try server().ask(line).status == status)
  }

  @Test(arguments: [
    (["no colon"], 400), ([" a: b"], 400), (["Content-Length: 3"], 413), (["Transfer-Encoding: chunked"], 413),
  ])
  func badFieldsAreRefused(_ fields: [String], _ status: Int) throws {
    #expect(try server().ask("GET / HTTP/1.1", fields).status == status)
  }

  @Test func requestsAreBounded() throws {
    let server = try server()
    #expect(server.ask("GET /\(String(repeating: "a", count: 5_000)) HTTP/1.1").status == 414)
    #expect(server.ask("GET / HTTP/1.1", ["A: \(String(repeating: "a", count: 9_000))"]).status == 431)
    #expect(server.ask("GET /\(String(repeating: "a", count: 1 << 20))").status == 414)
    #expect(server.ask("GET / HTTP/1.1").status == 200)
  }

  @Test func idleConnectionsAreBorne() throws {
    raiseDescriptorLimit()
    let server = try server()
    let idle = (0..<200).map { _ in Client(port: server.server.port) }
    for client in idle.prefix(100) { client.send("GET / HTT") }
    #expect(server.ask("GET / HTTP/1.1").status == 200)
    withExtendedLifetime(idle) {}
  }

  @Test func moreThanItHoldsMakeRoom() throws {
    let server = try RunningServer(connectionLimit: 20) { _ in .response(HTTPResponse(status: 200, "here")) }
    let idle = (0..<50).map { _ in Client(port: server.server.port) }
    #expect(server.ask("GET / HTTP/1.1").status == 200)
    withExtendedLifetime(idle) {}
  }

  @Test func aConnectionTakesManyRequests() throws {
    let server = try server()
    let client = Client(port: server.server.port)
    let host = "Host: 127.0.0.1:\(server.server.port)"
    client.send("GET /one HTTP/1.1\r\n\(host)\r\n\r\nGET /two HTTP/1.1\r\n\(host)\r\n\r\n")
    let answers = client.receive(until: "path /two\n")
    #expect(answers.contains("path /one\n") && answers.contains("Connection: keep-alive\r\n"))
    client.send("GET /three HTTP/1.0\r\n\(host)\r\n\r\n")
    #expect(client.receive().hasSuffix("path /three\n"))
  }

  @Test func allPagesAreTold() throws {
    let server = try server()
    let clients = (0..<3).map { _ in Client(port: server.server.port) }
    for client in clients {
      client.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(server.server.port)\r\n\r\n")
      let first = client.receive(until: "data: 0\n\n")
      #expect(first.contains("Content-Type: text/event-stream\r\n") && first.contains("event: change\n"))
    }
    server.server.send(.change(7))
    for client in clients { #expect(client.receive(until: "data: 7\n\n").contains("event: change\n")) }
  }

  @Test func aPortIsTakenOnce() throws {
    let server = try server()
    #expect(throws: Server.Failure.self) { try Server(port: server.server.port) { _ in .events(first: .change(0)) } }
  }
}
