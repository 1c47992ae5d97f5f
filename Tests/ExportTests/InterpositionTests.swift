import Bytes
import CInterposition
import Cairo
import Testing

#if canImport(Glibc)
  import Glibc

  /// What the program does in place of the C library and zlib while cairo writes pages.
  @Suite struct InterpositionTests {
    /// The text before the zero byte.
    private func string(_ text: [CChar]) -> String {
      String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What printf writes.
    private func printed(_ value: Double, _ decimals: Int32) -> String {
      var text = [CChar](repeating: 0, count: 400)
      _ = withVaList([decimals, value]) { vsnprintf(&text, text.count, "%.*f", $0) }
      return string(text)
    }

    /// What is written in place of it, or nil where printf has to do it.
    private func written(_ value: Double, _ decimals: Int32, room: Int = 64) -> String? {
      var text = [CChar](repeating: 0, count: room)
      let count = vademecum_write_fixed(&text, room, value, decimals)
      return count < 0 ? nil : string(text)
    }

    @Test func numbersAreWrittenAsPrintfDoes() {
      var random = SplitMix(state: 7)
      var (compared, wrong): (Int, [Double]) = (0, [])
      for round in 0..<200_000 {
        let bits = random.next()
        let value: Double =
          switch round % 4 {
          // Any number, those of pages, ties, and small ones.
          case 0: Double(bitPattern: bits)
          case 1: Double(Int64(bits % 2_000_000_000) - 1_000_000_000) / 1_000_000
          case 2: Double(Int64(bits % 20_001) - 10_000) / Double(1 << (bits >> 32 % 20))
          default: Double(bits >> 11) * Double(sign: .plus, exponent: -Int(bits % 140), significand: 1)
          }
        let decimals = [6, 18, 3, Int32(bits >> 40 % 19)][round / 4 % 4]
        guard let text = written(value, decimals) else { continue }
        compared += 1
        if text != printed(value, decimals) { wrong.append(value) }
      }
      #expect(compared > 100_000 && wrong.isEmpty)
    }

    @Test(
      arguments: [
        (0.0, 6, "0.000000"), (-0.0, 6, "-0.000000"), (0.5, 0, "0"), (1.5, 0, "2"), (595.275591, 6, "595.275591"),
        (-1e-9, 6, "-0.000000"), (1e-18, 18, "0.000000000000000001"), (9e12, 3, "9000000000000.000"),
      ] as [(Double, Int32, String)])
    func number(_ value: Double, _ decimals: Int32, is text: String) {
      #expect(written(value, decimals) == text && printed(value, decimals) == text)
    }

    @Test func whatNeedsPrintfIsLeftToIt() {
      for value in [Double.nan, .infinity, -.infinity, 1e300] { #expect(written(value, 6) == nil) }
      #expect(written(1, 19) == nil && written(1, -1) == nil)
      #expect(written(12.5, 1, room: 4) == nil && written(12.5, 1, room: 5) == "12.5")
    }

    @Test func wholeNumbersAreWrittenAsPrintfDoes() {
      for value in [0, 7, -7, Int.max, Int.min, 1_000] {
        var text = [CChar](repeating: 0, count: 32)
        #expect(vademecum_write_integer(&text, 32, value) == "\(value)".utf8.count)
        #expect(string(text) == "\(value)")
        #expect(vademecum_write_integer(&text, "\(value)".utf8.count, value) == -1)
      }
    }

    /// The bytes that cairo writes for a page with a line.
    private func page(_ streams: Context.PageStreams) throws -> [UInt8] {
      var written: [UInt8] = []
      let surface = try PDFSurface(width: 100, height: 100) { bytes in
        written += bytes
        return true
      }
      surface.set(.creationDate, "")
      let context = try Context(surface)
      for index in 0..<200 {
        context.rectangle(x: Double(index) / 3, y: 0.05, width: 10, height: 0.7)
        context.fill()
      }
      context.showPage(streams)
      try surface.finish()
      return written
    }

    /// The first stream of a file.
    private func content(of file: [UInt8]) throws -> (isStored: Bool, bytes: [UInt8]) {
      let start = try #require(place(of: "stream\n", in: file, from: 0)) + 7
      let end = try #require(place(of: "\nendstream", in: file, from: start))
      return file[start..<end].withUnsafeBytes { stream in
        var content: [UInt8] = []
        #expect(Inflater().unpack(stream, into: &content) == .whole)
        return (Inflater.isStored(stream), content)
      }
    }

    private func place(of text: String, in file: [UInt8], from start: Int) -> Int? {
      let bytes = Array(text.utf8)
      return (start...(file.count - bytes.count)).first { file[$0...].starts(with: bytes) }
    }

    @Test func pagesThatAreUnpackedAtOnceAreNotPacked() throws {
      let before = try page(.packed)
      vademecum_interpose()
      #expect(vademecum_is_interposed() == 1)
      #expect(try page(.packed) == before)
      let (packed, loose) = (try content(of: before), try content(of: page(.loose)))
      #expect(!packed.isStored && loose.isStored && packed.bytes == loose.bytes)
    }
  }

  /// Sebastiano Vigna's generator SplitMix64.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var word = state
      word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
      return word ^ (word >> 31)
    }
  }
#endif
