/// What is found in a folder of Markdown files that hold resources.
public enum FolderFinding: Hashable, Sendable {
  /// Nothing in a folder says the section of its resources; `name` is what the catalogue calls it.
  case pagesWithoutSection(name: String)
  /// No file of a folder has a name of that form.
  case noFiles(pattern: String)
  /// So many files of subfolders, one of them at `path`, are left out, as nothing says that they are meant.
  case subfolders(Int, path: String)
  /// A folder has more than `limit` files of that form.
  case tooManyFiles(limit: Int)
  /// A file has no front matter, and is left out.
  case noFrontMatter
  /// The front matter of a file is not closed.
  case openFrontMatter
  /// The front matter of a file is in another notation than YAML.
  case foreignFrontMatter(FrontMatterNotation)
  /// A key of front matter is not printed, of so many files; `name` is what a field of the catalogue's own could be called.
  case unprintedKey(String, count: Int, name: String?)
  /// So many files are drafts, and are left out.
  case drafts(Int)
  /// So many files have a summary in their front matter, and a text below it, which is printed.
  case secondSummary(key: String, count: Int)
  /// So many files name more than one section.
  case furtherSections(key: String, count: Int)
  /// So many files have pictures at addresses.
  case distantPictures(Int)
  /// A link leads on from the address of its page, which nobody has given.
  case relativeLink(String)
  /// So many files hold tags that their generator replaces.
  case generatorTags(String, count: Int)
}

extension FolderFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .pagesWithoutSection: "missing-section"
    case .noFiles: "empty-source"
    case .subfolders: "left-out"
    case .tooManyFiles: "too-many-files"
    case .noFrontMatter: "no-front-matter"
    case .openFrontMatter: "open-front-matter"
    case .foreignFrontMatter: "foreign-front-matter"
    case .unprintedKey: "unprinted-key"
    case .drafts: "draft"
    case .secondSummary: "second-summary"
    case .furtherSections: "further-section"
    case .distantPictures: "distant-picture"
    case .relativeLink: "relative-link"
    case .generatorTags: "generator-tag"
    }
  }
}
