extension French {
  /// What a library says of its failure, in French where the words are ours or common; those of others stay as they are.
  static func words(ofLibrary words: String) -> String {
    pictureWords(words) ?? profileWords(words) ?? networkWords(words) ?? words
  }

  /// Of a picture, which is feminine, or of what draws it.
  private static func pictureWords(_ words: String) -> String? {
    switch words {
    case "FreeType does not start": "FreeType ne démarre pas"
    case "SVG pictures need librsvg 2.46 or later, which is not installed (Debian: librsvg2-2)":
      "les images SVG demandent librsvg 2.46 ou plus récente, qui n’est pas installée (Debian : librsvg2-2)"
    case "cannot be read": "elle est illisible"
    case "cannot be read as a font": "ce n’est pas une police lisible"
    case "cannot be read as SVG": "ce n’est pas du SVG lisible"
    case "cannot be read as TIFF": "ce n’est pas du TIFF lisible"
    case "fontconfig has no memory": "fontconfig n’a pas de mémoire"
    case "it ends before its pixels do": "elle s’arrête avant la fin de ses pixels"
    case "it has frames and no canvas": "elle a des vues sans dimensions communes"
    case "it has no extent": "elle n’a pas de dimensions"
    case "it has no picture": "il n’y a pas d’image dedans"
    case "it has no pixels": "elle n’a pas de pixels"
    case "it takes too much memory": "elle demande trop de mémoire"
    case "its pixels are damaged": "ses pixels sont endommagés"
    case "its pixels are damaged, or of a kind that libtiff does not read":
      "ses pixels sont endommagés, ou d’une sorte que libtiff ne lit pas"
    case "its pixels cannot be decoded": "ses pixels ne peuvent pas être décodés"
    case "its pixels end too soon": "ses pixels s’arrêtent trop tôt"
    case "libheif does not start": "libheif ne démarre pas"
    case "libjpeg-turbo does not start": "libjpeg-turbo ne démarre pas"
    case "libwebp is another one": "libwebp n’est pas celle qu’il faut"
    default: nil
    }
  }

  /// Of a colour profile.
  private static func profileWords(_ words: String) -> String? {
    switch words {
    case "the profile is damaged": "le profil est endommagé"
    case "the profile is damaged: its size is not what it says":
      "le profil est endommagé : il n’a pas la taille qu’il annonce"
    case "a part of the profile is missing": "une partie du profil manque"
    case "the profile is not one of such pixels": "le profil n’est pas celui de tels pixels"
    case "it is not the profile of a press with four inks": "ce n’est pas le profil d’une presse à quatre encres"
    default: nil
    }
  }

  /// Of a connection.
  private static func networkWords(_ words: String) -> String? {
    switch words {
    case "the connection failed": "la connexion a échoué"
    case "SSL connect error": "la connexion chiffrée n’a pas pu s’établir (SSL)"
    case "SSL peer certificate or SSH remote key was not OK": "le certificat du serveur n’est pas valable"
    case "Failure when receiving data from the peer": "la réception des données a échoué"
    case "Server returned nothing (no headers, no data)": "le serveur n’a rien envoyé"
    default:
      words.hasPrefix("it leads to '") ? "elle mène à « \(words.dropFirst("it leads to '".count).dropLast()) »" : nil
    }
  }
}
