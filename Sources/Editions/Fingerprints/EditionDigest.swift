import Bytes
import Catalogue

/// Digests the content of an edition: everything that its authors wrote, and nothing of where they wrote it.
struct EditionDigest {
  /// The words, numbers and dates, and where pictures stand among them.
  let data = Digest()
  /// The pictures' bytes, in the order of the data.
  let pictures = Digest()
  private let files: FileFingerprints

  /// Digests an edition; the fingerprints of its pictures come from `files`.
  init(_ edition: Edition, _ files: FileFingerprints) {
    self.files = files
    data.add(edition.title)
    data.add(edition.subtitle)
    data.add(edition.date, add)
    data.add(edition.cover.partnersLabel)
    data.add(each: edition.cover.partners, add)
    data.add(edition.cover.image, add)
    data.add(each: edition.sections, add)
    data.add(each: edition.breaks.sorted()) { data.add($0) }
    data.add(edition.partnerPage, add)
    data.add(edition.stability)
    data.add(edition.showsNews)
    data.add(edition.language)
    data.add(edition.programme, add)
    data.add(each: edition.phases, add)
  }

  private func add(_ section: EditionSection) {
    data.add(section.section.id)
    data.add(section.section.title)
    data.add(section.section.accent)
    data.add(section.section.index)
    data.add(each: section.resources, add)
  }

  private func add(_ resource: Resource) {
    for text in [resource.id, resource.section, resource.title] { data.add(text) }
    for text in [resource.phase, resource.type, resource.url] { data.add(text) }
    data.add(resource.year) { data.add($0) }
    data.add(each: resource.authors) { data.add($0) }
    add(resource.summary)
    data.add(resource.thumbnail, add)
    data.add(resource.session) { session in
      data.add(session.series)
      data.add(session.title)
      data.add(session.date, add)
    }
  }

  private func add(_ page: PartnerPage) {
    data.add(page.title)
    data.add(page.subtitle)
    data.add(each: page.partners, add)
    add(page.body)
  }

  private func add(_ partner: Partner) {
    data.add(partner.id)
    data.add(partner.name)
    data.add(partner.longName)
    data.add(partner.logo, add)
    data.add(partner.url)
  }

  private func add(_ programme: Programme) {
    data.add(programme.name)
    data.add(programme.about) { about in
      data.add(about.title)
      add(about.body)
    }
  }

  private func add(_ phase: Phase) {
    data.add(phase.id)
    data.add(phase.title)
    data.add(phase.period)
  }

  private func add(_ date: PartialDate) { data.add(date.description) }

  /// A picture is its bytes: one that is replaced under its old name is another one, and one that moves is the same.
  private func add(_ picture: ImageReference) {
    data.add(picture.alt)
    pictures.add(files.fingerprint(ofFile: picture.path))
  }

  // MARK: Rich text

  private func add(_ text: RichText) { data.add(each: text.blocks, add) }

  private func add(_ block: RichText.Block) {
    switch block {
    case .paragraph(let inlines):
      data.add(0 as UInt8)
      data.add(each: inlines) { inline in
        data.add(inline.text)
        data.add(inline.isEmphasis)
        data.add(inline.isStrong)
        data.add(inline.link)
      }
    case .list(let list):
      data.add(1 as UInt8)
      data.add(list.isOrdered)
      data.add(list.start)
      data.add(each: list.items) { item in data.add(each: item, add) }
    }
  }
}
