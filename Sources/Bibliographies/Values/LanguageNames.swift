/// What bibliographies call languages, and the tags of these.
enum LanguageNames {
  /// The tag of a language by its name: one of babel's, or that in its own language, French or English; a tag stays one.
  static func tag(_ name: String) -> String {
    var key = name.lowercased().filter { !$0.isWhitespace }
    if key.hasPrefix("lang"), let tag = tags[String(key.dropFirst(4))] { return tag }
    if let tag = tags[key] { return tag }
    key = name.split(separator: "_").joined(separator: "-")
    return key.split { $0 == "." || $0 == "," || $0 == ";" }.first.map(String.init) ?? key
  }

  private static let tags: [String: String] = [
    "french": "fr", "francais": "fr", "français": "fr", "frenchb": "fr", "fre": "fr", "fra": "fr", "acadian": "fr-CA",
    "canadien": "fr-CA", "english": "en", "anglais": "en", "eng": "en", "american": "en-US", "usenglish": "en-US",
    "british": "en-GB", "ukenglish": "en-GB", "canadian": "en-CA", "australian": "en-AU", "german": "de",
    "ngerman": "de", "deutsch": "de", "allemand": "de", "ger": "de", "deu": "de", "austrian": "de-AT",
    "naustrian": "de-AT", "swissgerman": "de-CH", "nswissgerman": "de-CH", "spanish": "es", "español": "es",
    "espagnol": "es", "castellano": "es", "spa": "es", "italian": "it", "italiano": "it", "italien": "it",
    "ita": "it", "portuguese": "pt", "português": "pt", "portugais": "pt", "por": "pt", "portuges": "pt",
    "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl", "nederlands": "nl", "néerlandais": "nl", "dut": "nl",
    "nld": "nl", "catalan": "ca", "català": "ca", "cat": "ca", "occitan": "oc", "oci": "oc", "breton": "br",
    "bre": "br", "basque": "eu", "euskara": "eu", "eus": "eu", "corsican": "co", "corse": "co", "alsatian": "gsw",
    "arabic": "ar", "arabe": "ar", "ara": "ar", "polish": "pl", "polonais": "pl", "pol": "pl", "romanian": "ro",
    "roumain": "ro", "russian": "ru", "russe": "ru", "rus": "ru", "greek": "el", "grec": "el", "swedish": "sv",
    "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs", "hungarian": "hu", "turkish": "tr",
    "ukrainian": "uk", "hebrew": "he", "japanese": "ja", "chinese": "zh", "latin": "la",
  ]
}
