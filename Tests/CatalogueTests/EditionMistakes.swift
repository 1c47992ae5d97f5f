/// Editions, and the one thing that is wrong with each.
let inEditions: [Case] = [
  Case(
    "catalogue: none.yaml\ntitle: T",
    "edition.yaml:1:12: error: catalogue 'none.yaml' cannot be read: No such file or directory [unreadable-file]"
  ),
  Case("title: T", "edition.yaml:1:1: error: the edition has no catalogue [missing-field]"),
  Case(
    "sections: []\nresources: []",
    """
    edition.yaml:1:1: error: this is a catalogue, which is not printed itself; name the file of an edition, which has a \
    field 'catalogue' [not-an-edition]
    """
  ),
  Case("catalogue: catalogue.yaml", "edition.yaml:1:1: error: the edition has no title [missing-field]"),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nsubtitel: X",
    "edition.yaml:3:1: warning: unknown field 'subtitel'; did you mean 'subtitle'? [unknown-field]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\ndate: juin 2022",
    "edition.yaml:3:7: error: date 'juin 2022' is not a date; write it as 2022, 2022-06 or 2022-06-15 [invalid-date]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nbreaks: [d]",
    "edition.yaml:3:10: error: unknown resource 'd'; did you mean 'a'? [unknown-resource]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nbreaks: [b, b]",
    "edition.yaml:3:13: warning: resource 'b' is named twice [repeated-reference]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nbreaks: [b]\nselect: { exclude: [b], sections: [un] }",
    "edition.yaml:3:10: warning: resource 'b' is not in this edition, and breaks no page; take it out of 'breaks' [unselected-break]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: { sections: [un, trois] }",
    "edition.yaml:3:26: error: unknown section 'trois'; one of un, deux [unknown-section]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: { phases: [frist] }",
    "edition.yaml:3:20: error: unknown phase 'frist'; did you mean 'first'? [unknown-phase]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: { types: [Guides] }",
    "edition.yaml:3:19: error: no resource is of type 'Guides'; did you mean 'Guide'? [unknown-type]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: { years: 2022–2018 }",
    "edition.yaml:3:18: error: years '2022–2018' run backwards [invalid-year]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: { years: recent }",
    "edition.yaml:3:18: error: years 'recent' are neither a year nor a range; write them as 2022 or 2018-2022 [invalid-year]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: { years: 99 }",
    "edition.yaml:3:18: error: year 99 does not exist; a year has four digits [invalid-year]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: { year: 2019 }",
    "edition.yaml:3:11: warning: unknown field 'year'; did you mean 'years'? [unknown-field]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\nselect: all",
    "edition.yaml:3:9: error: select must be a mapping of fields, not a text [wrong-type]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\ncover: { partners: [q] }",
    "edition.yaml:3:21: error: unknown partner 'q'; did you mean 'p'? [unknown-partner]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\ncover: { image: none.png }",
    "edition.yaml:3:17: error: image 'none.png' is not there [missing-image]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\npartner-page: { partners: [pp] }",
    "edition.yaml:3:28: error: unknown partner 'pp'; did you mean 'p'? [unknown-partner]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: T\npartner-page: { bodi: x }",
    "edition.yaml:3:17: warning: unknown field 'bodi'; did you mean 'body'? [unknown-field]"
  ),
  Case(
    "catalogue: catalogue.yaml\ntitle: [\n",
    """
    edition.yaml:2:8: error: a list in brackets is not closed; check its commas and ']' [yaml-syntax]
    """
  ),
]
