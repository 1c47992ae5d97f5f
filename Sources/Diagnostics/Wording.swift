extension Finding {
  /// The finding in the words of a language.
  public func message(in language: MessageLanguage) -> Message {
    switch language {
    case .english: english
    case .french: french.typesetInFrench
    }
  }

  private var english: Message {
    switch self {
    case .reading(let finding): finding.english
    case .table(let finding): finding.english
    case .folder(let finding): finding.english
    case .bibliography(let finding): finding.english
    case .catalogue(let finding): finding.english
    case .layout(let finding): finding.english
    case .box(let finding): finding.english
    case .measure(let finding): finding.english
    case .style(let finding): finding.english
    case .word(let finding): finding.english
    case .page(let finding): finding.english
    case .edition(let finding): finding.english
    case .link(let finding): finding.english
    case .print(let finding): finding.english
    }
  }

  private var french: Message {
    switch self {
    case .reading(let finding): finding.french
    case .table(let finding): finding.french
    case .folder(let finding): finding.french
    case .bibliography(let finding): finding.french
    case .catalogue(let finding): finding.french
    case .layout(let finding): finding.french
    case .box(let finding): finding.french
    case .measure(let finding): finding.french
    case .style(let finding): finding.french
    case .word(let finding): finding.french
    case .page(let finding): finding.french
    case .edition(let finding): finding.french
    case .link(let finding): finding.french
    case .print(let finding): finding.french
    }
  }
}
