import ArgumentParser

extension ArgumentHelp {
  /// What the help says of an option or an argument, in both languages, and what its value is called in them.
  init(
    _ english: @autoclosure () -> String, _ french: @autoclosure () -> String,
    value: (english: String, french: String)? = nil
  ) {
    let name = value.map { value in
      switch Messages.language {
      case .english: value.english
      case .french: value.french
      }
    }
    self.init(say(english(), french()), valueName: name)
  }
}
