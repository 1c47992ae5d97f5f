import ArgumentParser
import Diagnostics
import Files
import Vademecum

/// `vademecum schema`: a JSON Schema on standard output, or schemas beside the files that they describe.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: say(
      "Prints the JSON Schema of a kind of file, for completion and checking in editors.",
      "Affiche le schéma JSON d’une sorte de fichiers, pour compléter et vérifier dans un éditeur de texte."),
    discussion: say(
      """
      With --install, the catalogue and the editions of a folder (by default this one) name their schemas in a first line,
      # yaml-language-server: $schema=schemas/catalogue.schema.json
      and the schemas stand beside them, in 'schemas'. A file that names one stays as it is, and so does a schema that is there \
      and is another; --force renews it.

      With a file, the schema of catalogues or editions knows the fields that its catalogue declares.
      The schema of layouts is for all their files; 'page' and 'card' are for one kind of them.
      Fields are described in the language of messages.
      """,
      """
      Avec --install, le catalogue et les éditions d’un dossier (par défaut celui-ci) nomment leurs schémas dans une première \
      ligne,
      # yaml-language-server: $schema=schemas/catalogue.schema.json
      et les schémas se trouvent à côté, dans « schemas ». Un fichier qui en nomme un reste tel quel, de même qu’un schéma \
      différent qui est déjà là ; --force le renouvelle.

      Avec un fichier, le schéma des catalogues ou des éditions connaît les champs que son catalogue déclare.
      Le schéma des maquettes vaut pour tous leurs fichiers ; « page » et « card » pour une sorte d’entre eux.
      Les champs sont décrits dans la langue des messages.
      """))

  @Argument(
    help: ArgumentHelp(
      "The kind of file; with --install, the folder.",
      "La sorte de fichier ; avec --install, le dossier.", value: ("kind", "sorte")))
  var subject: SchemaSubject?

  @Argument(
    help: ArgumentHelp(
      "A catalogue or an edition.",
      "Un catalogue ou une édition.", value: ("file", "fichier")))
  var file: String?

  @Flag(
    help: ArgumentHelp(
      "Have the catalogue and the editions of a folder name their schemas, and write these beside them.",
      "Faire nommer leurs schémas au catalogue et aux éditions d’un dossier, et écrire ceux-ci à côté."))
  var install = false

  @Flag(
    help: ArgumentHelp(
      "With --install: renew schemas that are there and differ.",
      "Avec --install : renouveler les schémas différents qui sont déjà là."))
  var force = false

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if force, !install { throw ValidationError(Texts.forceWithoutInstall) }
    if install {
      if file != nil { throw ValidationError(Texts.installAlone) }
      return
    }
    guard let subject else { throw ValidationError(Texts.nameSchema) }
    guard let schema = Schema(rawValue: subject.text) else {
      throw ValidationError(
        Texts.noSchema(subject.text, near: suggestion(for: subject.text, among: SchemaSubject.allValueStrings)))
    }
    if file != nil, schema != .catalogue, schema != .edition {
      throw ValidationError(Texts.schemaWithoutFile)
    }
  }

  func run() throws {
    do {
      if install { return try install(in: subject?.text ?? EditionFile.here) }
      guard let schema = subject.flatMap({ Schema(rawValue: $0.text) }) else { return }
      try StandardStreams.give(try schema.text(for: file, in: Messages.language))
    } catch let failure as Schema.Failure {
      Terminal().printError(failure.text(in: Messages.language))
      throw ExitCode.failed
    }
  }

  private func install(in folder: String) throws {
    guard isFolder(folder) else {
      Terminal().printError(Texts.noFolder(folder))
      throw ExitCode.failed
    }
    var installer = SchemaInstaller(language: Messages.language)
    installer.replaces = force
    let installed = try installer.install(in: folder)
    guard !installed.isEmpty else {
      Terminal().printError(Texts.nothingToName(in: folder))
      throw ExitCode.mistakes
    }
    try StandardStreams.give(installed.map { "\($0.path): \(Texts.outcome($0.outcome))\n" }.joined())
  }
}

/// What a schema is asked for: a kind of file or, to install them, a folder.
struct SchemaSubject: ExpressibleByArgument {
  /// The word.
  let text: String

  init(argument: String) { text = argument }

  static var allValueStrings: [String] { Schema.allCases.map(\.rawValue) }
}
