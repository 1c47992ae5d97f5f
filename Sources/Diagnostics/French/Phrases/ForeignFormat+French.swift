extension ForeignFormat {
  /// The kind of file in French, with its article.
  var french: String {
    switch self {
    case .pdf: "un PDF"
    case .postScript: "du PostScript"
    case .png: "une image PNG"
    case .jpeg: "une image JPEG"
    case .webP: "une image WebP"
    case .gif: "une image GIF"
    case .tiff: "une image TIFF"
    case .bmp: "une image BMP de Windows"
    case .heic: "une image HEIC"
    case .avif: "une image AVIF"
    case .photoshop: "un fichier Photoshop"
    case .html: "une page web"
    case .xml: "du XML"
    case .spreadsheet: "un classeur de tableur"
    case .oldOffice: "un ancien fichier Office"
    case .numbers: "un classeur de Numbers"
    case .zip: "une archive ZIP ou un fichier Office"
    case .gzip: "un fichier compressé par gzip"
    case .sqlite: "une base de données SQLite"
    case .richText: "un texte enrichi (RTF)"
    }
  }

  /// What to do with such a file where data are wanted.
  var frenchDataHint: String? {
    switch self {
    case .html: "ce qui a été téléchargé est peut-être un message du serveur"
    case .spreadsheet, .sqlite:
      "un catalogue le lit là où il se trouve, sous « resources: », avec « - table: FICHIER »"
    case .oldOffice:
      "l’enregistrer en .xlsx, qu’un catalogue lit là où il se trouve, sous « resources: », avec « - table: FICHIER »"
    case .richText: "l’enregistrer en texte brut"
    default: nil
    }
  }
}
