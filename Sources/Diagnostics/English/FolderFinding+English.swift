extension FolderFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .pagesWithoutSection(let name):
      Message(
        "nothing says the section of the resources",
        hint: "say which one it is: - { folder: \(name), defaults: { section: … } }")
    case .noFiles(let pattern):
      Message("no file in the folder is called '\(pattern)'", hint: "say what they are called: 'pattern: \"**/*.md\"'")
    case .subfolders(let count, let path):
      Message(
        count == 1
          ? "'\(path)' of a subfolder is left out" : "\(count) files of subfolders, such as '\(path)', are left out",
        hint: "say 'pattern: \"**/*.md\"' to take all, or 'pattern: \"*.md\"' where they are none of the resources")
    case .tooManyFiles(let limit):
      Message("the folder has more than \(limit) such files", hint: "name a folder that holds only resources")
    case .noFrontMatter:
      Message(
        "the file has no front matter, and is left out",
        hint: "begin it with its fields in YAML, between two lines of '---'")
    case .openFrontMatter:
      Message("the front matter begins here and is not closed", hint: "write a line of '---' below the last field")
    case .foreignFrontMatter(let notation): notation.english
    case .unprintedKey(let key, let count, let name):
      Message(
        "'\(key)' of \(files(count)) is not printed",
        hint: name.map { "declare it: fields: { \($0): { label: \(key) } }" })
    case .drafts(let count):
      Message(
        "\(files(count)) \(count == 1 ? "is a draft and is" : "are drafts and are") left out",
        hint: "take 'draft: true' or 'published: false' away where that is no longer so")
    case .secondSummary(let key, let count):
      Message(
        "'\(key)' of \(files(count)) is not printed, since the text below the front matter is",
        hint: "only a file without a text has its summary from there")
    case .furtherSections(let key, let count):
      Message(
        "'\(key)' of \(files(count)) names several sections, of which the first counts", hint: "say which: 'section: …'"
      )
    case .distantPictures(let count):
      Message(
        "the pictures of \(files(count)) are at addresses, and not printed",
        hint: "download them, and name the files")
    case .relativeLink(let link):
      Message(
        "'\(link)' is seen from a page whose address is not known",
        hint: "say where the folder is published: 'base: https://…'")
    case .generatorTags(let tag, let count):
      Message(
        "\(files(count)) \(count == 1 ? "has" : "have") tags of a generator, such as '\(tag)', which are printed as they are",
        hint: "write what stands in their place")
    }
  }

  private func files(_ count: Int) -> String { count == 1 ? "a file" : "\(count) files" }
}

extension FrontMatterNotation {
  /// The notation in English.
  fileprivate var english: Message {
    switch self {
    case .toml:
      Message(
        "the front matter is in TOML",
        hint: "write it in YAML, 'title: …' between two lines of '---': 'hugo convert toYAML' does")
    case .json:
      Message(
        "the front matter is in JSON",
        hint: "write it in YAML, 'title: …' between two lines of '---': 'hugo convert toYAML' does")
    }
  }
}
