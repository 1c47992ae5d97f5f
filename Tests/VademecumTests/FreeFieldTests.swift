import Foundation
import TestSupport
import Testing

/// Fields that a catalogue declares, from its file to what is said of the files made from it.
@Suite struct FreeFieldTests {
  @Test func comparisonsNameThemAndTheirLabels() throws {
    try withCatalogue { folder in
      _ = try run(command, ["build", "edition.yaml", "-o", "old.pdf"], in: folder)
      try edit("\(folder)/catalogue.yaml", "price: 10", "price: 12.50")
      try edit("\(folder)/catalogue.yaml", "free: true", "free: false")
      try edit("\(folder)/catalogue.yaml", "unit: €", "unit: $")
      let outcome = try run(command, ["diff", "old.pdf", "edition.yaml"], in: folder)
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.contains("\nEdition\n        fields.price.unit: [-€-] {+$+}\n"), "\(outcome.output)")
      #expect(outcome.output.contains("      price (Prix): [-10-] {+12.50+}\n      free (Gratuit): [-yes-] {+no+}\n"))
      let json = try run(command, ["diff", "old.pdf", "edition.yaml", "--format", "json"], in: folder).output
      #expect(json.contains("\"field\": \"price\",\n") && json.contains("\"label\": \"Prix\",\n"))
      let verified = try run(command, ["verify", "old.pdf", "edition.yaml", "--quick"], in: folder)
      #expect(verified.status == 1)
      #expect(verified.output.contains("  edition: fields.price.unit\n  resource 'alpha': price, free\n"))
    }
  }

  @Test func aPictureIsComparedByItsBytes() throws {
    try withCatalogue { folder in
      try edit("\(folder)/catalogue.yaml", "fields:\n", "fields:\n  image: { label: Carte, type: picture }\n")
      let fixtures = "\(Repository.root)/Tests/ExportTests/Fixtures"
      try FileManager.default.copyItem(atPath: "\(fixtures)/quarters.png", toPath: "\(folder)/map.png")
      try write("catalogue: plain.yaml\ntitle: Essai\ndate: 2022\n", to: "\(folder)/before.yaml")
      try FileManager.default.copyItem(atPath: "\(folder)/catalogue.yaml", toPath: "\(folder)/plain.yaml")
      try edit("\(folder)/catalogue.yaml", "price: 10", "price: 10, image: map.png")
      let outcome = try run(command, ["diff", "before.yaml", "edition.yaml"], in: folder)
      #expect(outcome.output.contains("      image.image (Carte): a picture\n"), "\(outcome.output)\(outcome.errors)")
      let check = try run(command, ["check", "edition.yaml"], in: folder)
      #expect(
        check.errors.contains("image of resource 'alpha' has no alt; say in a few words what is to be seen [no-alt]"))
    }
  }

  @Test func onlyFilesThatPrintThemAreMadeAnew() throws {
    try withCatalogue { folder in
      try write("catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\nlayout: ./priced\n", to: "\(folder)/priced.yaml")
      func batch() throws -> String {
        let outcome = try run(command, ["batch", "edition.yaml", "priced.yaml", "-o", "out"], in: folder)
        #expect(!outcome.errors.contains("out/edition.pdf: written") || outcome.output.hasPrefix("2"))
        return outcome.output
      }
      #expect(try batch() == "2 written, 0 unchanged\n")
      for (old, new) in [("price: 10", "price: 12.50"), ("unit: €", "unit: $"), ("label: Prix", "label: Tarif")] {
        try edit("\(folder)/catalogue.yaml", old, new)
        #expect(try batch() == "1 written, 1 unchanged\n", "\(new)")
        #expect(try batch() == "0 written, 2 unchanged\n", "\(new)")
      }
      // No card prints whether it is free.
      try edit("\(folder)/catalogue.yaml", "label: Gratuit", "label: Sans frais")
      try edit("\(folder)/catalogue.yaml", "free: true", "free: false")
      #expect(try batch() == "0 written, 2 unchanged\n")
    }
  }

  @Test func onlyFilesThatDependOnThemAreMadeAnew() throws {
    try withCatalogue { folder in
      try write(
        "catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\nlayout: ./plain\nsort: price\n",
        to: "\(folder)/sorted.yaml")
      try write(
        "catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\nlayout: ./plain\nselect: { free: true }\n",
        to: "\(folder)/free.yaml")
      func batch() throws -> String {
        try run(command, ["batch", "edition.yaml", "sorted.yaml", "free.yaml", "-o", "out"], in: folder).output
      }
      #expect(try batch() == "3 written, 0 unchanged\n")
      #expect(try batch() == "0 written, 3 unchanged\n")
      // Beta is cheaper now, and comes first where prices decide.
      try edit("\(folder)/catalogue.yaml", "price: 20", "price: 2")
      #expect(try batch() == "1 written, 2 unchanged\n")
      try edit("\(folder)/catalogue.yaml", "price: 2", "price: 2, free: true")
      #expect(try batch() == "1 written, 2 unchanged\n")
    }
  }
}

/// Writes a catalogue of two resources with fields of its own, and an edition of it.
private func withCatalogue(_ body: (String) throws -> Void) throws {
  try withFolder { folder in
    try write(
      """
      language: fr
      fields:
        price: { label: Prix, type: number, unit: € }
        free: { label: Gratuit, type: yes-no }
      sections: [{ id: a, title: A }]
      resources:
        - { id: alpha, section: a, title: Alpha, summary: Le texte d'alpha., price: 10, free: true }
        - { id: beta, section: a, title: Beta, summary: Le texte de beta., price: 20 }

      """, to: "\(folder)/catalogue.yaml")
    try write("catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\nlayout: ./plain\n", to: "\(folder)/edition.yaml")
    try writeLayout("\(folder)/plain", card: "{resource.title}")
    try writeLayout("\(folder)/priced", card: "{resource.title} – {fields.price.label} {resource.price}")
    try body(folder)
  }
}

/// Writes a layout of cards that print one text.
private func writeLayout(_ folder: String, card text: String) throws {
  try FileManager.default.createDirectory(atPath: "\(folder)/pages", withIntermediateDirectories: true)
  try FileManager.default.createDirectory(atPath: "\(folder)/cards", withIntermediateDirectories: true)
  for (name, content) in layoutFiles {
    try write(content.replacingOccurrences(of: "TEXT", with: text), to: "\(folder)/\(name)")
  }
}

private let layoutFiles = [
  "layout.yaml": """
  name: plain
  sheet: { width: 400pt, height: 500pt }
  pages: [section]
  fonts: { lato: { regular: Lato/Lato-Regular.ttf } }
  accents: [{ accent: "#0E6B66", tint: "#E6F1EF" }]
  styles: { text: { font: lato, size: 12pt, leading: 1.2 } }
  words:
    fr:
      months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
      weekdays: [lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche]
  """,
  "pages/section.yaml": """
  each: sections
  margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
  cards: resource
  """,
  "cards/resource.yaml": """
  sizes: { large: { fills-page: 2 }, small: { fills-page: 4 } }
  box: { text: "TEXT", style: text, role: heading-2 }
  """,
]

private func edit(_ path: String, _ old: String, _ new: String) throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text.contains(old))
  try write(text.replacingOccurrences(of: old, with: new), to: path)
}
