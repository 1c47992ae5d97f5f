extension ForeignFormat {
  /// The kind of file in English, with its article.
  var english: String {
    switch self {
    case .pdf: "a PDF"
    case .postScript: "PostScript"
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .webP: "a WebP picture"
    case .gif: "a GIF picture"
    case .tiff: "a TIFF picture"
    case .bmp: "a Windows bitmap"
    case .heic: "a HEIC picture"
    case .avif: "an AVIF picture"
    case .photoshop: "a Photoshop file"
    case .html: "a web page"
    case .xml: "XML"
    case .spreadsheet: "a spreadsheet"
    case .oldOffice: "an old Office file"
    case .numbers: "a spreadsheet of Numbers"
    case .zip: "a ZIP archive or an Office file"
    case .gzip: "a file packed with gzip"
    case .sqlite: "an SQLite database"
    case .richText: "a rich text (RTF)"
    }
  }

  /// What to do with such a file where data are wanted.
  var dataHint: String? {
    switch self {
    case .html: "what was downloaded may be a message of the server"
    case .spreadsheet, .sqlite: "a catalogue reads it where it stands under 'resources:', as '- table: FILE'"
    case .oldOffice: "save it as .xlsx; a catalogue reads that where it stands under 'resources:', as '- table: FILE'"
    case .richText: "save it as plain text"
    default: nil
    }
  }
}
