import Catalogue

// The types of other modules that the façade takes and returns, so that `import Vademecum` is all that its users need: editions and what is in them.

/// One issue that is printed: what it takes from its catalogue, and how it presents it.
public typealias Edition = Catalogue.Edition
/// How much of long summaries cards show.
public typealias Excerpt = Catalogue.Excerpt
/// Which cards have the line that leads to the resource.
public typealias AccessLine = Catalogue.AccessLine
/// A section of the catalogue and what an edition takes from it.
public typealias EditionSection = Catalogue.EditionSection
/// A part of a catalogue that gathers resources under one heading.
public typealias Section = Catalogue.Section
/// A part of a section.
public typealias Subsection = Catalogue.Subsection
/// Something that a programme published and a catalogue tells of on one card.
public typealias Resource = Catalogue.Resource
/// One of several addresses of a resource.
public typealias ResourceLink = Catalogue.ResourceLink
/// Somebody who made a resource.
public typealias Author = Catalogue.Author
/// A field that a catalogue gives its resources, besides those that all can have.
public typealias CatalogueField = Catalogue.CatalogueField
/// What a field of a resource holds.
public typealias FieldValue = Catalogue.FieldValue
/// What one thing holds, field by field, and where each value stands.
public typealias FieldValues = Catalogue.FieldValues
/// A number as an author wrote it.
public typealias DecimalNumber = Catalogue.DecimalNumber
/// A text of paragraphs and lists, with emphasis and links.
public typealias RichText = Catalogue.RichText
/// A picture file that the data name.
public typealias ImageReference = Catalogue.ImageReference
/// A year, a month or a day.
public typealias PartialDate = Catalogue.PartialDate
/// A time of day, to the minute.
public typealias TimeOfDay = Catalogue.TimeOfDay
/// One event of a series, such as a webinar, that a resource records.
public typealias Session = Catalogue.Session
/// Short addresses that lead to resources.
public typealias ShortLinks = Catalogue.ShortLinks
/// The colour of a section and its pale companion, as an edition says them.
public typealias SectionColors = Catalogue.SectionColors
/// The programme that made the resources of a catalogue.
public typealias Programme = Catalogue.Programme
/// A page's worth of text about the programme.
public typealias About = Catalogue.About
/// A stretch of years in the life of a programme.
public typealias Phase = Catalogue.Phase
/// An organisation that a programme works with.
public typealias Partner = Catalogue.Partner
/// What leads from a card to its resource.
public typealias Access = Catalogue.Access
/// A page of an edition's own.
public typealias EditionPage = Catalogue.EditionPage
/// The page that presents the partners.
public typealias PartnerPage = Catalogue.PartnerPage
/// What stands on the cover beside the titles.
public typealias Cover = Catalogue.Cover
/// How an edition is printed on a press, where its layout's way is not wanted.
public typealias EditionPrint = Catalogue.EditionPrint
/// The edition before an edition: a file that says what it showed.
public typealias PreviousEdition = Catalogue.PreviousEdition
/// Where somebody keeps resources outside of a catalogue, and what is to be said of it so that it is read right.
public typealias ResourceOrigin = Catalogue.ResourceOrigin
/// A column of a table of resources, and what it means.
public typealias SourceColumn = Catalogue.SourceColumn
