extension ImageFault {
  /// The fault of `image`, in English.
  func english(of image: String) -> Message {
    switch self {
    case .missing(let near): Message("\(image) is not there", hint: near.map(English.didYouMean))
    case .address: Message("\(image) is not there", hint: "put the picture itself into the catalogue's folder")
    case .outside: Message("\(image) lies outside the catalogue's folder")
    case .unreadable(let reason): Message("\(image) cannot be read: \(reason.english)")
    case .tooManyBytes(let limit): Message("\(image) is larger than \(limit >> 20) MB", hint: ImageFault.smaller)
    case .tooManyPixels(let width, let height, let limit):
      Message(
        "\(image) has \(width) × \(height) pixels, more than \(limit / 1_000_000) megapixels", hint: ImageFault.smaller)
    case .unknownFormat: Message("\(image) is neither PNG, JPEG nor SVG", hint: "save it as one of these")
    case .truncated: Message("\(image) ends before the picture does", hint: "copy it anew")
    case .damaged(let damage): Message("\(image) is damaged: \(damage.english)", hint: "copy it anew")
    case .unsupported(let feature):
      Message("\(image) cannot be printed: \(feature.english)", hint: "save it anew as PNG, JPEG or SVG")
    }
  }

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
    }
  }
}
