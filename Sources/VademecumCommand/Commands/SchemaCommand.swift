import ArgumentParser
import Vademecum

/// `vademecum schema`: a JSON Schema on standard output.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for completion and checking in editors.",
    discussion: """
      Keep it beside your files, and name it in their first line:
      # yaml-language-server: $schema=schemas/catalogue.schema.json
      With a file, the schema of catalogues or editions knows the fields that its catalogue declares.
      The schema of layouts is for all their files; 'page' and 'card' are for one kind of them.
      """)

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "kind"))
  var schema: Schema

  @Argument(help: ArgumentHelp("A catalogue or an edition.", valueName: "file"))
  var file: String?

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if file != nil, schema != .catalogue, schema != .edition {
      throw ValidationError("only the schemas of catalogues and editions depend on a file")
    }
  }

  func run() throws {
    let text: String
    do throws(Schema.Failure) { text = try schema.text(for: file) } catch {
      Terminal().printError(error.description)
      throw ExitCode.failed
    }
    try StandardStreams.give(text)
  }
}

extension Schema: ExpressibleByArgument {}
