import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Export

/// What is left of an SVG, and what it refers to.
private func taken(_ svg: String) throws(ImageFault) -> (drawn: String, references: [String]) {
  let result = Array(svg.utf8).withUnsafeBufferPointer { bytes in
    Result { () throws(ImageFault) in
      let markup = try SVGMarkup(UnsafeRawBufferPointer(bytes))
      return (
        markup.withBytes { String(decoding: $0, as: UTF8.self) },
        markup.losses.all.compactMap { located in
          if case .reference(let target) = located.loss { target } else { nil }
        }
      )
    }
  }
  return try result.get()
}

private func fault(_ svg: String) -> ImageFault? {
  do throws(ImageFault) {
    _ = try taken(svg)
    return nil
  } catch { return error }
}

@Suite struct SVGMarkupTests {
  @Test(arguments: [
    "<svg><g id='a'/><use href=\"#a\"/></svg>", "<svg><!-- <a href='x'> --></svg>",
    "<svg><image href='data:image/png;base64,iVBORw0KGgo='/></svg>",
    "<svg><title>1e99 &amp; <![CDATA[<a href='x'>]]></title></svg>",
    "<svg><style>a:hover { fill: url(#1e99) } .x1e99 { fill: #123456789 }</style></svg>",
    "<svg><path id='x1e99' class='cls-99999999' data-n='1e99' d='M0-1.5.5 1e3z'/></svg>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\" [<!ENTITY n \"http://x\">]><svg xmlns:x='&n;'/>",
  ])
  func staysAsItIs(_ svg: String) throws {
    let result = try taken(svg)
    #expect(result.drawn == svg && result.references.isEmpty)
  }

  @Test(arguments: [
    ("<svg><a class='c' xlink:href='x' y='1'>t</a></svg>", "<svg><a class='c' y='1'>t</a></svg>", []),
    ("<svg><s:a\n href = \"#b\"/></svg>", "<svg><s:a/></svg>", []),
    ("<svg><image href='photo.png' x='1'/></svg>", "<svg><image x='1'/></svg>", ["photo.png"]),
    ("<svg><use href='b.svg#c'/></svg>", "<svg><use/></svg>", ["b.svg#c"]),
    ("<svg><image href='data:image/svg+xml,x'/></svg>", "<svg><image/></svg>", []),
    ("<svg><image href='data:image/&#115;vg,x'/></svg>", "<svg><image/></svg>", []),
    ("<svg><script href='x.js'/></svg>", "<svg><script/></svg>", []),
    ("<!DOCTYPE svg [<!ENTITY a '<a/>'> <!ENTITY b '1'>]><svg/>", "<!DOCTYPE svg [ <!ENTITY b '1'>]><svg/>", []),
    ("<!DOCTYPE svg [<!ENTITY a SYSTEM 'x'><!ATTLIST a href CDATA '>'>%p;]><svg/>", "<!DOCTYPE svg []><svg/>", []),
    ("<!DOCTYPE svg [<!ENTITY a '&b;&b;'>]><svg/>", "<!DOCTYPE svg []><svg/>", []),
  ])
  func losesWhatLeadsOut(_ svg: String, _ drawn: String, _ references: [String]) throws {
    let result = try taken(svg)
    #expect(result.drawn == drawn)
    #expect(result.references == references)
  }

  @Test(arguments: [
    ("<svg><text font-size='1e9'>X</text></svg>", "1e9"), ("<svg><text style='font-size:200000'/></svg>", "200000"),
    ("<svg><style>t { fill: red; font: 1e6px x }</style></svg>", "1e6"),
    ("<svg><style><![CDATA[t{font-size:1e9}]]></style></svg>", "1e9"),
    ("<svg><path d='M0 0ZM1e8 0'/></svg>", "1e8"), ("<svg><rect x='-99999999'/></svg>", "99999999"),
    ("<svg><g transform='scale(1e999)'/></svg>", "1e999"), ("<svg viewBox='0 0 inf 1'/>", "inf"),
    ("<svg><rect width='NaN'/></svg>", "nan"), ("<!DOCTYPE svg [<!ENTITY a '1e9'>]><svg/>", "1e9"),
  ])
  func absurdNumbersAreRefused(_ svg: String, _ number: String) {
    #expect(fault(svg) == .undrawable(.number(number)))
  }

  @Test(arguments: [
    "<svg>", "<svg><g></svg>", "<svg x/>", "<svg x='1/>", "<svg", "<svg></svg></svg>", "<svg><!-- </svg>", "<svg x=1/>",
    "<!DOCTYPE svg [<svg/>", "<>", "<svg><",
  ])
  func brokenMarkupIsRefused(_ svg: String) { #expect(fault(svg) == .undrawable(.markup)) }

  @Test func encodingsThatHideMarkupAreRefused() {
    #expect(fault("<?xml version='1.0' encoding='UTF-7'?><svg/>") == .unsupported(.encoding("utf-7")))
    for name in ["UTF-8", "iso-8859-15", "windows-1252", "US-ASCII"] {
      #expect(fault("<?xml version='1.0' encoding='\(name)'?><svg/>") == nil)
    }
  }

  /// A picture in which each of `levels` groups draws the one before it ten times, by an attribute.
  private static func bomb(_ levels: Int, _ element: (Int) -> String) -> String {
    let groups = (1...levels).map { level in
      "<g id='g\(level)'>\(String(repeating: element(level - 1), count: 10))</g>"
    }
    return "<svg><g id='g0'><rect/></g>\(groups.joined())</svg>"
  }

  @Test func referencesAreCounted() {
    for element in [
      { "<use href='#g\($0)'/>" }, { "<rect mask='url(#g\($0))'/>" }, { "<rect style='fill:url( \"#g\($0)\")'/>" },
    ]
      as [(Int) -> String]
    {
      #expect(fault(Self.bomb(3, element)) == nil)
      #expect(fault(Self.bomb(30, element)) == .undrawable(.references(limit: 100_000)))
    }
    #expect(fault("<svg><g id='a'><use href='#a'/><use href='#b'/></g><g id='b'><use href='#a'/></g></svg>") == nil)
    // A gradient is a colour, however often it is used.
    let shapes = String(repeating: "<rect fill='url(#l)'/>", count: 60_000)
    #expect(fault("<svg><linearGradient id='l'><stop/><stop/></linearGradient>\(shapes)</svg>") == nil)
  }

  @Test func depthIsBounded() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth)
    }
    #expect(fault(nested(200)) == nil)
    #expect(fault(nested(201)) == .undrawable(.depth(limit: 200)))
  }

  @Test func entitiesStandForNoMoreThanTexts() {
    func drawing(_ value: String, _ body: String) -> String {
      "<!DOCTYPE svg [<!ENTITY a '\(value)'>]><svg>\(body)</svg>"
    }
    let (value, many) = (String(repeating: "a", count: 4000), String(repeating: "&a;", count: 1000))
    let limit = ImageFault.undrawable(.entities(limit: 1 << 20))
    #expect(fault(drawing(value, "<text>\(many)</text>")) == limit)
    #expect(fault(drawing(value, "<text>A</text><g class='\(many)'/>")) == limit)
    #expect(fault(drawing(value, String(repeating: "<g class='&a;'/>", count: 300))) == limit)
    #expect(fault(drawing(value, String(repeating: "<g class='&a;'/>", count: 200))) == nil)
    // Nothing is asked of what describes the picture, nor of entities that are longer than a value is looked at.
    #expect(fault(drawing(value, "<text>A</text><desc>\(many)</desc>")) == nil)
    #expect(fault(drawing(value + "a", "<text>\(many)</text>")) == nil)
  }

  /// Drawings on one line take as long as others.
  @Test func linesAreCountedOnce() throws {
    func time(_ end: String) throws -> Duration {
      let svg = "<svg>\(String(repeating: "<g/>\(end)", count: 100_000))</svg>"
      return try ContinuousClock().measure { _ = try taken(svg) }
    }
    #expect(try time(" ") < time("\n") * 3)
  }

  /// References that do not end take as long as others.
  @Test func referencesAreReadOnce() throws {
    func time(_ end: String) throws -> Duration {
      let svg = "<svg><g fill='\(String(repeating: "(#a\(end)", count: 50_000))'/></svg>"
      return try ContinuousClock().measure { _ = try taken(svg) }
    }
    #expect(try time("") < time(")") * 3)
  }

  @Test func picturesInsideAreBounded() {
    func big(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
    func image(_ width: Int, _ height: Int) -> String {
      let bytes =
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width) + big(height)
      return "<image href='data:image/png;base64,\(Data(bytes).base64EncodedString())'/>"
    }
    let limit = ImageFault.undrawable(.pixels(limit: 100_000_000))
    #expect(fault("<svg><defs>\(image(20_000, 20_000))</defs></svg>") == limit)
    #expect(fault("<svg>\(image(1 << 31, 1 << 31))</svg>") == limit)
    #expect(fault("<svg>\(image(10_000, 6000))\(image(10_000, 6000))</svg>") == limit)
    #expect(fault("<svg>\(image(10_000, 10_000))</svg>") == nil)
  }

  @Test func scansOfPicturesInsideAreBounded() throws {
    func picture(_ scans: Int) throws -> String {
      let scan: [UInt8] = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1]
      let bytes = try Repository.bytes(of: "Tests/ExportTests/Fixtures/gray.jpg").dropLast(2)
      let all = bytes + Array(repeatElement(scan, count: scans - 1).joined()) + [0xff, 0xd9]
      return "<svg><image href='data:image/jpeg;base64,\(Data(all).base64EncodedString())'/></svg>"
    }
    #expect(fault(try picture(100)) == nil)
    #expect(fault(try picture(101)) == .unsupported(.scans(limit: 100)))
  }
}
