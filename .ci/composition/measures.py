"""Measures of composition. Each finds faults: pages, or places on pages, that an art director would send back."""
import collections, dataclasses, statistics
from columns import Composition
from dumps import MM, Rect

FULL = 0.85            # how far a page's columns reach at least, save where a section ends
THIRD = 1 / 3          # how much of its area a page fills at least
GAP, SHORT_GAP = 20 * MM, 12 * MM
SHORT = 4              # a card of so many lines beside its title is a short one
CROP = 0.15
RUNT = 0.15
FACING = 0.05          # how far the feet of facing pages may differ
UNEVEN = 0.1           # how far the feet of a page's columns may differ
OPENING = 0.5          # how far down what opens a section reaches at least, of a page that is not coloured all over
SPILL = 6              # lines that are too few for a page of their own
LOGOS = 2.5            # how many times the area of another a logo on the same page may have


@dataclasses.dataclass(frozen=True)
class Finding:
    measure: str
    page: int
    words: str
    weight: float = 1.0


# What each measure is called, and what it counts.
MEASURES = {
    "foot": "pages inside sections with a foot under 85 %",
    "third": "pages with less than a third",
    "uneven": "pages whose columns differ by over 10 %",
    "facing": "facing pages whose feet differ by over 5 %",
    "sizes": "pages with two sizes of cards",
    "change": "pages whose cards change the size of their section",
    "lone": "lone cards on a page that they do not fill",
    "opening": "openings whose lower half is empty",
    "spill": "pages with the last lines of a text alone",
    "blank": "pages without content among the sections",
    "gap": "gaps over 20 mm",
    "short-gap": "gaps over 12 mm at short cards",
    "head": "headings without what follows them",
    "crop": "pictures cropped by over 15 %",
    "cut": "pictures that lose what must be seen",
    "edge": "white pictures without an edge",
    "logo": "pages with logos of very unequal area",
    "alone": "titles that end in a word alone",
    "dash": "title lines that begin with a dash",
    "runt": "paragraphs that end in a runt",
    "ladder": "hyphens below hyphens",
    "loose": "loose lines",
    "shortened": "texts shortened beside free room",
    "overflow": "texts out of their cards, or letter below letter",
}


def measure(edition, vital=None):
    """The faults of an edition, and the feet of its pages inside sections; `vital` says of pictures, by name, which part of
    them must be seen. Pictures are white whose names say that they are pale."""
    pages = Composition(edition)
    sizes = _looks_of_sizes(pages)
    findings = []
    for page in pages.pages:
        findings += _fill(pages, page) + _sizes(pages, page, sizes) + _gaps(pages, page) + _heads(pages, page)
        findings += _shortened(pages, page) + _out_of_cards(pages, page)
    findings += _facing(pages) + _changes(pages, sizes) + _without_cards(pages)
    for page in edition.pages:
        findings += _pictures(page, vital or {}) + _logos(page) + _titles(edition, page) + _paragraphs(edition, page)
        findings += [Finding("overflow", page.number, f"{box.left / MM:.0f}, {box.top / MM:.0f} mm") for box in page.overflows]
    inside = [page for page in pages.pages if page.number not in pages.lasts]
    return findings, [min(column.foot for column in pages.columns(page)) for page in inside]


# --- Pages

def _fill(pages, page):
    columns = pages.columns(page)
    feet = [column.foot for column in columns]
    findings = []
    said = " ".join(f"{foot:.0%}" for foot in feet)
    if min(feet) < FULL and page.number not in pages.lasts:
        findings.append(Finding("foot", page.number, f"feet at {said}", FULL - min(feet)))
    area = sum(column.foot * column.box.width for column in columns) / sum(column.box.width for column in columns)
    if area < THIRD:
        findings.append(Finding("third", page.number, f"{area:.0%} filled, feet at {said}", 1 - area))
    if len(pages.blocks(page)) > 1 and max(feet) - min(feet) > UNEVEN:
        findings.append(Finding("uneven", page.number, f"feet at {said}", max(feet) - min(feet)))
    if len(page.cards) == 1 and area < FULL:
        findings.append(Finding("lone", page.number, f"{page.cards[0].name} alone, {area:.0%} filled", 1 - area))
    return findings


def _facing(pages):
    by_number = {page.number: page for page in pages.pages}
    findings = []
    for page in pages.pages:
        other = by_number.get(page.number + 1)
        if page.number % 2 or other is None or {page.number, other.number} & pages.lasts:
            continue
        left, right = (max(column.foot for column in pages.columns(each)) for each in (page, other))
        if abs(left - right) > FACING:
            findings.append(Finding("facing", page.number, f"feet at {left:.0%} and {right:.0%}", abs(left - right)))
    return findings


def _without_cards(pages):
    """Pages without cards: that open a section and end early, have the rest of a text, or say nothing among the sections."""
    sections = {pages.section(page, card) for page in pages.pages for card in page.cards}
    numbers = [page.number for page in pages.pages] or [0]
    findings, before = [], set()
    for page in pages.edition.pages:
        read = [item for item in page.items if item.element is not None]
        opened = {pages.edition.section(item.element) for item in read}
        headings = [item for item in read if pages.edition.heading(item.element)]
        lines = {round(item.baseline) for item in read}
        if page.cards:
            pass
        elif read and not headings and opened <= before and len(lines) < SPILL:
            findings.append(Finding("spill", page.number, f"{len(lines)} lines"))
        elif opened & sections:
            foot = max(item.box.bottom for item in read) / page.height
            if foot < OPENING and not _is_coloured(page):
                findings.append(Finding("opening", page.number, f"ends at {foot:.0%}", 1 - foot))
        elif min(numbers) < page.number < max(numbers) and len(headings) == len(read):
            findings.append(Finding("blank", page.number, " ".join(item.words for item in read) or "nothing on it"))
        before = opened
    return findings


def _is_coloured(page):
    sheet = Rect(0, 0, page.width, page.height)
    return any(item.kind == "path" and item.fill not in (None, "#FFFFFF") and item.box.holds(sheet) for item in page.items)


# --- Cards

def _looks_of_sizes(pages):
    """How cards of a size look: size of the title, size of the text, height of the picture or what stands in for it."""
    looks = collections.defaultdict(list)
    for page in pages.pages:
        for card in page.cards:
            items = pages.items(page, card)
            titles = [item.size for item in items if item.kind == "text" and pages.edition.heading(item.element)]
            texts = collections.Counter()
            for item in items:
                if item.kind == "text" and not pages.edition.heading(item.element):
                    texts[item.size] += len(item.words)
            boxes = [item.box for item in page.items if item.kind == "path" and item.fill and card.box.holds(item.box)]
            heights = [box.height for box in boxes if not box.holds(card.box) and box.height > 20]
            looks[card.size].append((max(titles, default=0), texts.most_common(1)[0][0] if texts else 0, max(heights, default=0)))
    return {size: tuple(statistics.median(values) for values in zip(*found)) for size, found in looks.items()}


def _differ(names, looks):
    """Whether some of these sizes look different."""
    return any(a and b and abs(a - b) > 0.05 * max(a, b) for one in names for other in names if one < other
               for a, b in zip(looks[one], looks[other]))


def _changes(pages, looks):
    findings = []
    for page, other in zip(pages.pages, pages.pages[1:]):
        before, after = pages.in_columns(page)[-1:], pages.in_columns(other)[:1]
        if page.number not in pages.lasts and _differ({card.size for card in before + after}, looks):
            findings.append(Finding("change", other.number, f"{before[0].size}, then {after[0].size}"))
    return findings


def _sizes(pages, page, looks):
    cards = pages.in_columns(page)
    if not _differ({card.size for card in cards}, looks):
        return []
    counts = collections.Counter(card.size for card in cards)
    return [Finding("sizes", page.number, " and ".join(f"{count} {size}" for size, count in counts.most_common()))]


def _is_short(pages, page, card):
    lines = {(round(item.baseline), item.element) for item in pages.items(page, card)
             if item.kind == "text" and not pages.edition.heading(item.element)}
    return len(lines) <= SHORT


def _gaps(pages, page):
    """White across a column. What stands at both of its ends says how much is too much."""
    findings, seen = [], set()
    for column in pages.columns(page):
        for top, bottom in pages.bands(column):
            above = [card for card in column.cards if card.box.top < top - 1][-1:]
            below = [card for card in column.cards if card.box.top >= bottom - 8][:1] if column.cards else []
            around = above if above and above[0].box.bottom >= bottom - 1 else above + below
            is_short = bool(around) and all(_is_short(pages, page, card) for card in around)
            white, place = bottom - top, (round(top), round(bottom))
            if white <= (SHORT_GAP if is_short else GAP) + 0.5 or place in seen:
                continue
            seen.add(place)
            names = " and ".join(card.name for card in around) or "the head of the page"
            findings.append(Finding("short-gap" if is_short else "gap", page.number, f"{white / MM:.0f} mm at {names}", white / GAP))
    return findings


def _heads(pages, page):
    """Headings that stand over no card, as those of parts of sections do when their cards begin a page or a column later."""
    findings = []
    heads = [item for item in page.items if item.kind == "text" and item.element is not None and pages.edition.heading(item.element)
             and any(block.holds(item.box, 6) for block in page.blocks) and not any(card.box.holds(item.box, 6) for card in page.cards)]
    for item in heads:
        blocks = [block for block in page.blocks if block.holds(item.box, 6)]
        below = [card for card in page.cards if card.box.top > item.box.top and any(block.holds(card.box, 6) for block in blocks)]
        if not below:
            findings.append(Finding("head", page.number, item.words.strip()))
    return findings


def _shortened(pages, page):
    """Texts that end in dots where three more lines would have had room in their column or card."""
    findings = []
    for column in pages.columns(page):
        free = column.box.bottom - column.foot * column.box.height - column.box.top
        bands = pages.bands(column)
        for card in column.cards:
            cut = [item.size for item in pages.items(page, card) if item.kind == "text" and item.words.rstrip().endswith("…")]
            inside = max((bottom - top for top, bottom in bands if top >= card.box.top and bottom <= card.box.bottom + 1), default=0)
            room = max(free, inside)
            if cut and room > 3 * 1.4 * min(cut):
                findings.append(Finding("shortened", page.number, f"{card.name}, {room / MM:.0f} mm free", room / GAP))
    return findings


def _out_of_cards(pages, page):
    """What is read of a card but stands beside it."""
    findings = []
    for card in page.cards:
        articles = {pages.edition.article(item.element) for item in pages.items(page, card)} - {None}
        parts = [part for part in page.cards if part.name == card.name]
        out = [item.words for item in page.items if item.kind == "text" and item.element is not None
               and pages.edition.article(item.element) in articles and not any(part.box.holds(item.box, 6) for part in parts)]
        if out and len(articles) == 1:
            findings.append(Finding("overflow", page.number, f"{card.name}: {' '.join(out)}", 2))
    return findings


# --- Pictures

def _pictures(page, vital):
    """A picture is cropped by what its clip hides. It loses what must be seen where that reaches over the clip."""
    findings = []
    for item in page.items:
        if item.kind != "image":
            continue
        shown = item.box if item.clip is None else item.box.intersection(item.clip)
        if item.words.startswith("pale") and not any(_is_edge(other, shown) for other in page.items):
            findings.append(Finding("edge", page.number, item.words))
        if item.clip is None or not item.box.width * item.box.height:
            continue
        hidden = 1 - shown.width * shown.height / (item.box.width * item.box.height)
        if hidden > CROP:
            findings.append(Finding("crop", page.number, f"{item.words} by {hidden:.0%}", hidden))
        if item.words in vital:
            left, top, right, bottom = vital[item.words]
            part = Rect(item.box.left + left * item.box.width, item.box.top + top * item.box.height,
                        item.box.left + right * item.box.width, item.box.top + bottom * item.box.height)
            if not item.clip.holds(part, 0.01 * max(item.box.width, item.box.height)):
                findings.append(Finding("cut", page.number, f"{item.words} in {item.clip.width / MM:.0f} × {item.clip.height / MM:.0f} mm", hidden))
    return findings


def _is_edge(item, shown):
    """Whether it parts a picture from the white of the paper: a line around it, or colour that is seen beside it."""
    if item.kind != "path" or not item.box.holds(shown, 3):
        return False
    is_seen = item.box.width > shown.width + 2 or item.box.height > shown.height + 2
    return item.stroke not in (None, "#FFFFFF") or is_seen and item.fill not in (None, "#FFFFFF")


def _logos(page):
    """A wall of logos is even where all have about the same area."""
    boxes = [item.box for item in page.items if item.kind == "image" and item.element is not None]
    areas = [box.width * box.height for box in boxes]
    if page.cards or len(areas) < 3 or max(areas) <= LOGOS * min(areas):
        return []
    return [Finding("logo", page.number, f"one is {max(areas) / min(areas):.1f} times as large as another")]


# --- Lines

def _lines(edition, page, element_of):
    """The lines of each paragraph on a page, top down: boxes with words and marks."""
    paragraphs = collections.defaultdict(dict)
    for item in page.items:
        if item.kind == "text" and item.element is not None and (element := element_of(item.element)) is not None:
            lines = paragraphs[element]
            key = round(item.baseline, 1)
            box, words, marks = lines.get(key, (item.box, "", ()))
            box = Rect(min(box.left, item.box.left), item.box.top, max(box.right, item.box.right), item.box.bottom)
            lines[key] = (box, words + item.words, marks + item.marks)
    return {element: list(lines.values()) for element, lines in paragraphs.items()}


def _titles(edition, page):
    findings = []
    for lines in _lines(edition, page, edition.heading).values():
        words = " ".join(line.strip() for _, line, _ in lines)
        last, widest = lines[-1], max(box.width for box, _, _ in lines)
        if len(lines) > 1 and len(last[1].split()) == 1 and last[0].width < widest / 2:
            findings.append(Finding("alone", page.number, words))
        findings += [Finding("dash", page.number, words) for _, line, _ in lines[1:] if line.lstrip()[:1] in ("–", "—", "-")]
    return findings


def _paragraphs(edition, page):
    findings = []
    for lines in _lines(edition, page, lambda element: element if edition.roles.get(element) == "P" else None).values():
        marks = [mark for _, _, marks in lines for mark in marks]
        findings += [Finding("ladder", page.number, lines[0][1])] * marks.count("ladder")
        findings += [Finding("loose", page.number, lines[0][1])] * marks.count("loose")
        letters = sum(len(line.strip()) for _, line, _ in lines)
        if len(lines) > 3 and letters < 3 * len(lines):
            findings.append(Finding("overflow", page.number, " ".join(line.strip() for _, line, _ in lines), 2))
        is_justified = any(mark.startswith("fit") for mark in marks)
        if len(lines) > 1 and is_justified and lines[-1][0].width < RUNT * max(box.width for box, _, _ in lines):
            findings.append(Finding("runt", page.number, lines[-1][1]))
    return findings
