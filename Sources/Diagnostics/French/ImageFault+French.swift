extension ImageFault {
  /// The fault of the picture of that name, in French.
  func french(of name: String) -> Message {
    let image = "l’image « \(name) »"
    switch self {
    case .missing(let near): return Message("\(image) n’existe pas", hint: near.map(French.didYouMean))
    case .address:
      return Message("\(image) n’existe pas", hint: "mettre l’image elle-même dans le dossier du catalogue")
    case .outside(let home):
      let folder = home == .catalogue ? "du catalogue" : "de la maquette"
      return Message("\(image) est hors du dossier \(folder)", hint: "l’y copier")
    case .unreadable(let reason): return Message("impossible de lire \(image) : \(reason.french)")
    case .empty: return Message("\(image) est vide", hint: ImageFault.again)
    case .tooManyBytes(let limit): return Message("\(image) dépasse \(limit >> 20) Mo", hint: ImageFault.smaller)
    case .unpacksTooLarge(let limit):
      return Message(
        "\(image) est compressée et, décompressée, dépasse \(limit >> 20) Mo, ce que ne fait aucune image de sa taille",
        hint: "enregistrer de nouveau le dessin en SVG")
    case .tooManyPixels(let width, let height, let limit):
      return Message(
        "\(image) a \(width) × \(height) pixels, plus de \(limit / 1_000_000) millions", hint: ImageFault.smaller)
    case .tooLong(let width, let height, let limit):
      return Message(
        "\(image) a \(width) × \(height) pixels, plus de \(French.number(limit)) sur un côté", hint: ImageFault.smaller)
    case .unknownFormat(.html?):
      return Message("\(image) est une page web, et non une image", hint: "télécharger l’image elle-même")
    case .unknownFormat(let format?):
      return Message("\(image) est \(format.french), qui ne s’imprime pas comme image", hint: ImageFault.formats)
    case .unknownFormat(nil): return Message("\(image) n’est d’aucun format connu", hint: ImageFault.formats)
    case .truncated: return Message("le fichier de \(image) s’arrête avant la fin", hint: ImageFault.again)
    case .damaged(let damage): return Message("\(image) est endommagée : \(damage.french)", hint: ImageFault.again)
    case .unsupported(.encoding(let name)):
      return Message(
        "\(image) ne peut pas s’imprimer : son encodage est « \(name) », et non UTF-8", hint: "l’enregistrer en UTF-8")
    case .unsupported(.viewBox(let text)):
      return Message(
        "\(image) ne peut pas s’imprimer : sa viewBox « \(text) » est mal écrite",
        hint: "écrire quatre nombres, les deux derniers au-dessus de 0 : viewBox=\"0 0 LARGEUR HAUTEUR\"")
    case .unsupported(let feature):
      return Message(
        "\(image) ne peut pas s’imprimer : \(feature.french)", hint: "l’enregistrer de nouveau en PNG, JPEG ou SVG")
    case .noSuchPage(let page, let count):
      return Message(
        "\(image) n’a pas de page \(page)",
        hint: count == 1
          ? "seule sa première page peut s’imprimer : ôter « page »" : "elle a les pages 1 à \(count)")
    case .locked:
      return Message(
        "\(image) est verrouillée par un mot de passe",
        hint: "l’enregistrer sans mot de passe, ou enregistrer la page en PNG")
    case .noReader(let reader):
      return Message(
        "impossible de lire \(image) : \(reader.french)",
        hint: "sous Debian, « apt install \(reader.frenchPackage) » ; ou l’enregistrer en PNG ou en JPEG")
    case .undrawable(.noLibrary(let reason)):
      return Message("impossible de dessiner \(image) : \(French.words(ofLibrary: reason))")
    case .undrawable(.entity(let name)):
      return Message(
        "impossible de dessiner \(image) : elle a l’entité « &\(name); » sans dire ce que c’est",
        hint: "écrire le caractère lui-même")
    case .undrawable(let fault):
      return Message(
        "impossible de dessiner \(image) : \(fault.french)", hint: "la simplifier, ou l’enregistrer en PNG")
    }
  }

  private static let again = "la copier de nouveau"
  private static let formats = "l’enregistrer en PNG, JPEG ou SVG"
  private static let smaller = "la réduire ; 300 pixels par pouce suffisent pour l’impression"
}

extension ImageFault.Damage {
  fileprivate var french: String {
    switch self {
    case .noPixels: "elle ne contient pas de pixels"
    case .sizeNotFirst: "elle ne commence pas par ses dimensions"
    case .shortSize: "ses dimensions sont incomplètes"
    case .noExtent: "elle n’a pas de dimensions"
    case .pixelsBeforeSize: "ses pixels commencent avant ses dimensions"
    case .endBeforePixels: "elle s’arrête avant ses pixels"
    case .missingMarker: "il lui manque un marqueur"
    case .noSegmentLength: "un segment n’a pas de longueur"
    case .pages: "sa page est illisible"
    case .packing: "elle ne peut pas être décompressée (gzip)"
    case .pixels(let reason):
      "ses pixels ne peuvent pas être décodés" + (reason.map { " (\(French.words(ofLibrary: $0)))" } ?? "")
    }
  }
}

extension PictureReader {
  /// The formats, and what they need.
  fileprivate var french: String {
    switch self {
    case .libtiff: "TIFF demande libtiff, qui n’est pas installée"
    case .libheif: "AVIF et HEIC demandent libheif, qui n’est pas installée"
    case .poppler: "les pages de PDF demandent les programmes de poppler, qui ne sont pas installés"
    }
  }

  /// The package of Debian 12.
  fileprivate var frenchPackage: String {
    switch self {
    case .libtiff: "libtiff6"
    case .libheif: "libheif1"
    case .poppler: "poppler-utils"
    }
  }
}

extension ImageFault.Feature {
  fileprivate var french: String {
    switch self {
    case .coding: "son codage n’est ni séquentiel ni progressif"
    case .bits(let bits): "elle a \(bits) bits par échantillon, et non 8"
    case .components(let count): "elle a \(count) composantes"
    case .noSize: "elle n’a ni largeur et hauteur ni viewBox"
    case .scans(let limit): "elle a plus de \(limit) passes"
    case .noLength(let text): "sa largeur ou sa hauteur, « \(text) », n’est pas une longueur"
    case .extent(let range):
      "sa largeur et sa hauteur ne sont pas entre \(range.lowerBound.frenchPlain) et \(French.number(Int(range.upperBound))) unités"
    case .encoding(let name): "son encodage est « \(name) »"
    case .viewBox(let text): "sa viewBox est « \(text) »"
    }
  }
}

extension ImageFault.DrawingFault {
  fileprivate var french: String {
    switch self {
    case .noLibrary(let reason), .refused(let reason): French.words(ofLibrary: reason)
    case .markup: "ce n’est pas du XML bien formé"
    case .entity(let name): "elle a l’entité « &\(name); »"
    case .entities(let limit): "ses entités représentent plus de \(limit >> 20) Mo de texte"
    case .pixels(let limit): "les images qu’elle contient ont plus de \(limit / 1_000_000) millions de pixels"
    case .number(let text): "le nombre \(text) est trop grand"
    case .depth(let limit): "ses éléments sont imbriqués sur plus de \(limit) niveaux"
    case .references(let limit):
      "ses éléments renvoient si souvent les uns aux autres qu’il faudrait en dessiner plus de \(French.number(limit))"
    case .time(let seconds): "cela prend plus de \(seconds) secondes"
    case .breakdown: "la bibliothèque qui la lit s’arrête brutalement"
    }
  }
}
