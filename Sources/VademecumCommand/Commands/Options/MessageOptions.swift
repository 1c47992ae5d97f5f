import ArgumentParser
import Vademecum

/// In which language a command speaks: an option of all commands.
struct MessageOptions: ParsableArguments {
  // `Messages` has read it before the parser does, which only checks it.
  @Option(
    help: ArgumentHelp(
      say(
        "The language of messages: en or fr; by default that of LC_ALL, LC_MESSAGES or LANG.",
        "La langue des messages : en ou fr ; par défaut celle de LC_ALL, LC_MESSAGES ou LANG."),
      valueName: say("language", "langue")))
  var messages: MessageLanguage?
}

extension MessageLanguage: ExpressibleByArgument {}
