extension LocatedDrawingLoss {
  /// What is not drawn of the picture of that name, in French.
  func french(of name: String) -> Message {
    let (image, place) = ("l’image « \(name) »", " (ligne \(line) de l’image)")
    switch loss {
    case .reference(let target):
      return Message(
        "\(image) renvoie à « \(target) », qui n’est pas dessiné", hint: "le mettre dans l’image elle-même")
    case .target(let id, let user):
      return Message(
        "dans \(image), « \(user) » renvoie à « #\(id) », et l’image n’a pas d’élément de ce nom dont il puisse se servir\(place)",
        hint: "le mettre dans l’image, ou enregistrer celle-ci en PNG")
    case .picture:
      return Message(
        "\(image) contient une image endommagée, ou ni PNG ni JPEG\(place)", hint: "y mettre un PNG ou un JPEG")
    case .element("feDropShadow"):
      return Message(
        "\(image) contient <feDropShadow>, et rien n’est dessiné d’une forme qui a ce filtre\(place)",
        hint: "dessiner l’ombre comme une forme, ou enregistrer l’image en PNG")
    case .element(let name):
      return Message("\(image) contient <\(name)>, qui n’est pas dessiné\(place)", hint: DrawingLoss.simpler)
    case .likeness(let name):
      return Message(
        "\(image) contient <\(name)>, qui n’est pas dessiné comme le font les navigateurs\(place)",
        hint: DrawingLoss.simpler)
    case .property(let name, let value):
      return Message(
        "dans \(image), « \(name): \(value) » n’est pas suivi\(place)", hint: DrawingLoss.simpler)
    case .rule(let name):
      return Message("dans \(image), « \(name) » n’est pas suivi\(place)", hint: DrawingLoss.simpler)
    case .font(let family, let other):
      return Message(
        "\(image) demande la police « \(family) », et son texte est composé en « \(other) »\(place)",
        hint: "mettre le fichier de la police dans le dossier « fonts » du catalogue, ou \(DrawingLoss.outlines)")
    case .characters(let scalars):
      return Message(
        "aucune police n’a \(DrawingLoss.french(scalars)) \(scalars.count == 1 ? "de" : "que demande") \(image)\(place)",
        hint:
          "mettre une police qui \(scalars.count == 1 ? "l’a" : "les a") dans le dossier « fonts » du catalogue, ou "
          + DrawingLoss.outlines)
    case .ligature(let letters):
      return Message(
        "dans \(image), les lettres « \(letters) » ne sont pas liées comme la police les lierait\(place)",
        hint: DrawingLoss.outlines)
    case .everything:
      return Message(
        "on ne voit rien de \(image)",
        hint: "vérifier qu’elle contient des formes, et qu’elles sont à l’intérieur de sa « viewBox »")
    case .others(let count):
      let number = count < DrawingLoss.mostOthers ? "\(count)" : "au moins \(French.number(count))"
      let things = count == 1 ? "autre chose n’est pas dessinée" : "autres choses ne sont pas dessinées"
      return Message(
        "\(number) \(things) dans \(image) comme elle le dit, la première à la ligne \(line) de l’image",
        hint: DrawingLoss.simpler)
    }
  }
}

extension DrawingLoss {
  fileprivate static let simpler = "l’enregistrer sans cela, ou en PNG"
  fileprivate static let outlines = "enregistrer le texte en tracés"

  fileprivate static func french(_ scalars: [Unicode.Scalar]) -> String {
    if scalars.count == 1 { return "le caractère « \(scalars[0]) » (\(scalars[0].codePointName))" }
    let first = French.list(scalars.prefix(6).map { "« \($0) »" })
    return "\(scalars.count) caractères (\(scalars.count > 6 ? "dont " : "")\(first))"
  }
}
