extension Texts {
  // MARK: batch

  static var jobs: String {
    say("The number of jobs must be from 1 to 1024.", "Le nombre de fils va de 1 à 1024.")
  }

  static var batchWithoutStandard: String {
    say(
      "Files that meet no standard cannot say what they were made from; use build for them.",
      "Les fichiers sans norme ne peuvent pas dire de quoi ils ont été faits ; les faire avec build.")
  }

  static var mergeAlone: String {
    say(
      "--merge makes no files; give it the manifests and the folder alone.",
      "--merge ne fait pas de fichiers ; ne lui donner que les manifestes et le dossier.")
  }

  static var patternWithoutSection: String {
    say(
      "--by section makes a file a section; name them, as in {edition}-{section}.html.",
      "--by section fait un fichier par rubrique ; les nommer, par exemple {edition}-{section}.html.")
  }

  static func giveOtherNames(_ reason: String) -> String {
    say(
      "\(reason); give the editions' files other names.",
      "\(reason) ; donner d’autres noms aux fichiers des éditions.")
  }

  static func sayShard(_ reason: String) -> String {
    say(
      "\(reason); say which part of the files to make with --shard.",
      "\(reason) ; dire avec --shard quelle part des fichiers faire.")
  }

  static func shard(_ index: Int, of count: Int, says scheduler: String) -> String {
    say(
      "part \(index) of \(count) of the files, as \(scheduler) says",
      "part \(index) sur \(count) des fichiers, comme le dit \(scheduler)")
  }

  static func written(_ count: Int) -> String { say("\(count) written", count.of("", "écrit", "écrits")) }

  static func made(_ count: Int) -> String { say("\(count) made", count.of("", "fait", "faits")) }

  static func unchanged(_ count: Int) -> String { say("\(count) unchanged", count.of("", "inchangé", "inchangés")) }

  static func failed(_ count: Int) -> String { say("\(count) failed", count.of("", "manqué", "manqués")) }

  static func stopped(_ count: Int) -> String {
    say("\(count) left when stopped", count.of("", "laissé à l’arrêt", "laissés à l’arrêt"))
  }

  static func fileWritten(_ name: String, pages: Int) -> String {
    say("\(name): written, \(Texts.pages(pages))", "\(name): écrit, \(Texts.pages(pages))")
  }

  static func fileUnchanged(_ name: String) -> String { say("\(name): unchanged", "\(name): inchangé") }

  static func fileMistaken(_ name: String) -> String {
    say(
      "\(name): not made, because of mistakes in the data or the layout",
      "\(name): pas fait, à cause de fautes dans les données ou la maquette")
  }

  static func done(_ count: Int, of total: Int) -> String { say("\(count) of \(total)", "\(count) sur \(total)") }

  static func timeLeft(_ time: String) -> String { say("\(time) left", "encore \(time)") }
}
