extension StyleFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .unknownColor(let name, let near):
      Message("unknown colour '\(name)'", hint: near.map(English.didYouMean))
    case .malformedColor(let text):
      Message("colour '\(text)' is not of the form #RRGGBB", hint: "write six hexadecimal digits, as in #0E6B66")
    case .blankColor(let field):
      Message("colour '\(field)' holds nothing", hint: "put a colour in quotes, since '#' begins a remark")
    case .circularColor(let field):
      Message("\(field) of an accent leads back to accents", hint: "give it a colour of its own")
    case .noAccents: Message("the layout has no accents")
    case .unknownHouseColor(let name, let layout, let near, let all):
      Message(
        "layout '\(layout)' has no colour '\(name)'",
        hint: all.isEmpty ? "leave it out" : English.didYouMean(near, among: all))
    case .unknownStyle(let name, let near): Message("unknown style '\(name)'", hint: near.map(English.didYouMean))
    case .circularStyle(let name):
      Message("style '\(name)' builds on itself", hint: "let it build on another one, or on none")
    case .longStyle(let name, let most):
      Message("style '\(name)' builds on more than \(most) others", hint: "say in it what it takes from them")
    case .unknownFont(let name, let near): Message("unknown font '\(name)'", hint: near.map(English.didYouMean))
    case .missingFace(let face, let style, let font):
      Message("style '\(style)' asks for a \(face) face, which '\(font)' has not")
    case .missingFaces(let faces, let font, let styles):
      Message(
        "font '\(font)' lacks the \(faces.count == 1 ? "face" : "faces") \(English.list(faces)), which \(styles == 1 ? "a style asks" : "\(styles) styles ask") for",
        hint: "add \(English.list(faces.map { "'\($0): FILE'" })) to it")
    case .malformedFeature(let text):
      Message("'\(text)' names no OpenType feature", hint: "write its four letters, as in onum, -liga or salt=2")
    case .unknownFeature(let name, let font, let near, let all):
      Message("font '\(font)' has no feature '\(name)'", hint: English.didYouMean(near, among: all))
    case .unknownShape(let name, let near): Message("unknown shape '\(name)'", hint: near.map(English.didYouMean))
    case .malformedPath(let shape):
      Message(
        "shape '\(shape)' has a path that cannot be read",
        hint: "use the steps M, L, H, V, C and Z, and no coordinate beyond a million")
    case .reservedName(let name, let noun):
      Message("\(noun) '\(name)' is there without being defined", hint: "choose another name")
    case .faintAccent(let accent, let ground, let contrast):
      Message(
        "accent \(accent) has a contrast of \(contrast.inTenths) with \(ground.english), under 4.5",
        hint: "make one darker, or the other lighter")
    case .smallText(let style, let size):
      Message("style '\(style)' has a size of \(size.plain)pt, under 4.5pt", hint: "make it larger")
    }
  }
}

extension StyleFinding.Ground {
  fileprivate var english: String {
    switch self {
    case .white: "white"
    case .tint(let color): "its tint \(color)"
    }
  }
}
