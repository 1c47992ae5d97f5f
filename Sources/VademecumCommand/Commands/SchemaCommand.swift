import ArgumentParser
import Vademecum

/// `vademecum schema`: a JSON Schema on standard output.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: say(
      "Prints the JSON Schema of a kind of file, for completion and checking in editors.",
      "Affiche le schéma JSON d’une sorte de fichiers, pour compléter et vérifier dans un éditeur de texte."),
    discussion: say(
      """
      Keep it beside your files, and name it in their first line:
      # yaml-language-server: $schema=schemas/catalogue.schema.json
      With a file, the schema of catalogues or editions knows the fields that its catalogue declares.
      The schema of layouts is for all their files; 'page' and 'card' are for one kind of them.
      """,
      """
      Gardez-le à côté de vos fichiers, et nommez-le dans leur première ligne :
      # yaml-language-server: $schema=schemas/catalogue.schema.json
      Avec un fichier, le schéma des catalogues ou des éditions connaît les champs que son catalogue déclare.
      Le schéma des maquettes vaut pour tous leurs fichiers ; « page » et « card » pour une sorte d’entre eux.
      """))

  @Argument(
    help: ArgumentHelp(
      "The kind of file.",
      "La sorte de fichier.", value: ("kind", "sorte")))
  var schema: Schema

  @Argument(
    help: ArgumentHelp(
      "A catalogue or an edition.",
      "Un catalogue ou une édition.", value: ("file", "fichier")))
  var file: String?

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if file != nil, schema != .catalogue, schema != .edition {
      throw ValidationError(Texts.schemaWithoutFile)
    }
  }

  func run() throws {
    let text: String
    do throws(Schema.Failure) { text = try schema.text(for: file, in: Messages.language) } catch {
      Terminal().printError(error.text(in: Messages.language))
      throw ExitCode.failed
    }
    try StandardStreams.give(text)
  }
}

extension Schema: ExpressibleByArgument {}
