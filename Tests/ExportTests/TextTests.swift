import Export
import Frames
import Testing

/// What readers get back from the text on a page.
@Suite struct TextTests {
  let compositor = Compositor(lato("Regular"))

  func read(_ run: GlyphRun, _ program: String, _ arguments: [String] = []) throws -> [Substring] {
    let file = try pdf(document([page([.glyphs(run)])]))
    let output =
      program == "mutool"
      ? try inspect(file, "mutool", ["draw", "-q", "-F", "txt"])
      : try inspect(file, program, ["-enc", "UTF-8"] + arguments, after: ["-"])
    return output.split { $0 == "\n" || $0 == "\r\n" || $0 == "\u{0C}" }.filter { !$0.hasPrefix("warning: ICC") }
  }

  @Test func linesKeepTheirSpacesAndOrder() throws {
    let run = compositor.run(["L’économie « sociale » ", "à 12 € et 5 œufs"])
    #expect(try read(run, "pdftotext", ["-raw"]) == ["L’économie « sociale »", "à 12 € et 5 œufs"])
    #expect(try read(run, "mutool") == ["L’économie « sociale » ", "à 12 € et 5 œufs"])
  }

  @Test func aWordDividedAtTheEndOfALineIsOneWord() throws {
    let run = compositor.run(["les territoi\u{AD}", "res ruraux"])
    #expect(try read(run, "pdftotext") == ["les territoires ruraux"])
    #expect(try read(run, "pdftotext", ["-raw"]) == ["les territoi-", "res ruraux"])
    #expect(try read(run, "mutool") == ["les territoi-", "res ruraux"])
  }

  @Test func sharedGlyphsNeedNoSpansOfTheirOwn() throws {
    let run = compositor.run(["n°\u{A0}5 «\u{A0}ESS\u{A0}» 12\u{202F}% ? fin\u{AD}", "e peut\u{2010}être"])
    let objects = try inspect(pdf(document([page([.glyphs(run)])])), "qpdf", ["--qdf"], after: ["-"])
    #expect(!objects.contains("ActualText"))
    #expect(try read(run, "pdftotext", ["-raw"]) == ["n° 5 « ESS » 12 % ? fin-", "e peut-être"])
  }

  @Test func ligaturesAreTheirLetters() throws {
    var run = compositor.run(["\u{FB01}n"])
    run.clusters[0].bytes = 2
    run.text.replaceSubrange(0..<3, with: Array("fi".utf8))
    #expect(try read(run, "pdftotext") == ["fin"])
    #expect(try read(run, "mutool") == ["fin"])
  }

  /// Up to an eighth of an em between letters, words stay whole for every reader tried.
  @Test(arguments: [0, 0.05, 0.1, 0.12]) func spacedCapitalsAreWords(_ tracking: Double) throws {
    let run = compositor.run(["RÉSEAU RURAL ", "SOMMAIRE"], tracking: tracking * 10)
    for arguments in [[], ["-raw"]] {
      #expect(try read(run, "pdftotext", arguments) == ["RÉSEAU RURAL", "SOMMAIRE"])
    }
    #expect(try read(run, "mutool") == ["RÉSEAU RURAL ", "SOMMAIRE"])
  }

  /// Lines whose glyphs are wider or narrower than they were drawn share one font in the file, and read as others do.
  @Test func stretchedLinesAreOneFontAndWholeWords() throws {
    var run = compositor.run(["L’attention « sociale » ", "et solidaire, en œu\u{AD}", "vre et en territoire"])
    let counts = run.glyphs.reduce(into: [Float: Int]()) { $0[$1.y, default: 0] += 1 }
    for (line, scale) in zip(counts.keys.sorted(), [0.98, 1.02, 1.02] as [Float]) {
      run.lines.append(.init(glyphs: counts[line]!, scale: scale, tracking: 0.015))
    }
    for index in run.glyphs.indices {
      let scale: Float = run.glyphs[index].y == 30 ? 0.98 : 1.02
      run.glyphs[index].x = 20 + (run.glyphs[index].x - 20) * scale * 1.02
    }
    #expect(try read(run, "pdftotext", ["-raw"]).joined(separator: "|").contains("et solidaire, en œu"))
    #expect(try read(run, "pdftotext") == ["L’attention « sociale »", "et solidaire, en œuvre et en territoire"])
    let fonts = try inspect(pdf(document([page([.glyphs(run)])])), "pdffonts")
    #expect(fonts.split(separator: "\n").count { $0.contains("TrueType") && !$0.contains("CID") } == 1, "\(fonts)")
  }
}
