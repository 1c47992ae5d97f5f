extension ImageFault {
  /// The fault of `image`, in English.
  func english(of image: String) -> Message {
    switch self {
    case .missing(let near): Message("\(image) is not there", hint: near.map(English.didYouMean))
    case .address: Message("\(image) is not there", hint: "put the picture itself into the catalogue's folder")
    case .outside(.catalogue):
      Message("\(image) lies outside the catalogue's folder", hint: "copy it into that")
    case .outside(.layout): Message("\(image) lies outside the layout's folder", hint: "copy it into that")
    case .unreadable(let reason): Message("\(image) cannot be read: \(reason.english)")
    case .empty: Message("\(image) is empty", hint: "copy it anew")
    case .tooManyBytes(let limit): Message("\(image) is larger than \(limit >> 20) MB", hint: ImageFault.smaller)
    case .unpacksTooLarge(let limit):
      Message(
        "\(image) is packed, and unpacks to more than \(limit >> 20) MB, as no picture of its size does",
        hint: "save the drawing anew as SVG")
    case .tooManyPixels(let width, let height, let limit):
      Message(
        "\(image) has \(width) × \(height) pixels, more than \(limit / 1_000_000) megapixels", hint: ImageFault.smaller)
    case .tooLong(let width, let height, let limit):
      Message("\(image) has \(width) × \(height) pixels, more than \(limit) on a side", hint: ImageFault.smaller)
    case .unknownFormat(.html?):
      Message("\(image) is a web page, not a picture", hint: "download the picture itself")
    case .unknownFormat(let format?):
      Message("\(image) is \(format.english), no picture that can be printed", hint: ImageFault.formats)
    case .unknownFormat(nil): Message("\(image) is no picture of a known format", hint: ImageFault.formats)
    case .truncated: Message("\(image) ends before the picture does", hint: "copy it anew")
    case .damaged(let damage): Message("\(image) is damaged: \(damage.english)", hint: "copy it anew")
    case .unsupported(.encoding(let name)):
      Message("\(image) cannot be printed: its encoding is '\(name)', not UTF-8", hint: "save it in UTF-8")
    case .unsupported(.viewBox(let text)):
      Message(
        "\(image) cannot be printed: its viewBox '\(text)' is malformed",
        hint: "write four numbers, the last two above 0: viewBox=\"0 0 WIDTH HEIGHT\"")
    case .unsupported(let feature):
      Message("\(image) cannot be printed: \(feature.english)", hint: "save it anew as PNG, JPEG or SVG")
    case .noSuchPage(let page, let count):
      Message(
        "\(image) has no page \(page)",
        hint: count == 1 ? "only its first page can be printed: leave 'page' out" : "it has pages 1 to \(count)")
    case .locked:
      Message("\(image) is locked with a password", hint: "save it without one, or save the page as PNG")
    case .noReader(let reader):
      Message(
        "\(image) cannot be read: \(reader.english)",
        hint: "on Debian, 'apt install \(reader.package)'; or save it as PNG or JPEG")
    case .undrawable(.noLibrary(let reason)): Message("\(image) cannot be drawn: \(reason)")
    case .undrawable(.entity(let name)):
      Message(
        "\(image) cannot be drawn: it has the entity '&\(name);', and does not say what that is",
        hint: "write the character itself")
    case .undrawable(let fault):
      Message("\(image) cannot be drawn: \(fault.english)", hint: "make it simpler, or save it as PNG")
    }
  }

  private static let formats = "save it as PNG, JPEG or SVG"
  private static let smaller = "make it smaller; 300 pixels to the inch are enough for print"
}

extension ImageFault.Damage {
  fileprivate var english: String {
    switch self {
    case .noPixels: "it holds no pixels"
    case .sizeNotFirst: "it does not begin with its size"
    case .shortSize: "its size is cut short"
    case .noExtent: "it has no extent"
    case .pixelsBeforeSize: "its pixels begin before its size"
    case .endBeforePixels: "it ends before its pixels"
    case .missingMarker: "a marker is missing"
    case .noSegmentLength: "a segment has no length"
    case .pages: "its page cannot be read"
    case .packing: "it cannot be unpacked (gzip)"
    case .pixels(let reason): "its pixels cannot be decoded" + (reason.map { " (\($0))" } ?? "")
    }
  }
}

extension PictureReader {
  /// The formats, and what they need.
  fileprivate var english: String {
    switch self {
    case .libtiff: "TIFF needs libtiff, which is not installed"
    case .libheif: "AVIF and HEIC need libheif, which is not installed"
    case .poppler: "PDF pages need poppler's programs, which are not installed"
    }
  }

  /// The package of Debian 12.
  fileprivate var package: String {
    switch self {
    case .libtiff: "libtiff6"
    case .libheif: "libheif1"
    case .poppler: "poppler-utils"
    }
  }
}

extension ImageFault.Feature {
  fileprivate var english: String {
    switch self {
    case .coding: "its coding is neither baseline nor progressive"
    case .bits(let bits): "it has \(bits) bits a sample, not 8"
    case .components(let count): "it has \(count) components"
    case .noSize: "it has neither a width and height nor a viewBox"
    case .scans(let limit): "it has more than \(limit) scans"
    case .noLength(let text): "its width or height '\(text)' is no length"
    case .extent(let range): "it is not between \(range.lowerBound) and \(Int(range.upperBound)) units wide and high"
    case .encoding(let name): "its encoding is '\(name)'"
    case .viewBox(let text): "its viewBox is '\(text)'"
    }
  }
}

extension ImageFault.DrawingFault {
  fileprivate var english: String {
    switch self {
    case .noLibrary(let reason), .refused(let reason): reason
    case .markup: "it is not well-formed XML"
    case .entity(let name): "it has the entity '&\(name);'"
    case .entities(let limit): "its entities stand for more than \(limit >> 20) MB of text"
    case .pixels(let limit): "the pictures in it have more than \(limit / 1_000_000) megapixels"
    case .number(let text): "the number \(text) is too large"
    case .depth(let limit): "its elements lie more than \(limit) deep"
    case .references(let limit): "its elements refer to each other so often that more than \(limit) would be drawn"
    case .time(let seconds): "that takes longer than \(seconds) seconds"
    case .breakdown: "the library that reads it breaks down"
    }
  }
}
