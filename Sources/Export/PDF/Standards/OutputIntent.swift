import Frames

/// What the colours of a file mean (ISO 32000-1, 14.11.5).
struct OutputIntent: Sendable {
  /// The name of the output condition.
  let condition: String
  /// The registry that has the condition; nil where none has.
  let registry: String?
  /// What the condition is, in words.
  let info: String
  /// How many components its colours have.
  let components: Int
  /// Its ICC profile.
  let profile: @Sendable () -> [UInt8]

  /// The colours are the inks of a printing condition.
  static func inks(of condition: PrintingCondition) -> OutputIntent {
    OutputIntent(
      condition: condition.name, registry: condition.isRegistered ? "http://www.color.org" : nil,
      info: condition.description, components: 4, profile: { condition.profile })
  }

  /// The colours are sRGB, as all that is drawn.
  static var sRGB: OutputIntent {
    OutputIntent(
      condition: "sRGB IEC61966-2.1", registry: "http://www.color.org", info: "sRGB IEC61966-2.1", components: 3,
      profile: SRGBProfile.make)
  }
}

/// Writes output intents.
struct OutputIntentWriter {
  let writer: ObjectWriter

  /// Writes the intents that the standards ask for and gives the numbers of their objects; in a file that is printed, all name
  /// the printing condition, by one profile (ISO 19005-2, 6.2.3).
  func write(for conformance: Conformance, _ condition: PrintingCondition?) throws(ExportError) -> [Int] {
    let subtypes = conformance.standards.compactMap(\.outputIntent)
    if subtypes.isEmpty { return [] }
    let intent = condition.map(OutputIntent.inks) ?? .sRGB
    let profile = writer.reserve()
    try writer.write(compressedStream: profile, "/N \(intent.components)", intent.profile())
    var numbers: [Int] = []
    for subtype in subtypes { numbers.append(try write(intent, as: subtype, profile)) }
    return numbers
  }

  private func write(_ intent: OutputIntent, as subtype: String, _ profile: Int) throws(ExportError) -> Int {
    let number = writer.reserve()
    try writer.write(number) { output in
      output.append("<</Type/OutputIntent/S/\(subtype)/OutputConditionIdentifier")
      output.appendTextString(intent.condition)
      if let registry = intent.registry {
        output.append("/RegistryName")
        output.appendTextString(registry)
      }
      output.append("/Info")
      output.appendTextString(intent.info)
      output.append("/DestOutputProfile ")
      output.appendReference(profile)
      output.append(">>")
    }
    return number
  }
}
