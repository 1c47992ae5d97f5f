"""What pages look like to whoever composes them: columns, their feet, the white between things, and which page ends a section."""
import collections, dataclasses
from dumps import Rect


@dataclasses.dataclass
class Column:
    box: Rect
    cards: list
    items: list      # what is seen in it: lines of text, pictures, coloured boxes; no rules, no grounds, no frames

    @property
    def foot(self):
        """Where what stands in it ends, from 0 at its head to 1 at its bottom."""
        bottoms = [card.box.bottom for card in self.cards] + [item.box.bottom for item in self.items]
        return max(0, max(bottoms, default=self.box.top) - self.box.top) / self.box.height


class Composition:
    """An edition's pages with cards, as columns."""

    def __init__(self, edition):
        self.edition = edition
        self.pages = [page for page in edition.pages if page.cards]
        self._tracks = self._tracks_of_blocks()
        self._siblings = self._blocks_of_kinds()
        self._columns = {}
        self.lasts = self._last_pages()

    def _tracks_of_blocks(self):
        """Where cards stand in the width of a block: the narrowest, where some span others."""
        tracks = collections.defaultdict(set)
        for page in self.pages:
            for block in page.blocks:
                for card in page.cards:
                    if block.holds(card.box):
                        tracks[_key(block)].add((round(card.box.left - block.left), round(card.box.width)))
        return {key: [each for each in found if not any(_spans(each, other) for other in found)] for key, found in tracks.items()}

    def _blocks_of_kinds(self):
        """The blocks of the same height and width that pages have anywhere, by their left edges."""
        blocks = collections.defaultdict(dict)
        for page in self.pages:
            for block in page.blocks:
                blocks[_kind(block)][round(block.left)] = block
        return blocks

    def blocks(self, page):
        """A page's blocks, and those of its columns without a card, which have no mark of their own."""
        found = list(page.blocks)
        for kind in dict.fromkeys(_kind(block) for block in page.blocks):
            found += [block for block in self._siblings[kind].values() if not any(block.meets(other) for other in found)]
        return sorted(found, key=lambda block: block.left)

    def columns(self, page):
        if page.number not in self._columns:
            self._columns[page.number] = self._columns_of(page)
        return self._columns[page.number]

    def in_columns(self, page):
        """The cards of a page but for those that stand alone across all columns of a grid, as a row by themselves."""
        return [card for card in page.cards if sum(card in column.cards for column in self.columns(page)) < 3]

    def _columns_of(self, page):
        columns = []
        for block in self.blocks(page):
            for left, width in sorted(self._tracks.get(_key(block), [(0, round(block.width))])):
                box = Rect(block.left + left, block.top, block.left + left + width, block.bottom)
                cards = sorted((card for card in page.cards if card.box.meets(box, 2)), key=lambda card: card.box.top)
                columns.append(Column(box, cards, [item for item in page.items if _is_seen(item, box, cards)]))
        return columns

    def items(self, page, card):
        """What is read of a card."""
        return [item for item in page.items if item.element is not None and item.box.meets(card.box) and card.box.holds(item.box, 6)]

    def section(self, page, card):
        return next((self.edition.section(item.element) for item in self.items(page, card)), None)

    def _last_pages(self):
        """The numbers of the pages that end a section: nothing of it follows, and the next page begins another one."""
        firsts = [self.section(page, page.cards[0]) for page in self.pages] + ["the end"]
        return {page.number for index, page in enumerate(self.pages) if self.section(page, page.cards[-1]) != firsts[index + 1]}

    def bands(self, column):
        """The white across a column, from its head on and between what stands in it: pairs of top and bottom."""
        edges = [(column.box.top, column.box.top)]
        for item in column.items:
            box = item.box if item.clip is None else item.box.intersection(item.clip)
            edges.append((box.top, box.bottom))
        edges += [(card.box.bottom, card.box.bottom) for card in column.cards]
        bands, reached = [], column.box.top
        for top, bottom in sorted(edges):
            if top > reached + 1:
                bands.append((reached, top))
            reached = max(reached, bottom)
        return bands


def _key(block):
    return round(block.left), round(block.width)


def _kind(block):
    return round(block.top), round(block.bottom), round(block.width)


def _spans(track, other):
    """Whether a track is wider than another, which stands inside of it."""
    return track[0] <= other[0] and track[0] + track[1] >= other[0] + other[1] and track[1] > other[1] + 2


def _is_seen(item, box, cards):
    if item.artifact in ("header", "footer") or not item.box.meets(box, 2):
        return False
    if item.box.bottom > box.bottom + 12 or item.box.top < box.top - 12:
        return False
    if item.kind != "path":
        return True
    if item.fill in (None, "#FFFFFF") or item.box.height < 2.5 or item.box.width < 2.5:
        return False
    return not any(item.box.holds(card.box) for card in cards)
