import Files

extension FileError {
  /// What failed, led by the file.
  package var statement: Statement {
    switch operation {
    case .read: Statement("\(path): cannot be read: \(reason)", "\(path): impossible de lire : \(reason.french)")
    case .write: Statement("\(path): cannot be written: \(reason)", "\(path): impossible d’écrire : \(reason.french)")
    }
  }

  /// What failed, in a language: one line, led by the file, without a final stop.
  public func text(in language: MessageLanguage) -> String { statement.text(in: language) }
}

extension FileError.Reason {
  /// The reason in a language.
  package func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: description
    case .french: french
    }
  }
}
