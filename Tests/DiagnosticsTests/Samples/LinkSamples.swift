import Diagnostics

extension Samples {
  static let links: [LinkFinding] = [
    .dead("https://a.org/x", .status(404)), .dead("https://a.org/x", .status(410)),
    .dead("https://nobody.org/", .unknownHost("nobody.org")), .dead("https://a.org/x", .circle),
    .moved("http://a.org/x", to: "https://a.org/x"), .unsure("https://a.org/x", .status(429)),
    .unsure("https://a.org/x", .status(599)), .unsure("https://a.org/x", .refused),
    .unsure("https://a.org/x", .timeout(seconds: 20)), .unsure("https://a.org/x", .homePage("https://a.org/")),
    .unsure("https://a.org/x", .insecure("the certificate has expired")),
    .unsure("https://a.org/x", .failed("it sends nothing")), .unknown(1, first: "https://a.org/x"),
    .unknown(3, first: "https://a.org/x"),
  ]
}
