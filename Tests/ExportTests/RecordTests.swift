import Bytes
@testable import Export
import Frames
import TestSupport
import Testing

/// What a file carries of what it was made from, and how it is found again.
@Suite struct RecordTests {
  let record = Array("{\"record\":1,\"title\":\"Été (no)\"}".utf8)

  /// A document that says what it was made from.
  func sample(_ record: [UInt8]?) -> Document {
    var sample = document([page([])])
    sample.record = record
    return sample
  }

  /// The record in a file of those bytes.
  func read(_ file: [UInt8]) throws(EmbeddedRecord.Failure) -> [UInt8] {
    var search = RecordSearch(.memory(file))
    return try search.record()
  }

  @Test(arguments: [Conformance.ua1, .a2a, .a3a, [.ua1, .a2a]])
  func isInTheFileAndComesBack(_ conformance: Conformance) throws {
    let file = try pdf(sample(record), conformance)
    #expect(try read(file) == record)
    let catalog = try inspect(file, "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
    #expect(catalog.contains("/LastModified (D:20220601)") && catalog.contains("/Type /VademecumRecord"))
    let check = try inspect(file, "qpdf", ["--check"])
    #expect(check.contains("No syntax or stream encoding errors found"), "\(check)")
  }

  @Test func largeRecordsComeBack() throws {
    var noise = UInt64(1)
    let large: [UInt8] = (0..<3_000_000).map { _ in
      noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(noise >> 60) | 0x40
    }
    #expect(try read(pdf(sample(large), .ua1)) == large)
  }

  /// Beyond a limit a record is packed while it is written; nobody who reads it knows.
  @Test func recordsThatArePackedInPiecesComeBack() throws {
    var sample = document([page([])])
    let write: (inout ByteWriter) -> Void = { for _ in 0..<50_000 { $0.append(record) } }
    sample.packedRecord = EmbeddedRecord.packed(limit: 1_000, write)
    #expect(sample.packedRecord != EmbeddedRecord.packed(write))
    let file = try pdf(sample, .ua1)
    #expect(try read(file) == Array(repeatElement(record, count: 50_000).joined()))
    #expect(try inspect(file, "qpdf", ["--check"]).contains("No syntax or stream encoding errors found"))
    let scratch = TemporaryFolder()
    scratch.write(file, to: "first.pdf")
    _ = try run("qpdf", ["--recompress-flate", scratch.path("first.pdf"), scratch.path("second.pdf")])
    #expect(try EmbeddedRecord.read(scratch.path("second.pdf")) == read(file))
  }

  @Test(arguments: [
    ["--object-streams=disable"], ["--qdf"], ["--stream-data=uncompress"], ["--linearize"], ["--recompress-flate"],
  ])
  func outlivesOtherPrograms(_ options: [String]) throws {
    let scratch = TemporaryFolder()
    let (first, second) = (scratch.path("first.pdf"), scratch.path("second.pdf"))
    scratch.write(try pdf(sample(record), .a2a), to: "first.pdf")
    _ = try run("qpdf", options + [first, second])
    #expect(try EmbeddedRecord.read(second) == record)
    _ = try run("mutool", ["clean", "-gg", first, second])
    #expect(try EmbeddedRecord.read(second) == record)
  }

  @Test func aRecordWithoutDateOutlivesOtherPrograms() throws {
    var sample = sample(record)
    sample.information.date = nil
    let scratch = TemporaryFolder()
    let (first, second) = (scratch.path("first.pdf"), scratch.path("second.pdf"))
    scratch.write(try pdf(sample, [.ua1, .a2a]), to: "first.pdf")
    #expect(try EmbeddedRecord.read(first) == record)
    for command in [["qpdf", "--qdf", first, second], ["mutool", "clean", "-gg", first, second]] {
      _ = try run(command[0], Array(command.dropFirst()))
      #expect(try EmbeddedRecord.read(second) == record)
    }
  }

  @Test func withoutOneThereIsNothing() throws {
    #expect(try !pdf(sample(nil), .ua1).reading { $0.place(of: "PieceInfo") != nil })
    #expect(throws: EmbeddedRecord.Failure.missing) { try read(pdf(sample(nil), .ua1)) }
    // Cairo's own file carries none.
    #expect(throws: EmbeddedRecord.Failure.missing) { try read(pdf(sample(record))) }
    #expect(sample(record).excerpt(pages: [0]).record == nil)
  }

  @Test func filesThatAreNoneOfOursSaySo() throws {
    #expect(throws: EmbeddedRecord.Failure.notPDF) { try read(Array("catalogue: a.yaml\n".utf8)) }
    let scratch = TemporaryFolder()
    #expect(throws: EmbeddedRecord.Failure.unreadable(.missing)) {
      try EmbeddedRecord.read(scratch.path("none.pdf"))
    }
    #expect(throws: EmbeddedRecord.Failure.unreadable(.notRegular)) {
      try EmbeddedRecord.read(scratch.path(""))
    }
  }

  /// A stream of the record's type, as other programs might leave it.
  private static let broken = [
    "<</Type/VademecumRecord", "/Type/VademecumRecord>>", "1 0 obj<</Type/VademecumRecord>>",
    "1 0 obj<</Type/VademecumRecord/Length 99999999>>stream\nabc\nendstream",
    "1 0 obj<</Type/VademecumRecord/Length 3/Filter/FlateDecode>>stream\nabc\nendstream",
    "1 0 obj<</Type/VademecumRecord/Length 3/Filter/LZWDecode>>stream\nabc\nendstream",
    "1 0 obj<</Type/VademecumRecord/Length 2 0 R>>stream\nabc",
    "1 0 obj<</Type/VademecumRecord/Filter[", "1 0 obj<<<<<<<</Type/VademecumRecord", "obj/VademecumRecord",
  ]

  @Test(arguments: broken)
  func damageIsFound(_ text: String) throws {
    let isStream = text.contains("stream")
    #expect(throws: isStream ? EmbeddedRecord.Failure.damaged : .missing) { try read(Array("%PDF-1.7\n\(text)".utf8)) }
  }

  @Test func aFileCutAnywhereOrWithBytesChangedDoesNoHarm() throws {
    let file = try pdf(sample(record), .ua1)
    for count in stride(from: 0, to: file.count, by: 61) { _ = try? read(Array(file.prefix(count))) }
    let place = try #require(file.reading { $0.place(of: "VademecumRecord") })
    for offset in (place - 60)..<min(file.count, place + 160) {
      for byte: UInt8 in [0, 0x3c, 0x3e, 0x39, 0xff] {
        var other = file
        other[offset] = byte
        _ = try? read(other)
      }
    }
  }

  @Test func theLastRecordCounts() throws {
    let text = { (data: String) in "1 0 obj<</Type/VademecumRecord/Length 3>>stream\n\(data)\nendstream\n" }
    #expect(try read(Array(("%PDF-1.7\n" + text("old") + text("new")).utf8)) == Array("new".utf8))
    let padding = String(repeating: "x", count: 200_000)
    #expect(try read(Array(("%PDF-1.7\n" + text("old") + padding).utf8)) == Array("old".utf8))
  }

  /// Files that name the type in every line, of streams that are damaged, or lead nowhere, or unpack to the same again and again.
  @Test(arguments: [
    "/Type/VademecumRecord", "1 0 obj<</Type/VademecumRecord/Length 9 0 R>>stream\n",
    "1 0 obj<</Type/VademecumRecord/Length 99999/Filter/FlateDecode>>stream\n", "obj<<obj<<",
    "1 0 obj<</Type/VademecumRecord(",
  ])
  func searchingIsBounded(_ line: String) {
    func steps(_ size: Int) -> Int {
      let file =
        Array("%PDF-1.7\n".utf8) + Array(String(repeating: line + "\n", count: size / (line.utf8.count + 1)).utf8)
      var search = RecordSearch(.memory(file))
      _ = try? search.record()
      return search.steps
    }
    // A hundred places are looked at, eight kilobytes around each, and twice the file.
    for size in [1 << 18, 1 << 20] { #expect(steps(size) < (100 << 13) + 4 * size, "\(steps(size)) for \(size)") }
  }

  // MARK: Whole files

  @Test func everyByteCounts() throws {
    let scratch = TemporaryFolder()
    let file = try pdf(sample(record), .ua1)
    func isIntact(_ bytes: [UInt8]) -> Bool {
      scratch.write(bytes, to: "it.pdf")
      return FileIdentifier.isIntact(scratch.path("it.pdf"))
    }
    #expect(isIntact(file))
    for offset in stride(from: 0, to: file.count, by: 7).map(\.self) + Array((file.count - 330)..<file.count) {
      var other = file
      other[offset] ^= 1
      #expect(!isIntact(other), "\(offset) of \(file.count)")
    }
    for count in [0, 1, file.count / 2, file.count - 1] { #expect(!isIntact(Array(file.prefix(count)))) }
    #expect(!isIntact(file + [0x0a]) && !isIntact(Array(file.dropFirst())) && !isIntact(file + file))
    #expect(!isIntact(try pdf(sample(record))))
    #expect(!FileIdentifier.isIntact(scratch.path("none")) && !FileIdentifier.isIntact(scratch.path("")))
    let identifier = try inspect(file, "qpdf", ["--show-object=trailer"])
    #expect(identifier.matches(of: #/[0-9a-f]{32}/#).count == 2)
  }
}
