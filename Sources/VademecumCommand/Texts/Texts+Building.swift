extension Texts {
  // MARK: Which edition

  static func noEdition(in folder: String?) -> String {
    say(
      "\(named(folder)) has no edition; 'vademecum new FOLDER' starts a catalogue",
      "\(named(folder)) n’a pas d’édition ; « vademecum new DOSSIER » commence un catalogue")
  }

  static func severalEditions(_ count: Int, in folder: String?, such names: String) -> String {
    say(
      "\(named(folder)) has \(count) editions; name one of them: \(names)",
      "\(named(folder)) a \(count) éditions ; en nommer une : \(names)")
  }

  /// A folder by its name, or the one in which the command runs.
  private static func named(_ folder: String?) -> String {
    folder.map { say("the folder '\($0)'", "le dossier « \($0) »") } ?? say("this folder", "ce dossier")
  }

  // MARK: What cannot be

  static var noPagesForTheWeb: String {
    say(
      "What is made for the web has no pages; choose a part of it with --section.",
      "Ce qui est fait pour le web n’a pas de pages ; en choisir une partie avec --section.")
  }

  static var oneOutputAlone: String {
    say("Only 'build' writes several outputs; name one.", "Seul « build » écrit plusieurs résultats ; en nommer un.")
  }

  static var formatOfSeveral: String {
    say(
      "--format is for one output; of several, their endings say what they are.",
      "--format est pour un seul résultat ; de plusieurs, la fin de leur nom dit ce qu’ils sont.")
  }

  static var standardOutputOfSeveral: String {
    say("Standard output takes one file.", "La sortie standard prend un seul fichier.")
  }

  static func sameOutput(_ path: String) -> String {
    say("--output names '\(path)' twice.", "--output nomme deux fois « \(path) ».")
  }

  static func outputInSite(_ path: String, site: String) -> String {
    say(
      "'\(path)' is a place of the site in '\(site)'; name another file.",
      "« \(path) » est une place du site dans « \(site) » ; nommer un autre fichier.")
  }

  static var addressNeedsSite: String {
    say("--address needs --format site.", "--address demande --format site.")
  }

  static var malformedAddress: String {
    say(
      "The address of a site is a folder of the web, such as https://example.org/catalogue/.",
      "L’adresse d’un site est un dossier du web, par exemple https://example.org/catalogue/.")
  }

  static var printMakesPDF: String {
    say(
      "--for print makes PDF files: name one with --output, or leave --for print out.",
      "--for print fait des fichiers PDF : en nommer un avec --output, ou ôter --for print.")
  }

  static var pressTakesPDF: String {
    say(
      "--for print makes PDF files; a press takes no others.",
      "--for print fait des fichiers PDF ; une presse n’en prend pas d’autres.")
  }

  static var bleedNeedsPrint: String {
    say("--bleed and --profile need --for print.", "--bleed et --profile demandent --for print.")
  }

  static var quietAndVerbose: String {
    say(
      "--quiet and --verbose ask for opposite things; leave one out.",
      "--quiet et --verbose demandent le contraire l’un de l’autre ; en ôter un.")
  }

  static var resolution: String {
    say(
      "The resolution must be from 1 to 4800 pixels an inch.", "La résolution va de 1 à 4800 pixels par pouce.")
  }

  static var siteIsFolder: String {
    say(
      "A site is a folder of files; name the folder with --output.",
      "Un site est un dossier de fichiers ; nommer le dossier avec --output.")
  }

  static func unknownEnding(_ output: String) -> String {
    say(
      "The ending of '\(output)' names no format; say which with --format.",
      "La fin de « \(output) » ne nomme aucun format ; dire lequel avec --format.")
  }

  static func onlyBuildMakes(_ format: String) -> String {
    say(
      "Only 'vademecum build' makes \(format); here are pages made: pdf, png, svg or dump.",
      "Seul « vademecum build » fait \(format) ; ici se font des pages : pdf, png, svg ou dump.")
  }

  static func noPage(_ pages: String) -> String {
    say("There is no page \(pages) in the edition.", "Il n’y a pas de page \(pages) dans l’édition.")
  }

  static func overwritesInput(_ path: String, name: String) -> String {
    say(
      "'\(path)' is what the edition is made from ('\(name)'); name another file with --output.",
      "« \(path) » est ce dont l’édition est faite (« \(name) ») ; nommer un autre fichier avec --output.")
  }

  static var onePicture: String {
    say(
      "standard output takes one picture, which shows one page; say which with --pages.",
      "la sortie standard prend une image, qui montre une page ; dire laquelle avec --pages.")
  }

  static var outputIsTerminal: String {
    say(
      "standard output is a terminal; lead it into a file or another program.",
      "la sortie standard est un terminal ; la diriger vers un fichier ou un autre programme.")
  }

  static var oneOutput: String {
    say(
      "'--output' is for one edition; several are written to files named after them",
      "« --output » est pour une édition ; plusieurs s’écrivent dans des fichiers qui portent leurs noms")
  }

  static var port: String {
    say("A port is a number from 0 to 65535.", "Un port est un nombre de 0 à 65535.")
  }

  // MARK: What was done

  static func written(_ path: String, pages: Int) -> String { "\(path): \(Texts.pages(pages))" }

  static func written(_ path: String, files: Int) -> String { "\(path): \(Texts.files(files))" }

  static func writtenPages(_ files: Int, first: String) -> String { "\(Texts.files(files)): \(first) …" }

  static var read: String { say("read", "lu") }

  static var set: String { say("set", "composé") }

  static func setting(_ resources: Int) -> String {
    say("setting \(Texts.resources(resources))…", "composition de \(Texts.resources(resources))…")
  }

  static var composed: String { say("composed", "assemblé") }

  static var drawn: String { say("drawn", "dessiné") }

  static var writtenStep: String { say("written", "écrit") }

  static func resources(_ resources: Int, pages: Int) -> String {
    say(
      "\(Texts.resources(resources)) on \(Texts.pages(pages))",
      "\(Texts.resources(resources)) sur \(Texts.pages(pages))")
  }

  static func serving(_ address: String, _ path: String) -> String {
    say("\(address): \(path); Ctrl-C ends it", "\(address) : \(path) ; Ctrl-C termine")
  }
}
