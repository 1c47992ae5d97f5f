import CBuild
import CCairo
import CDeflate
import CExpat
import CFreeType
import CHarfBuzz
import CLittleCMS
import CMarkGFM
import CQREncode
import CSQLite
import CWebP
import CXXHash
import CYAML
import CZlib
import Vademecum

/// What the program says of itself.
enum VersionText {
  /// The version, the commit where it is known, and below them the versions of the libraries that the program is linked with, as
  /// they are on this machine.
  static var full: String {
    "vademecum \(vademecumVersion)\(commit.isEmpty ? "" : ", commit \(commit)")\n\(libraries.joined(separator: ", "))"
  }

  /// The commit that the program was built from; empty where that is not known.
  static var commit: String { String(cString: vademecum_commit) }

  private static var libraries: [String] {
    [
      "cairo \(String(cString: cairo_version_string()))", "cmark-gfm \(String(cString: cmark_version_string()))",
      "expat \(parts(XML_ExpatVersionInfo()))", "FreeType \(freeType)",
      "HarfBuzz \(String(cString: hb_version_string()))",
      "Little CMS \(cmsGetEncodedCMMversion() / 1000).\(cmsGetEncodedCMMversion() % 1000 / 10)",
      "libdeflate \(LIBDEFLATE_VERSION_STRING)", "libqrencode \(String(cString: QRcode_APIVersionString()))",
      "libwebp \(webP)", "libyaml \(String(cString: yaml_get_version_string()))",
      "SQLite \(String(cString: sqlite3_libversion()))",
      "xxHash \(hash)", "zlib \(String(cString: zlibVersion()))",
    ]
  }

  private static func parts(_ version: XML_Expat_Version) -> String {
    "\(version.major).\(version.minor).\(version.micro)"
  }

  private static var freeType: String {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0 else { return "?" }
    defer { FT_Done_FreeType(library) }
    var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
    FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }

  private static var webP: String {
    let version = WebPGetDecoderVersion()
    return "\(version >> 16).\(version >> 8 & 0xff).\(version & 0xff)"
  }

  private static var hash: String {
    let version = XXH_versionNumber()
    return "\(version / 10_000).\(version / 100 % 100).\(version % 100)"
  }
}
