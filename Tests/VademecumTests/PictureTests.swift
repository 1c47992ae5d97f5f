import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Pictures of all kinds on cards, on the cover and among the partners: from the data to the ink.
@Suite struct PictureTests {
  /// Red, green, blue and pale grey: the quarters that most of the fixtures show when they stand upright.
  private static let quarters = ["#DC1E1E", "#1EA03C", "#1E3CC8", "#F0F0F0"].map { Color(hex: $0)! }
  private static let thumbnails = ["quarters.png", "quarters.jpg", "turned.jpg", "cmyk.jpg", "alpha.png", "shapes.svg"]

  /// A catalogue of two sections with a card for each picture, so that each is used twice and more.
  private func withCatalogue(_ body: (_ document: Document, _ folder: String) throws -> Void) throws {
    try withFolder { folder in
      let fixtures = "\(Repository.root)/Tests/ExportTests/Fixtures"
      for name in PictureTests.thumbnails {
        try FileManager.default.copyItem(atPath: "\(fixtures)/\(name)", toPath: "\(folder)/\(name)")
      }
      var catalogue = "language: fr\nsections: [{ id: a, title: A }, { id: b, title: B }]\nresources:\n"
      for section in ["a", "b"] {
        for (index, name) in PictureTests.thumbnails.enumerated() {
          catalogue += "  - { id: \(section)\(index), section: \(section), title: Une image, "
          catalogue += "thumbnail: { image: \(name), alt: Image \(name) } }\n"
        }
      }
      catalogue += """
        partners:
          - { id: p, name: Premier, logo: alpha.png, url: "https://example.org/p" }
          - { id: q, name: Deuxième, logo: shapes.svg, alt: Un carré et un rond }
          - { id: r, name: Troisième, url: "https://example.org/r" }
        """
      try write(catalogue, to: "\(folder)/catalogue.yaml")
      let edition = """
        catalogue: catalogue.yaml
        title: Images
        cover: { partners: [p, q, r], image: { image: quarters.jpg, alt: Quatre couleurs } }
        partner-page: { title: Partenaires, partners: [p, q, r] }
        """
      try write(edition, to: "\(folder)/edition.yaml")
      try body(build("\(folder)/edition.yaml", expecting: ["low-resolution"]), folder)
    }
  }

  @Test func allKeepTheirProportions() throws {
    try withCatalogue { document, _ in
      let placed = document.pictures
      // Twelve thumbnails, two logos on the cover and two among the partners, and the cover's own.
      #expect(placed.count == 17)
      for place in placed {
        let file = document.images[place.picture.image]
        let (width, height) =
          file.orientation > 4 ? (file.size.height, file.size.width) : (file.size.width, file.size.height)
        let frame = place.picture.frame
        #expect(abs(frame.width / frame.height - width / height) < 1e-6, "\(file.path)")
      }
    }
  }

  @Test func logosStartAtTheMarginOfTheCover() throws {
    try withCatalogue { document, _ in
      let margin = Length.mm(20).points
      let logos = document.pictures.filter { $0.page == 0 }.map(\.picture.frame).filter { $0.width < 200 }
      #expect(logos.count == 2)
      #expect(abs(logos[0].x - margin) < 0.1)
      // None is louder than the other.
      #expect(abs(logos[0].width * logos[0].height - logos[1].width * logos[1].height) < 0.1)
      #expect(logos.allSatisfy { $0.height <= Length.mm(17).points + 0.1 })
      let partnerPage = document.pictures.filter { $0.page == document.pages.count - 1 }
      #expect(partnerPage.allSatisfy { $0.picture.frame.height <= Length.mm(18).points + 0.1 })
    }
  }

  @Test func everyFigureHasWordsAndEveryAddressALink() throws {
    try withCatalogue { document, _ in
      let figures = document.structure.elements.filter { $0.role == .figure }.map(\.alternative)
      #expect(figures.count == 16)
      #expect(figures.allSatisfy { $0?.isEmpty == false })
      #expect(figures.compactMap(\.self).filter { $0.hasPrefix("Logo : ") } == ["Logo : Premier", "Logo : Premier"])
      #expect(figures.contains("Un carré et un rond"))
      var addresses: [String] = []
      for case .link(let link) in document.pages.flatMap(\.frames).flatMap(\.items) {
        if case .uri(let address) = link.target { addresses.append(address) }
      }
      #expect(addresses.sorted() == ["p", "p", "r", "r"].map { "https://example.org/\($0)" })
    }
  }

  @Test func allAreInTheFileOnceAndOnThePagesAsTheyAre() throws {
    try withCatalogue { document, folder in
      try publish(document, to: "\(folder)/out.pdf")
      #expect(try run("qpdf", ["--check", "\(folder)/out.pdf"]).status == 0)
      let list = try run("pdfimages", ["-list", "\(folder)/out.pdf"]).output.split(separator: "\n").dropFirst(2)
      let images = list.map { $0.split(separator: " ") }.filter { $0[2] == "image" }
      #expect(Set(images.map { $0[10] }).count == 5)
      let plates = try (0..<document.pages.count).map { try Plate("\(folder)/out.pdf", page: $0 + 1, in: folder) }
      for place in document.pictures {
        let name = document.images[place.picture.image].path.split(separator: "/").last
        guard let name, name != "shapes.svg", name != "alpha.png" else { continue }
        let (frame, middle) = (place.picture.frame, place.visible)
        for (index, color) in PictureTests.quarters.enumerated() {
          // Beside the middle of the picture, where its quarters meet: that much is seen however it is trimmed.
          let x = middle.x + (index % 2 == 0 ? -1 : 1) * frame.width / 8
          let y = middle.y + (index < 2 ? -1 : 1) * frame.height / 8
          #expect(plates[place.page].isNear(color, x: x, y: y), "\(name), page \(place.page + 1), quarter \(index)")
        }
      }
    }
  }
}

/// A picture on a page, and the middle of what is seen of it.
private struct PlacedPicture {
  var page: Int
  var picture: FrameItem.Picture

  var visible: Point {
    Point(x: picture.frame.x + picture.frame.width / 2, y: picture.frame.y + picture.frame.height / 2)
  }
}

extension Document {
  /// All pictures of all pages.
  fileprivate var pictures: [PlacedPicture] {
    func pictures(_ items: [FrameItem]) -> [FrameItem.Picture] {
      items.flatMap { item -> [FrameItem.Picture] in
        switch item {
        case .image(let picture): [picture]
        case .group(let group): pictures(group.items)
        case .glyphs, .path, .link: []
        }
      }
    }
    return pages.enumerated().flatMap { index, page in
      pictures(page.frames.flatMap(\.items)).map { PlacedPicture(page: index, picture: $0) }
    }
  }
}

/// A page of a PDF file as pixels, one a point.
private struct Plate {
  private let width: Int
  private let pixels: ArraySlice<UInt8>

  init(_ file: String, page: Int, in folder: String) throws {
    let stem = "\(folder)/plate-\(page)"
    _ = try run("pdftoppm", ["-r", "72", "-f", "\(page)", "-l", "\(page)", "-singlefile", file, stem])
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(stem).ppm")))
    // A PPM file: "P6", width, height, the largest value, then three bytes a pixel.
    let head = bytes.prefix(40).split(maxSplits: 4, omittingEmptySubsequences: true) { $0 == 10 || $0 == 32 }
    width = try #require(Int(String(decoding: head[1], as: UTF8.self)))
    let height = try #require(Int(String(decoding: head[2], as: UTF8.self)))
    pixels = bytes.suffix(width * height * 3)
  }

  func isNear(_ color: Color, x: Double, y: Double) -> Bool {
    let start = pixels.startIndex + (Int(y) * width + Int(x)) * 3
    return zip(pixels[start..<start + 3], [color.red, color.green, color.blue]).allSatisfy {
      abs(Int($0) - Int($1)) < 48
    }
  }
}
