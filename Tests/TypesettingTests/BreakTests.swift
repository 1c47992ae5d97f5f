import Testing

@testable import Typesetting

struct BreakTests {
  let setting: Setting

  init() throws { setting = try Setting() }

  @Test func trial() {
    let text =
      "À travers ce webinaire du 7 mai 2020, l'Avise et le RTES vous présentent les résultats intermédiaires du programme TRESSONS. Quand la transition écologique et solidaire est dans tous les esprits, cette « autre » économie semble offrir un projet alternatif intéressant pour les ruralités, qu'il convient néanmoins d'accompagner. Qu'est-ce que l'ESS? Décryptage en images."
    for measure in [20.0, 24, 28, 34, 8, 3, 0.5] {
      let block = setting.set(text, measure: measure)
      print(measure, block.breaks.split(separator: "|").joined(separator: "\n"))
      print(block.fit.map { ($0.ratio * 100).rounded() / 100 })
    }
    print(setting.set("TERRITOIRES D'INNOVATION SOCIALE : MONOGRAPHIE DU PAYS TERRES DE LORRAINE", measure: 30, alignment: .left) { $0.isBalanced = true }.breaks)
  }
}
