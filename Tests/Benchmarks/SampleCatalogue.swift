import Glibc

/// A catalogue of any size, made of the same words each time, in a folder of its own.
struct SampleCatalogue {
  /// The path of its edition.
  let edition: String
  /// The path of its resources.
  let resources: String
  private var records: [String]
  private var generator: UInt64 = 12

  /// Writes a catalogue of `count` resources below `folder`.
  init(of count: Int, in folder: String) {
    let home = "\(folder)/catalogue-\(count)"
    mkdir(home, 0o755)
    (edition, resources) = ("\(home)/edition.yaml", "\(home)/resources.json")
    records = []
    let sections = ["comprendre", "inspirer", "agir"]
    for index in 0..<count {
      let section = sections[index * sections.count / max(1, count)]
      records.append(record(index, in: section, words: 40 + random(80)))
    }
    let list = sections.map { "  - { id: \($0), title: \"Pour \($0)\" }\n" }.joined()
    write(
      "language: fr\nprogramme: { name: Programme, about: { title: Le programme, body: Un texte. } }\n"
        + "sections:\n\(list)resources: resources.json\n", to: "\(home)/catalogue.yaml")
    write("catalogue: catalogue.yaml\ntitle: Recueil\ndate: 2022-06\n", to: edition)
    writeResources()
  }

  /// Rewrites one of the records: a title or a text, anywhere.
  mutating func editOne() {
    let index = random(records.count)
    let section =
      records[index].contains("\"agir\"") ? "agir" : records[index].contains("\"inspirer\"") ? "inspirer" : "comprendre"
    records[index] = record(index, in: section, words: 40 + random(80))
    writeResources()
  }

  private func writeResources() { write("[\n\(records.joined(separator: ",\n"))\n]\n", to: resources) }

  private mutating func record(_ index: Int, in section: String, words: Int) -> String {
    let types = ["Guide", "Étude", "Webinaire", "Fiche repère"]
    let title = text(3 + random(9)), summary = text(words)
    return """
      {"id": "r\(index)", "section": "\(section)", "title": "\(title)", "type": "\(types[random(types.count)])", \
      "year": \(2015 + random(10)), "authors": "Avise, RTES", "summary": "\(summary).", "url": "https://example.org/\(index)"}
      """
  }

  private static let words = """
    commune habitants projet ensemble coopération territoire association quartier économie sociale solidaire politique ville \
    accompagnement développement acteurs locaux emploi insertion numérique transition écologique démarche partenariat service \
    citoyens élus ressources initiatives rural urbain logement alimentation mobilité culture santé jeunesse formation de la le \
    les des et pour dans avec sur par une un
    """.split(separator: " ").map(String.init)

  private mutating func text(_ count: Int) -> String {
    (0..<count).map { _ in SampleCatalogue.words[random(SampleCatalogue.words.count)] }.joined(separator: " ")
  }

  private mutating func random(_ count: Int) -> Int {
    generator = generator &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(generator >> 33) % count
  }

  private func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { fatalError("\(path) cannot be written") }
    fputs(text, file)
    fclose(file)
  }
}
