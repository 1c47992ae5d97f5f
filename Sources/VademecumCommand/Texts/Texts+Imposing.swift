extension Texts {
  // MARK: impose

  static var forBooklets: String {
    say("--creep and --back-cover are for booklets.", "--creep et --back-cover sont pour les brochures.")
  }

  static var creep: String {
    say(
      "--creep is the thickness of one leaf of paper, such as 0.1mm, and at most 1mm.",
      "--creep est l’épaisseur d’une feuille de papier, par exemple 0.1mm, et d’au plus 1mm.")
  }

  static func sides(_ count: Int, size: String) -> String {
    let sides = count.of("side", "face", "faces")
    return say("\(sides) of \(size)", "\(sides) de \(size)")
  }

  static func emptyPages(_ count: Int) -> String {
    say("\(pages(count)) empty", count.of("", "page vide", "pages vides"))
  }

  static func scale(_ percent: Int) -> String {
    say("pages at \(percent) % of their size", "pages à \(percent) % de leur taille")
  }

  static func noContent(_ pages: NamedPages) -> String {
    say("\(pages.english) has no content", "\(pages.french) \(pages.isOne ? "n’a" : "n’ont") pas de contenu")
  }

  static func noResources(_ pages: NamedPages) -> String {
    say(
      "\(pages.english) has lost fonts and pictures",
      "\(pages.french) \(pages.isOne ? "a" : "ont") perdu polices et images")
  }

  static func noSize(_ pages: NamedPages) -> String {
    say("\(pages.english) has no sound size", "\(pages.french) \(pages.isOne ? "n’a" : "n’ont") pas de taille valable")
  }

  static func putRight(_ file: String, _ losses: [String]) -> String {
    say(
      "\(file) is damaged and was put right" + (losses.isEmpty ? "" : ": \(losses.joined(separator: ", "))")
        + "; look at the sheets",
      "\(file) est endommagé et a été réparé" + (losses.isEmpty ? "" : " : \(losses.joined(separator: ", "))")
        + " ; regarder les feuilles")
  }

  static func turned(_ pages: NamedPages, areStanding: Bool) -> String {
    let (own, other) = areStanding ? ("standing", "lying") : ("lying", "standing")
    let (frenchOwn, frenchOther) =
      areStanding ? ("debout", "couchées") : (pages.isOne ? "couchée" : "couchées", "debout")
    return say(
      "\(pages.english), \(own) among \(other) ones, was turned a quarter",
      "\(pages.french), \(frenchOwn) parmi des pages \(frenchOther), \(pages.isOne ? "a été tournée" : "ont été tournées") "
        + "d’un quart")
  }

  static func oddSizes(_ pages: NamedPages, most size: String, isBooklet: Bool) -> String {
    say(
      "pages are not of one size: \(pages.english) is not of \(size) like most; smaller ones stand "
        + (isBooklet ? "at the fold" : "in the middle of places of the largest"),
      "les pages ne sont pas d’une seule taille : \(pages.french) \(pages.isOne ? "n’est" : "ne sont") pas de \(size) comme la "
        + "plupart ; les plus petites se placent "
        + (isBooklet ? "au pli" : "au milieu de la place des plus grandes"))
  }

  static func tiny(_ pages: NamedPages) -> String {
    say(
      "\(pages.english) is smaller than 25 mm, which its boxes may say by mistake",
      "\(pages.french) \(pages.isOne ? "a" : "ont") moins de 25 mm, ce que ses cadres disent peut-être par erreur")
  }

  static func noNotes(_ pages: NamedPages) -> String {
    say(
      "\(pages.english) has notes or fields for whose look the file has no drawing, so that they are left out; print it to a new PDF first",
      "\(pages.french) \(pages.isOne ? "a" : "ont") des notes ou des champs dont le fichier ne donne pas le dessin : ils sont "
        + "laissés de côté ; imprimer d’abord le fichier vers un nouveau PDF")
  }

  static func noRoomForMarks(bleed: String, larger: String) -> String {
    say(
      "the sheets have no room for marks and \(bleed) mm of bleed; \(larger) has, or write --no-marks",
      "les feuilles n’ont pas la place des repères et de \(bleed.replacing(".", with: ",")) mm de fond perdu ; \(larger) l’a, "
        + "ou écrire --no-marks")
  }
}

/// Pages of some numbers, in words.
struct NamedPages {
  /// "page 3", or "each of the pages 3, 5 to 8 and 12".
  let english: String
  /// "la page 3", or "les pages 3, 5 à 8 et 12".
  let french: String
  /// Whether it is one.
  let isOne: Bool

  /// Names pages; nil for none.
  init?(_ numbers: [Int]) {
    guard let first = numbers.first else { return nil }
    isOne = numbers.count == 1
    if isOne {
      (english, french) = ("page \(first)", "la page \(first)")
      return
    }
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    func list(_ to: String, _ and: String) -> String {
      let words = runs.flatMap { $0.count < 3 ? $0.map(String.init) : ["\($0.lowerBound) \(to) \($0.upperBound)"] }
      return words.count == 1
        ? words[0] : words.dropLast().joined(separator: ", ") + " \(and) " + words[words.count - 1]
    }
    (english, french) = ("each of the pages \(list("to", "and"))", "les pages \(list("à", "et"))")
  }
}
