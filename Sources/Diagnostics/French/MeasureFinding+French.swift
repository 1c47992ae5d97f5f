extension MeasureFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .negativeLength(let field, let text, let instead):
      Message("« \(field) » ne peut pas être négatif, et vaut « \(text) »", hint: French.didYouMean(instead))
    case .shortLength(let field, let text, let least):
      Message("« \(field) » doit être d’au moins « \(least.plain)pt », et vaut « \(text) »")
    case .longLength(let field, let text, let most):
      Message("« \(field) » doit être d’au plus « \((most / 72).plain)in », et vaut « \(text) »")
    case .noUnit(let field, let text):
      Message("« \(field) » vaut « \(text) », sans unité", hint: "écrire \(text)mm ou \(text)pt")
    case .noLength(let field, let text):
      Message("« \(field) » vaut « \(text) », qui n’est pas une longueur", hint: "écrire par exemple 12mm ou 9.6pt")
    case .wrongSides(let field, let count, let sides):
      Message("« \(field) » prend \(sides == 4 ? "une, deux ou quatre" : "une ou deux") longueurs, et non \(count)")
    case .notAbove(let least, let field, let number):
      Message("« \(field) » doit être au-dessus de \(least.plain), et vaut \(number.plain)")
    case .outsideRange(let range, let field, let number):
      Message(
        "« \(field) » va de \(range.lowerBound.plain) à \(range.upperBound.plain), et vaut \(number.plain)")
    case .impossibleCount(let range, let field, let count):
      Message("« \(field) » va de \(range.lowerBound) à \(range.upperBound), et vaut \(count)")
    case .noneAtAll(let field, let count): Message("« \(field) » doit être d’au moins 1, et vaut \(count)")
    case .negativeNumber(let field): Message("« \(field) » ne peut pas être négatif")
    case .misplacedSizes:
      Message(
        "les valeurs par taille de fiche n’ont leur place que dans les fiches et leurs styles",
        hint: "écrire une seule valeur pour toutes")
    case .missingSize(let size):
      Message(
        "il n’y a pas de valeur pour la taille « \(size) »", hint: "en écrire une, ou une seule pour toutes les tailles"
      )
    case .unknownSize(let size, let near, let all):
      Message("taille inconnue : « \(size) »", hint: French.didYouMean(near, among: all))
    }
  }
}
