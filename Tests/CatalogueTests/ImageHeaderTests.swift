import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

private func header(_ bytes: [UInt8]) throws(ImageFault) -> ImageHeader {
  try bytes.withUnsafeBytes { bytes in
    Result { () throws(ImageFault) in try ImageHeader.read(bytes) }
  }.get()
}

private func failure(_ bytes: [UInt8]) -> ImageFault? {
  do throws(ImageFault) {
    _ = try header(bytes)
    return nil
  } catch {
    return error
  }
}

private func big(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(value >> (8 * $0) & 255) }
}

/// A PNG file of `chunks`, without checksums worth the name, which nobody looks at here.
private func png(_ chunks: [(String, [UInt8])]) -> [UInt8] {
  PNGHeader.signature + chunks.flatMap { big($1.count, 4) + Array($0.utf8) + $1 + [0, 0, 0, 0] }
}

private func size(_ width: Int, _ height: Int) -> [UInt8] { big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0] }

private func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
  [0xff, marker] + big(payload.count + 2, 2) + payload
}

private func frame(
  _ width: Int, _ height: Int, marker: UInt8 = 0xc0, components: UInt8 = 3, bits: UInt8 = 8
) -> [UInt8] {
  let rest = [UInt8](repeating: 0, count: 3 * Int(components))
  return segment(marker, [bits] + big(height, 2) + big(width, 2) + [components] + rest)
}

/// A JPEG file of `segments`.
private func jpeg(_ segments: [UInt8]...) -> [UInt8] { [0xff, 0xd8] + segments.joined() }

/// An Exif segment whose first directory gives `orientation`.
private func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
  func number(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? big(value, count).reversed() : big(value, count) }
  let entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(Int(orientation), 2) + [0, 0]
  let other = number(0x010f, 2) + number(3, 2) + number(1, 4) + number(9, 2) + [0, 0]
  return segment(
    0xe1,
    Array("Exif\0\0".utf8) + Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2) + other
      + entry)
}

private let scan: [UInt8] = [0xff, 0xda, 0, 4, 1, 0, 0x12, 0xff, 0x00, 0x34]
private let eoi: [UInt8] = [0xff, 0xd9]

private let pictures: [(text: String, width: Double, height: Double)] = [
  (#"<svg width="40" height="30"/>"#, 40, 30), (#"<svg viewBox="0 0 40 30"></svg>"#, 40, 30),
  (#"<svg width='1in' height='72pt'></svg>"#, 96, 96), (#"<svg viewBox="0,0,40,30" width="20px"></svg>"#, 20, 15),
  (#"<svg viewBox="0 0 40 30" height="60"></svg>"#, 80, 60),
  (#"<svg width="100%" height="100%" viewBox="0 0 4 3"></svg>"#, 4, 3),
  (
    "\u{feff}<?xml version=\"1.0\"?>\n<!-- > <svg> -->\n<!DOCTYPE svg [ <!ENTITY a \"b>c\"> ]>\n<svg:svg xmlns:svg='x' "
      + "width = '10mm' height='1cm'>\n</svg:svg>\n",
    37.795275590551185, 37.79527559055118
  ),
]

@Suite struct ImageHeaderTests {
  @Test func pngs() throws {
    let whole = png([("IHDR", size(300, 200)), ("tEXt", [1, 2]), ("IDAT", [0]), ("IEND", [])])
    #expect(try header(whole) == ImageHeader(format: .png, width: 300, height: 200))
    #expect(try header(whole + [1, 2, 3]).width == 300)
    for length in 8..<whole.count { #expect(failure(Array(whole[..<length])) == .truncated) }
    #expect(failure(png([("IHDR", size(300, 200)), ("IEND", [])])) == .damaged(.noPixels))
    #expect(failure(png([("IHDR", size(0, 200)), ("IDAT", [0]), ("IEND", [])])) == .damaged(.noExtent))
    #expect(failure(png([("IDAT", [0]), ("IEND", [])])) == .damaged(.sizeNotFirst))
  }

  @Test func jpegs() throws {
    let app = segment(0xe0, Array("JFIF\0".utf8))
    let whole = jpeg(app, frame(640, 480), scan, eoi)
    #expect(try header(whole) == ImageHeader(format: .jpeg, width: 640, height: 480))
    #expect(try header(jpeg(app, frame(640, 480), scan, eoi, [0, 0, 0])).width == 640)  // cameras write on
    #expect(try header(jpeg(app, [0xff, 0xff], frame(640, 480, marker: 0xc2), scan, eoi)).height == 480)
    let pixels = jpeg(app, frame(640, 480)).count + Int(scan[3]) + 2
    for length in 3..<pixels { #expect(failure(Array(whole[..<length])) == .truncated, "\(length)") }
    // Whether all pixels are there, decoding tells; many decoders do without an end, and with bytes between the parts.
    for length in pixels...whole.count { #expect(try header(Array(whole[..<length])).width == 640) }
    #expect(try header(jpeg(app, [0, 1, 0xff, 0, 2], frame(640, 480), scan)).width == 640)
    #expect(try header(jpeg(frame(64, 48, components: 4), scan, eoi)).isCMYK)
    #expect(try header(jpeg(frame(64, 48, components: 1), scan, eoi)).isCMYK == false)
  }

  @Test func jpegsThatCannotBePrinted() {
    #expect(failure(jpeg(frame(64, 48, bits: 12), scan, eoi)) == .unsupported(.bits(12)))
    #expect(
      failure(jpeg(frame(64, 48, marker: 0xc3), scan, eoi))
        == .unsupported(.coding))
    #expect(failure(jpeg(frame(64, 48, components: 2), scan, eoi)) == .unsupported(.components(2)))
    #expect(failure(jpeg(segment(0xfe, [1]), scan, eoi)) == .damaged(.pixelsBeforeSize))
    #expect(failure(jpeg(frame(64, 48), eoi)) == .damaged(.endBeforePixels))
    #expect(failure(jpeg(frame(0, 48), scan, eoi)) == .damaged(.noExtent))
    #expect(failure(jpeg(segment(0xfe, [1]), [1, 2, 3])) == .damaged(.missingMarker))
  }

  @Test func orientations() throws {
    for isLittle in [true, false] {
      for orientation in UInt8(1)...8 {
        let whole = jpeg(exif(orientation, isLittle: isLittle), frame(64, 48), scan, eoi)
        #expect(try header(whole).orientation == Int(orientation))
      }
    }
    #expect(try header(jpeg(exif(9, isLittle: true), frame(64, 48), scan, eoi)).orientation == 1)
    let whole = exif(6, isLittle: true)
    for length in 4..<whole.count - 4 {
      // A directory that breaks off is no reason to refuse the picture.
      let cut = segment(0xe1, Array(whole[4..<length]))
      #expect(try header(jpeg(cut, frame(64, 48), scan, eoi)).orientation == 1)
    }
  }

  @Test(arguments: pictures)
  func svgs(text: String, width: Double, height: Double) throws {
    let header = try header(Array(text.utf8))
    #expect(header.format == .svg)
    #expect(abs(header.width - width) < 1e-9 && abs(header.height - height) < 1e-9)
  }

  @Test func whatIsNoPicture() {
    let kinds: [(String, ForeignFormat?)] = [
      ("hello", nil), ("<svgx/>", nil), ("<!-- ", nil), ("<", nil), ("BM, la boutique", nil),
      ("<html></html>", .html), ("<?xml", .xml), ("%PDF-1.7", .pdf), ("8BPS", .photoshop),
    ]
    for (text, kind) in kinds { #expect(failure(Array(text.utf8)) == .unknownFormat(kind), "\(text)") }
    for text in ["GIF89a", "RIFF----WEBPVP8", "II*\0"] { #expect(failure(Array(text.utf8)) == .truncated) }
    #expect(failure([0x1f, 0x8b, 8, 0]) == .damaged(.packing))
    #expect(failure([]) == .empty)
    #expect(failure(Array("<svg width='1' height='1'><g>".utf8)) == .truncated)
    #expect(failure(Array("<svg width='1' hei".utf8)) == .truncated)
    #expect(
      failure(Array("<svg width='50%' height='1'></svg>".utf8))
        == .unsupported(.noSize))
  }

  @Test func svgsInUTF16AreNamed() {
    for text in ["<?xml version='1.0' encoding='UTF-16'?><svg/>", "<svg width='1' height='1'/>"] {
      let (little, big) = (
        text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] },
        text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
      )
      for bytes in [little, big, [0xff, 0xfe] + little, [0xfe, 0xff] + big] {
        #expect(failure(bytes) == .unsupported(.encoding("UTF-16")))
      }
    }
  }

  @Test(arguments: ["0 0 0 0", "a b c d", "0 0 100", "", "0 0 10 -1"]) func malformedViewBoxesAreNamed(_ box: String) {
    #expect(failure(Array("<svg viewBox='\(box)'/>".utf8)) == .unsupported(.viewBox(box)))
  }

  @Test func picturesOfACatalogue() throws {
    let data = DataFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: un, title: Un }]
      resources:
        - { id: a, section: un, title: A, thumbnail: images/a.png }
        - { id: b, section: un, title: B, thumbnail: { image: ./images/../images/b.jpg, alt: Une image } }
      partners:
        - { id: p, name: P, logo: images/p.svg, alt: Logo }
      """,
      "images/p.svg": "<svg width='4' height='2'/>",
      "editions/e.yaml": "catalogue: ../catalogue.yaml\ntitle: T\ndate: 2022\ncover: { image: cover.png }\n",
    ])
    data.folder.write(png([("IHDR", size(30, 20)), ("IDAT", [0]), ("IEND", [])]), to: "images/a.png")
    data.folder.write(jpeg(exif(6, isLittle: true), frame(64, 48, components: 4), scan, eoi), to: "images/b.jpg")
    data.folder.write(png([("IHDR", size(3, 2)), ("IDAT", [0]), ("IEND", [])]), to: "editions/cover.png")
    let report = Edition.read("\(data.folder.path)/editions/e.yaml")
    #expect(report.diagnostics.lines(in: data.folder) == [])
    let edition = try #require(report.value)
    let thumbnails = edition.sections[0].resources.map(\.thumbnail)
    #expect(thumbnails[0]?.path == "\(data.folder.path)/images/a.png")
    #expect(thumbnails[0]?.aspectRatio == 1.5)
    #expect(thumbnails[1]?.path == "\(data.folder.path)/images/b.jpg")
    #expect(thumbnails[1]?.alt == "Une image")
    #expect(thumbnails[1]?.isCMYK == true)
    #expect(thumbnails[1]?.aspectRatio == 0.75)
    #expect(edition.partners[0].logo?.alt == "Logo")
    #expect(edition.cover.image?.width == 3)
  }

  @Test func picturesThatCannotBePrinted() {
    let data = DataFolder([
      "catalogue.yaml": """
      sections: [{ id: un, title: Un }]
      resources:
        - { id: a, section: un, title: A, thumbnail: a.png }
        - { id: b, section: un, title: B, thumbnail: b.png }
        - { id: c, section: un, title: C, thumbnail: c.jpg }
        - { id: d, section: un, title: D, thumbnail: folder }
        - { id: e, section: un, title: E, thumbnail: link.png }
      """,
      "folder/x": "",
    ])
    data.folder.write(png([("IHDR", size(20_000, 20_000)), ("IDAT", [0]), ("IEND", [])]), to: "a.png")
    data.folder.write(PNGHeader.signature, to: "b.png")
    data.folder.write(jpeg([0xff]), to: "c.jpg")
    data.folder.link("link.png", to: "/etc/hostname")
    #expect(
      data.findings() == [
        "catalogue.yaml:3:48: error: image 'a.png' has 20000 × 20000 pixels, more than 100 megapixels; make it smaller; "
          + "300 pixels to the inch are enough for print [oversized-image]",
        "catalogue.yaml:4:48: error: image 'b.png' ends before the picture does; copy it anew [truncated-image]",
        "catalogue.yaml:5:48: error: image 'c.jpg' ends before the picture does; copy it anew [truncated-image]",
        "catalogue.yaml:6:48: error: image 'folder' cannot be read: it is no ordinary file [unreadable-image]",
        "catalogue.yaml:7:48: error: image 'link.png' lies outside the catalogue's folder; copy it into that [outside-image]",
      ])
  }
}
