import CHarfBuzz

/// A face that has characters which other fonts lack, if the system has it. The list is fixed, so that the same files give
/// the same pages everywhere; the names are Debian's.
package struct FallbackFace: Hashable, Sendable {
  /// The names of the files with its regular and its bold weight.
  package let regular, bold: String
  /// Which face of the file, for collections.
  package let index: Int
  /// The package that has the regular weight.
  package let package: String

  private static func noto(_ name: String) -> FallbackFace {
    FallbackFace(
      regular: "Noto\(name)-Regular.ttf", bold: "Noto\(name)-Bold.ttf", index: 0, package: "fonts-noto-core")
  }

  /// The faces that may have a character, in the order in which they are tried; `language` (BCP 47) decides on the forms of
  /// Han characters.
  package static func candidates(for scalar: Unicode.Scalar, language: String) -> [FallbackFace] {
    let script = hb_unicode_script(hb_unicode_funcs_get_default(), scalar.value)
    switch script {
    case HB_SCRIPT_HAN, HB_SCRIPT_HIRAGANA, HB_SCRIPT_KATAKANA, HB_SCRIPT_BOPOMOFO, HB_SCRIPT_HANGUL:
      return [han(language)]
    case HB_SCRIPT_LATIN, HB_SCRIPT_GREEK, HB_SCRIPT_CYRILLIC: return [noto("Sans"), symbola]
    case HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN:
      return symbols(scalar) + [han(language), symbola]
    default: return (names[script.rawValue].map { [noto($0)] } ?? []) + [noto("Sans")]
    }
  }

  /// The faces for characters of no script; pictographs preferably from the face that draws all of them in one style.
  private static func symbols(_ scalar: Unicode.Scalar) -> [FallbackFace] {
    let faces = ["Sans", "SansSymbols", "SansSymbols2", "SansMath", "Music", "SansArabic"].map(noto)
    switch scalar.value {
    case 0x3000...0x30ff, 0xfe30...0xfe4f, 0xff00...0xffef: return []
    case 0x1f000...0x1ffff: return [symbola] + faces
    default: return faces
    }
  }

  private static let symbola = FallbackFace(
    regular: "Symbola_hint.ttf", bold: "Symbola_hint.ttf", index: 0, package: "fonts-symbola")

  /// The face of the collection with the forms of Han characters that readers of a language expect; for other languages
  /// the simplified ones.
  private static func han(_ language: String) -> FallbackFace {
    let parts = language.lowercased().split(separator: "-")
    let index =
      switch parts.first {
      case "ja": 0
      case "ko": 1
      case "zh" where parts.contains("hk"): 4
      case "zh" where parts.contains("hant") || parts.contains("tw"): 3
      default: 2
      }
    return FallbackFace(
      regular: "NotoSansCJK-Regular.ttc", bold: "NotoSansCJK-Bold.ttc", index: index, package: "fonts-noto-cjk")
  }

  /// The names of the faces by the tags of their scripts (ISO 15924), which HarfBuzz writes as numbers.
  private static let names: [UInt32: String] = {
    var names: [UInt32: String] = [:]
    for entry in scripts.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let parts = entry.split(separator: " ")
      let name = parts[1].hasPrefix("Serif") ? String(parts[1]) : "Sans\(parts[1])"
      names[parts[0].utf8.reduce(0) { $0 << 8 | UInt32($1) }] = name
    }
    return names
  }()

  /// Each script with the rest of the name of its Noto face; "Sans" goes before those that do not say "Serif".
  private static let scripts = """
    Adlm Adlam, Ahom SerifAhom, Arab Arabic, Armi ImperialAramaic, Armn Armenian, Avst Avestan, Bali Balinese
    Bamu Bamum, Bass BassaVah, Batk Batak, Beng Bengali, Bhks Bhaiksuki, Brah Brahmi, Bugi Buginese, Buhd Buhid
    Cakm Chakma, Cans CanadianAboriginal, Cari Carian, Cham Cham, Cher Cherokee, Copt Coptic, Cprt Cypriot
    Deva Devanagari, Dogr SerifDogra, Dsrt Deseret, Egyp EgyptianHieroglyphs, Elba Elbasan, Ethi Ethiopic
    Geor Georgian, Glag Glagolitic, Gong GunjalaGondi, Gonm MasaramGondi, Goth Gothic, Gran Grantha, Gujr Gujarati
    Guru Gurmukhi, Hano Hanunoo, Hebr Hebrew, Ital OldItalic, Java Javanese, Kali KayahLi, Khar Kharoshthi
    Khmr Khmer, Khoj Khojki, Knda Kannada, Kthi Kaithi, Lana TaiTham, Laoo Lao, Lepc Lepcha, Limb Limbu
    Lina LinearA, Linb LinearB, Lisu Lisu, Mahj Mahajani, Mand Mandaic, Mani Manichaean, Mlym Malayalam, Modi Modi
    Mong Mongolian, Mtei MeeteiMayek, Mymr Myanmar, Newa Newa, Nkoo NKo, Ogam Ogham, Olck OlChiki, Orkh OldTurkic
    Orya Oriya, Osge Osage, Osma Osmanya, Phag PhagsPa, Phnx Phoenician, Rjng Rejang, Rohg HanifiRohingya
    Runr Runic, Samr Samaritan, Saur Saurashtra, Shaw Shavian, Shrd Sharada, Sidd Siddham, Sinh Sinhala
    Sund Sundanese, Sylo SylotiNagri, Syrc Syriac, Tagb Tagbanwa, Takr Takri, Tale TaiLe, Talu NewTaiLue
    Taml Tamil, Tang SerifTangut, Tavt TaiViet, Telu Telugu, Tfng Tifinagh, Tglg Tagalog, Thaa Thaana, Thai Thai
    Tibt SerifTibetan, Tirh Tirhuta, Ugar Ugaritic, Vaii Vai, Wara WarangCiti, Xpeo OldPersian, Xsux Cuneiform
    Yezi SerifYezidi, Yiii Yi, Zanb ZanabazarSquare
    """
}
