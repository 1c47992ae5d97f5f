import Bytes
import Testing

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9t%c3%a9", "été"), ("100%", "100%"), ("%2", "%2"), ("%%20", "% "), ("%zz%41", "%zzA"),
    ("", ""), ("%4%41", "%4A"), ("%%%41", "%%A"), ("a%25b", "a%b"),
  ]) func texts(encoded: String, plain: String) { #expect(encoded.percentDecoded == plain) }

  @Test func whatAddressesMustNotHave() {
    #expect("a b/é\u{1}%".percentEncoded() == "a%20b/%C3%A9%01%")
    #expect("a(b)%".percentEncoded(and: "()%".utf8) == "a%28b%29%25")
  }
}
