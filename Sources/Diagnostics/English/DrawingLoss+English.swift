extension LocatedDrawingLoss {
  /// What is not drawn of `image`, in English.
  func english(of image: String) -> Message {
    let place = " (line \(line) of the picture)"
    switch loss {
    case .reference(let target):
      return Message("\(image) refers to '\(target)', which is not drawn", hint: "put it into the picture itself")
    case .target(let id, let user):
      return Message(
        "in \(image) '\(user)' refers to '#\(id)', and the picture has no such element that it can use\(place)",
        hint: "put it into the picture, or save that as PNG")
    case .picture:
      return Message(
        "\(image) holds a picture that is damaged, or neither PNG nor JPEG\(place)", hint: "put a PNG or a JPEG into it"
      )
    case .element("feDropShadow"):
      return Message(
        "\(image) holds <feDropShadow>, and nothing is drawn of a shape with such a filter\(place)",
        hint: "draw the shadow as a shape, or save it as PNG")
    case .element(let name):
      return Message("\(image) holds <\(name)>, which is not drawn\(place)", hint: DrawingLoss.simpler)
    case .likeness(let name):
      return Message(
        "\(image) holds <\(name)>, which is not drawn as browsers draw it\(place)", hint: DrawingLoss.simpler)
    case .property(let name, let value):
      return Message("in \(image) '\(name): \(value)' is not followed\(place)", hint: DrawingLoss.simpler)
    case .rule(let name): return Message("in \(image) '\(name)' is not followed\(place)", hint: DrawingLoss.simpler)
    case .font(let family, let other):
      return Message(
        "\(image) asks for the font '\(family)', and its text is set in '\(other)'\(place)",
        hint: "put the font's file into the catalogue's folder 'fonts', or save the text as outlines")
    case .characters(let scalars):
      return Message(
        "no font has \(DrawingLoss.english(scalars)) of \(image)\(place)",
        hint:
          "put a font that has \(scalars.count == 1 ? "it" : "them") into the catalogue's folder 'fonts', or save the "
          + "text as outlines")
    case .ligature(let letters):
      return Message(
        "in \(image) the letters '\(letters)' are not joined as the font would join them\(place)",
        hint: "save the text as outlines")
    case .everything:
      return Message(
        "nothing is seen of \(image)", hint: "look whether it holds shapes, and whether they lie inside of its viewBox")
    case .others(let count):
      let number = count < DrawingLoss.mostOthers ? "\(count)" : "at least \(count)"
      let things = count == 1 ? "thing in \(image) is" : "things in \(image) are"
      return Message(
        "\(number) more \(things) not drawn as it says, the first in line \(line) of the picture",
        hint: DrawingLoss.simpler)
    }
  }
}

extension DrawingLoss {
  fileprivate static let simpler = "save it without, or as PNG"

  fileprivate static func english(_ scalars: [Unicode.Scalar]) -> String {
    if scalars.count == 1 { return "the character '\(scalars[0])' (\(scalars[0].codePointName))" }
    let first = English.list(scalars.prefix(6).map { "'\($0)'" })
    return "\(scalars.count) characters, \(first)" + (scalars.count > 6 ? " among them," : ",")
  }
}
