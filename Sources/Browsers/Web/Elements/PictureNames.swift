import Bytes

/// The names that pictures have as files of their own, by what is in them, so that the same picture is one file.
struct PictureNames {
  /// A picture with its name.
  struct Named {
    var name: String
    var file: PictureFile
  }

  /// The files, each once, in the order of the edition.
  private(set) var all: [Named] = []
  private var names: [PictureKey: Named] = [:]

  /// Names the pictures of an edition.
  init(_ edition: WebEdition, _ pictures: [PictureKey: PictureFile]) {
    var known: [String: Named] = [:]
    for key in edition.pictures {
      guard let file = pictures[key] else { continue }
      let digest = file.bytes.withUnsafeBytes { Digest.hexadecimal(of: $0) }
      let named = Named(name: "\(digest.prefix(16)).\(file.type == "image/png" ? "png" : "jpg")", file: file)
      if known.updateValue(named, forKey: named.name) == nil { all.append(named) }
      names[key] = named
    }
  }

  /// A picture; nil for one that is left out.
  subscript(key: PictureKey) -> Named? { names[key] }
}
