/// What the colours of a file mean (ISO 32000-1, 14.11.5).
struct OutputIntent: Sendable {
  /// The kind of intent that a standard asks for, as a name without slash.
  let subtype: String
  /// The name of the output condition.
  let condition: String
  /// The registry that has the condition.
  let registry: String
  /// How many components its colours have.
  let components: Int
  /// Its ICC profile.
  let profile: @Sendable () -> [UInt8]

  /// The colours are sRGB, as all that is drawn.
  static func sRGB(subtype: String) -> OutputIntent {
    OutputIntent(
      subtype: subtype, condition: "sRGB IEC61966-2.1", registry: "http://www.color.org", components: 3,
      profile: SRGBProfile.make)
  }
}

/// Writes output intents.
struct OutputIntentWriter {
  let writer: ObjectWriter

  /// Writes the intents that the standards ask for and gives the numbers of their objects.
  func write(for conformance: Conformance) throws(ExportError) -> [Int] {
    var numbers: [Int] = []
    for standard in conformance.standards {
      if let intent = standard.outputIntent { numbers.append(try write(intent)) }
    }
    return numbers
  }

  private func write(_ intent: OutputIntent) throws(ExportError) -> Int {
    let profile = writer.reserve()
    try writer.write(compressedStream: profile, "/N \(intent.components)", intent.profile())
    let number = writer.reserve()
    try writer.write(number) { output in
      output.append("<</Type/OutputIntent/S/\(intent.subtype)/OutputConditionIdentifier")
      output.appendTextString(intent.condition)
      output.append("/RegistryName")
      output.appendTextString(intent.registry)
      output.append("/Info")
      output.appendTextString(intent.condition)
      output.append("/DestOutputProfile ")
      output.appendReference(profile)
      output.append(">>")
    }
    return number
  }
}
