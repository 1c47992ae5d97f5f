/// What librsvg draws, and what it does not or otherwise than browsers; as of its version 2.54, the oldest that is tried.
enum SVGSupport {
  /// Whether an element is drawn, or needs no drawing.
  static func draws(_ name: String) -> Bool { elements.contains(name) }

  private static let elements: Set = [
    "a", "circle", "clipPath", "defs", "ellipse", "filter", "g", "image", "line", "linearGradient", "marker", "mask",
    "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style", "svg", "switch", "symbol",
    "text", "tspan", "use", "title", "desc", "metadata", "view", "cursor",
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
    "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting",
    "feSpotLight",
    "feTile", "feTurbulence",
  ]

  /// The elements that are drawn otherwise than browsers draw them.
  static let unlikeBrowsers: Set = ["feDiffuseLighting", "feMorphology", "feSpecularLighting"]

  /// The elements that an attribute, a property or an element can refer to; nil when it refers to none.
  static func targets(of name: String) -> Set<String>? {
    switch name {
    case "fill", "stroke", "linearGradient", "radialGradient", "pattern": paints
    case "clip-path": ["clipPath"]
    case "mask": ["mask"]
    case "filter": ["filter"]
    case "marker", "marker-start", "marker-mid", "marker-end": ["marker"]
    case "use", "feImage": drawn
    default: nil
    }
  }

  private static let paints: Set = ["linearGradient", "radialGradient", "pattern"]
  private static let drawn: Set = [
    "a", "circle", "ellipse", "g", "image", "line", "path", "polygon", "polyline", "rect", "svg", "switch", "symbol",
    "text", "use",
  ]

  /// Whether a value of an attribute or a property is followed on an element; without one, on those that a style sheet means.
  static func follows(_ name: String, _ value: String, on element: String? = nil) -> Bool {
    if hasUnknownFunction(value) || hasUnknownUnit(value) { return false }
    if element?.hasPrefix("fe") == true { return true }
    if let plain = plainValues[name] { return plain.contains(value.lowercased()) }
    switch name {
    case "x", "y", "dx", "dy", "rotate": return !isText(element) || isFollowedInText(name, value)
    case "textLength": return !isText(element)
    case "viewBox": return value.split { $0.isWhitespace || $0 == "," }.map { Double($0) }.count { $0 != nil } == 4
    case "pathLength", "systemLanguage", "requiredFeatures": return false
    case "clip-path": return element != "clipPath" && (value == "none" || value.hasPrefix("url("))
    case "mask": return element != "mask"
    case "filter":
      return value == "none" || functions(of: value).allSatisfy(["url", "blur", "opacity", "drop-shadow"].contains)
    case "preserveAspectRatio": return !["symbol", "marker"].contains(element) || !value.contains("slice")
    default: return true
    }
  }

  private static func isText(_ element: String?) -> Bool { element == "text" || element == "tspan" }

  private static func isFollowedInText(_ name: String, _ value: String) -> Bool {
    name != "rotate" && value.split { $0.isWhitespace || $0 == "," }.count < 2
  }

  /// For properties that are not followed, the values that ask for nothing.
  private static let plainValues: [String: Set<String>] = [
    "vector-effect": ["none"], "transform-origin": ["0 0", "0px 0px"], "transform-box": ["view-box"],
    "word-spacing": ["normal", "0", "0px"], "dominant-baseline": ["auto", "alphabetic", "inherit"],
    "alignment-baseline": ["auto", "baseline", "alphabetic", "inherit"], "baseline-shift": ["baseline", "0"],
    "font-variant": ["normal"], "font-variant-caps": ["normal"], "font-variant-position": ["normal"],
    "font-variant-numeric": ["normal"], "font-variant-east-asian": ["normal"], "font-feature-settings": ["normal"],
    "font-kerning": ["auto", "normal"], "text-transform": ["none"], "text-decoration": ["none"],
    "text-decoration-line": ["none"], "writing-mode": ["lr", "lr-tb", "horizontal-tb"], "text-orientation": ["mixed"],
    "inline-size": ["auto", "0"], "shape-inside": ["none", "auto"], "offset-path": ["none"], "zoom": ["1"],
    "mask-image": ["none"], "animation": ["none"], "scale": ["none"], "translate": ["none"],
    "color-interpolation": ["auto", "srgb"],
  ]

  private static let unknownFunctions: Set = [
    "var", "calc", "min", "max", "clamp", "env", "attr", "color", "color-mix", "hwb", "lab", "lch", "oklab", "oklch",
    "light-dark", "circle", "ellipse", "inset", "polygon", "path", "image-set",
  ]

  private static func hasUnknownFunction(_ value: String) -> Bool {
    value.contains("(") && functions(of: value).contains(where: unknownFunctions.contains)
  }

  private static let unknownUnits = ["rem", "vw", "vh", "vmin", "vmax", "ch", "lh", "q"]

  /// Whether a value is a number in a unit that librsvg does not know.
  private static func hasUnknownUnit(_ value: String) -> Bool {
    guard let last = value.last, last.isLetter || last == "Q", let first = value.first,
      first.isNumber || "+-.".contains(first)
    else { return false }
    return unknownUnits.contains(value.drop { !$0.isLetter }.lowercased())
  }

  /// The names that stand before brackets in a value.
  private static func functions(of value: String) -> [String] {
    value.split(separator: "(").dropLast().map { part in
      String(part.reversed().prefix { $0.isLetter || $0 == "-" }.reversed()).lowercased()
    }
  }
}
