"""Reads what `vademecum proof --format dump` says of an edition: its pages, with what stands on them, and the frames of its cards.

A proof is the dump of the pages with marks on top, in colours that no catalogue is printed in: text blocks, and cards with
their ids and sizes. All lengths are points from the top left corner of a page.
"""
import dataclasses, math, re

MARKS = {"#0096C8": "block", "#BE00A0": "card", "#D6AADC": "box", "#96CDF0": "baseline", "#F08200": "loose", "#1E50E6": "tight",
         "#787878": "hyphen", "#DC003C": "ladder", "#E60000": "overflow"}
MM = 72 / 25.4


@dataclasses.dataclass(frozen=True)
class Rect:
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self):
        return self.right - self.left

    @property
    def height(self):
        return self.bottom - self.top

    def meets(self, other, slack=0.0):
        """Whether they overlap by more than `slack`."""
        return (min(self.right, other.right) - max(self.left, other.left) > slack
                and min(self.bottom, other.bottom) - max(self.top, other.top) > slack)

    def holds(self, other, slack=1.5):
        return (other.left >= self.left - slack and other.right <= self.right + slack
                and other.top >= self.top - slack and other.bottom <= self.bottom + slack)

    def intersection(self, other):
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Rect(left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom)))


@dataclasses.dataclass
class Item:
    """A line of text, a picture or a path. An artifact has a kind in the place of its element: layout, header, footer."""
    kind: str
    box: Rect
    element: int | None
    artifact: str | None
    words: str = ""
    size: float = 0.0
    font: str = ""
    marks: tuple = ()
    baseline: float = 0.0
    fill: str | None = None
    stroke: str | None = None
    clip: Rect | None = None


@dataclasses.dataclass
class Card:
    name: str
    size: str
    box: Rect


@dataclasses.dataclass
class Page:
    number: int
    width: float
    height: float
    items: list = dataclasses.field(default_factory=list)
    blocks: list = dataclasses.field(default_factory=list)
    cards: list = dataclasses.field(default_factory=list)
    overflows: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Edition:
    pages: list
    roles: dict
    parents: dict

    def ancestors(self, element):
        while element is not None:
            yield element
            element = self.parents.get(element)

    def heading(self, element):
        """The heading that an element is, or lies in."""
        return next((each for each in self.ancestors(element) if re.fullmatch(r"H\d", self.roles.get(each, ""))), None)

    def article(self, element):
        """The card that an element lies in."""
        return next((each for each in self.ancestors(element) if self.roles.get(each) == "Art"), None)

    def section(self, element):
        """The outermost section that an element lies in."""
        return next((each for each in reversed(list(self.ancestors(element))) if self.roles.get(each) == "Sect"), None)


NUMBER = r"(-?[\d.]+)"
BOX = rf"{NUMBER} {NUMBER} {NUMBER} × {NUMBER}"
TEXT = re.compile(rf'text {NUMBER}…{NUMBER} {NUMBER} (\S+) {NUMBER} (#\w+) ?(.*?) ?"(.*)"$')
PATH = re.compile(rf"path {BOX} \(\d+\)(?: fill (#\w+))?(?: stroke (#\w+) {NUMBER})?$")
IMAGE = re.compile(rf"image {BOX} (.*)$")
CLIP = re.compile(rf"clip {BOX}")
TRANSFORM = re.compile(r"transform (.*)$")
PAGE = re.compile(rf'page (\d+) ".*" {NUMBER} × {NUMBER}')
LABEL = re.compile(r"(.*), (\S+), [\d.]+ mm high$")


def read(text):
    """An edition, of the lines of a proof's dump."""
    roles, parents, pages = {}, {}, []
    path, frame, groups, part = {}, None, [], None
    for line in text.splitlines():
        words = line.lstrip(" ")
        depth = (len(line) - len(words)) // 2
        if depth == 0:
            found = PAGE.match(words)
            part = "page" if found else words
            if found:
                pages.append(_PageReader(Page(int(found[1]), float(found[2]), float(found[3]))))
        elif part == "structure":
            role, index = words.split(" ")[:2]
            roles[int(index)], path[depth] = role, int(index)
            parents[int(index)] = path.get(depth - 1)
        elif part == "page" and depth == 1:
            role, what = words.split(" ")[:2]
            frame, groups = ((None, what) if role == "artifact" else (int(what), None)), []
        elif part == "page":
            groups = [group for group in groups if group[0] < depth]
            if words.startswith("group"):
                groups.append((depth, words))
            else:
                pages[-1].add(words, frame, [group for _, group in groups])
    return Edition([reader.page for reader in pages], roles, parents)


class _PageReader:
    """Takes a page's items, and its marks from the first one on."""

    def __init__(self, page):
        self.page = page
        self.is_marked = False
        self.card = None

    def add(self, words, frame, groups):
        item = _item(words, *frame)
        if item is None:
            return
        for group in reversed(groups):
            _place(item, group)
        if frame[1] == "layout" and not self.is_marked and (item.fill in MARKS or item.stroke in MARKS):
            self.is_marked = True
        if not self.is_marked:
            self.page.items.append(item)
        elif item.kind == "path" and MARKS.get(item.stroke) == "block":
            self.page.blocks.append(item.box)
        elif item.kind == "path" and MARKS.get(item.stroke) == "overflow":
            self.page.overflows.append(item.box)
        elif item.kind == "path" and MARKS.get(item.stroke) == "card":
            self.card = item.box
        elif item.kind == "text" and self.card is not None and (label := LABEL.match(item.words)):
            self.page.cards.append(Card(label[1], label[2], self.card))
            self.card = None


def _item(words, element, artifact):
    if found := TEXT.match(words):
        left, right, baseline, size = (float(found[index]) for index in (1, 2, 3, 5))
        # The dump gives the origins of the first and the last letter; half an em is about the last one's width, if it is no space.
        right += 0 if found[8].endswith(" ") else 0.5 * size
        box = Rect(left, baseline - 0.72 * size, right, baseline + 0.22 * size)
        return Item("text", box, element, artifact, words=found[8].replace("\\u{AD}", "\u00ad"), size=size, font=found[4],
                    marks=tuple(found[7].split()), baseline=baseline, fill=None)
    if found := PATH.match(words):
        return Item("path", _box(found), element, artifact, fill=found[5], stroke=found[6])
    if found := IMAGE.match(words):
        return Item("image", _box(found), element, artifact, words=found[5])
    return None


def _box(found):
    left, top, width, height = (float(found[index]) for index in range(1, 5))
    return Rect(left, top, left + width, top + height)


def _place(item, group):
    """Clips and moves an item as a group around it does."""
    if found := CLIP.search(group):
        clip = _box(found)
        item.clip = clip if item.clip is None else item.clip.intersection(clip)
    if found := TRANSFORM.search(group):
        map_ = [float(number.replace("−", "-")) for number in found[1].split()]
        item.box = _moved(item.box, map_)
        item.clip = item.clip and _moved(item.clip, map_)
        item.size *= math.hypot(map_[0], map_[1])


def _moved(box, map_):
    a, b, c, d, x, y = map_
    corners = [(a * px + c * py + x, b * px + d * py + y) for px in (box.left, box.right) for py in (box.top, box.bottom)]
    xs, ys = zip(*corners)
    return Rect(min(xs), min(ys), max(xs), max(ys))
