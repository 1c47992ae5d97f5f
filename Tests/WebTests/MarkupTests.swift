import Bytes
import Testing

@testable import Web

/// Whatever data hold stays text.
@Suite struct MarkupTests {
  private func html(_ syntax: MarkupWriter.Syntax = .html, _ write: (inout MarkupWriter) -> Void) -> String {
    var writer = MarkupWriter(syntax)
    write(&writer)
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test func textsAndValuesStayTexts() {
    let text = html { $0.element(.p, [.label("a\"b<c>&'")], text: "</p><script>1 && 2</script>\u{0}\u{b}\u{7f}é") }
    #expect(
      text == "<p aria-label=\"a&quot;b&lt;c&gt;&amp;'\">&lt;/p&gt;&lt;script&gt;1 &amp;&amp; 2&lt;/script&gt;   é</p>")
  }

  @Test func formsDifferInEndsAndLanguages() {
    func write(_ writer: inout MarkupWriter) {
      writer.element(.p, .language("ar") + [.hidden]) { $0.text("a\nb") }
    }
    #expect(html(.html, write) == "<p lang=\"ar\" dir=\"rtl\" hidden>a<br>b</p>")
    #expect(html(.xhtml, write) == "<p lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\" hidden=\"hidden\">a<br/>b</p>")
  }

  @Test func directionsAreToldWhereTheyChange() {
    func text(_ language: String, _ outer: String) -> String {
      html { $0.element(.p, .language(language, within: outer)) { _ in } }
    }
    #expect(text("fr", "fr") == "<p></p>" && text("en", "fr") == "<p lang=\"en\"></p>")
    #expect(text("he", "ar") == "<p lang=\"he\"></p>" && text("ar", "fr") == "<p lang=\"ar\" dir=\"rtl\"></p>")
    #expect(text("fr", "ar") == "<p lang=\"fr\" dir=\"ltr\"></p>")
  }

  @Test func noDataEndTheirElement() {
    let text = html { $0.data(.list([.text("</script><b>&"), .null, .number(3)]), type: "application/ld+json") }
    #expect(
      text == "<script type=\"application/ld+json\">[\"\\u003c/script\\u003e\\u003cb\\u003e\\u0026\",null,3]</script>")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "//example.org", "/a", "a", "", "http:", "https://a b.org",
    "https://exa\u{9}mple.org",
  ])
  func addressesThatCouldRunSomethingAreNone(_ address: String) {
    #expect(Address(outside: address) == nil)
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d=[e]#f", "https://example.org/a?b=c&d=[e]#f"),
    ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
    ("mailto:a@b.org", "mailto:a@b.org"), ("https://example.org/é\"<>`", "https://example.org/%C3%A9%22%3C%3E%60"),
  ])
  func addressesOfTheWebAndOfMailAreTaken(_ address: String, _ written: String) {
    #expect(Address(outside: address)?.text == written)
  }

  @Test(arguments: [
    ("fr", false), ("ar", true), ("ar-Latn", false), ("he-IL", true), ("uz-Arab", true), ("fa", true), ("far", false),
  ])
  func scriptsHaveTheirDirections(_ language: String, _ isLeft: Bool) {
    #expect(runsToTheLeft(language) == isLeft)
  }
}
