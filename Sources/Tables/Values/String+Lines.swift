extension String {
  /// The text with line feeds for all ends of lines.
  var withLineFeeds: String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar != "\n" || last != "\r" { result.append(scalar == "\r" ? "\n" : scalar) }
      last = scalar
    }
    return String(result)
  }

  /// A date in ISO 8601, or one with its time, to the minute; a time of midnight is none.
  var withoutSeconds: String {
    guard let time = firstIndex(of: "T") else { return self }
    return self[time...].allSatisfy { "T0:.Z".contains($0) } ? String(self[..<time]) : String(prefix(16))
  }
}
