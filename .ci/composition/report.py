"""Says what was measured: a table for each layout, the worst pages, and contact sheets."""
import collections, dataclasses, json, pathlib, subprocess, tempfile
from measures import MEASURES

WORST = 12             # pages of a layout that are named
OF_ONE = 2             # pages of one edition among them, at most
SHEET = 24             # pages on a contact sheet, at most
ACROSS = 6


@dataclasses.dataclass
class Measured:
    """An edition, with the layout and the catalogue it stands for, and its faults."""
    layout: str
    catalogue: str
    file: object
    pages: int = 0
    cards: int = 0
    findings: list = dataclasses.field(default_factory=list)
    feet: list = dataclasses.field(default_factory=list)

    @property
    def name(self):
        """The file's path from here, where it lies below."""
        file, here = pathlib.Path(self.file).resolve(), pathlib.Path.cwd()
        return str(file.relative_to(here) if file.is_relative_to(here) else file)


def groups(measured):
    """The editions of each layout with each catalogue."""
    found = collections.defaultdict(list)
    for task in measured:
        found[task.layout, task.catalogue].append(task)
    return found


def counts(tasks):
    return collections.Counter(finding.measure for task in tasks for finding in task.findings)


def tables(measured):
    """A table for each layout, with a column for each catalogue, and one of the totals of all layouts."""
    layouts = list(dict.fromkeys(task.layout for task in measured))
    parts = [_table(layout, "all", {name: tasks for (each, name), tasks in groups(measured).items() if each == layout}) for layout in layouts]
    by_layout = {layout: [task for task in measured if task.layout == layout] for layout in layouts}
    return "\n\n".join(parts + ([_table("all layouts", "all", by_layout)] if len(layouts) > 1 else []))


def _table(title, total, columns):
    everything = [task for tasks in columns.values() for task in tasks]
    columns = columns if len(columns) == 1 else {**columns, total: everything}
    wide = max(len(words) for words in MEASURES.values()) + 2
    cell = {name: max(len(name), 5) + 2 for name in columns}
    row = lambda head, values: f"{head:<{wide}}" + "".join(f"{value or '·':>{cell[name]}}" for name, value in zip(columns, values))
    lines = [row(title, columns), row("pages", [sum(task.pages for task in tasks) for tasks in columns.values()]),
             row("cards", [sum(task.cards for task in tasks) for tasks in columns.values()]),
             row("mean foot of pages inside sections", [_mean(tasks) for tasks in columns.values()])]
    found = [counts(tasks) for tasks in columns.values()]
    return "\n".join(lines + [row(words, [each[name] for each in found]) for name, words in MEASURES.items()])


def _mean(tasks):
    feet = [foot for task in tasks for foot in task.feet]
    return f"{sum(feet) / len(feet):.0%}" if feet else ""


def _badness(findings):
    """What a page's faults weigh: the greatest of each measure, and a little for each of the others."""
    greatest = {}
    for finding in findings:
        greatest[finding.measure] = max(greatest.get(finding.measure, 0), min(finding.weight, 2))
    return sum(greatest.values()) + 0.05 * len(findings)


def worst(measured):
    """The pages of each layout with the most and the greatest faults, some of each edition."""
    lines = []
    for layout in dict.fromkeys(task.layout for task in measured):
        pages = collections.defaultdict(list)
        for task in measured:
            for finding in task.findings if task.layout == layout else ():
                pages[task.name, finding.page].append(finding)
        lines.append(f"\n{layout}: worst pages")
        named = collections.Counter()
        for (file, page), findings in sorted(pages.items(), key=lambda each: (-_badness(each[1]), each[0])):
            if named[file] < OF_ONE and named.total() < WORST:
                named[file] += 1
                lines.append(f"  {file} p. {page}: " + "; ".join(f"{finding.measure}: {finding.words}" for finding in findings[:4])
                             + (f"; and {len(findings) - 4} more" if len(findings) > 4 else ""))
    return "\n".join(lines)


def exceeded(measured, bounds):
    """A line for each measure that is worse than its bound, with pages where it is found."""
    lines = []
    for (layout, catalogue), tasks in groups(measured).items():
        found = counts(tasks)
        for name in MEASURES:
            bound = bounds.get(layout, {}).get(catalogue, {}).get(name, 0)
            if found[name] > bound:
                where = [f"{task.name} p. {finding.page} ({finding.words})" for task in tasks for finding in task.findings
                         if finding.measure == name]
                lines.append(f"{layout}, {catalogue}: {found[name]} {MEASURES[name]}, at most {bound}: " + "; ".join(where[:5]))
    return lines


def bounds_of(measured):
    """What bounds are when everything stays as it is: the counts above 0."""
    bounds = collections.defaultdict(dict)
    for (layout, catalogue), tasks in groups(measured).items():
        found = counts(tasks)
        bounds[layout][catalogue] = {name: found[name] for name in MEASURES if found[name]}
    return bounds


def compact(bounds):
    """Bounds as JSON, with the measures of a catalogue on one line."""
    layouts = []
    for layout, found in sorted(bounds.items()):
        rows = ",\n".join(f"    {json.dumps(name)}: {json.dumps(values)}" for name, values in found.items())
        layouts.append(f"  {json.dumps(layout)}: {{\n{rows}\n  }}")
    return "{\n" + ",\n".join(layouts) + "\n}\n"


def draw(program, measured, folder):
    """Contact sheets: pages small, in rows, with their numbers, and below each what is wrong with it."""
    folder.mkdir(parents=True, exist_ok=True)
    for task in measured:
        with tempfile.TemporaryDirectory() as place:
            subprocess.run([program, "build", task.file, "--format", "png", "--resolution", "40", "-o", f"{place}/p.png", "--errors-only"],
                           check=True, capture_output=True)
            files = sorted(pathlib.Path(place).glob("p*.png"), key=lambda file: int(file.stem.split("-")[-1]))
            for start in range(0, len(files), SHEET):
                sheet = _sheet(files[start:start + SHEET], start, task.findings)
                sheet.save(folder / f"{pathlib.Path(task.file).stem}-{start + 1:03}.png", optimize=True)


def _sheet(files, start, findings):
    from PIL import Image, ImageDraw
    pictures = [Image.open(file).convert("RGB") for file in files]
    wide, high = max(picture.width for picture in pictures) + 12, max(picture.height for picture in pictures) + 44
    sheet = Image.new("RGB", (wide * min(ACROSS, len(files)), high * -(-len(files) // ACROSS)), "#8A8F94")
    pen = ImageDraw.Draw(sheet)
    for index, picture in enumerate(pictures):
        left, top = index % ACROSS * wide + 6, index // ACROSS * high + 6
        found = collections.Counter(finding.measure for finding in findings if finding.page == start + index + 1)
        sheet.paste(picture, (left, top))
        if found:
            pen.rectangle((left - 2, top - 2, left + picture.width + 1, top + picture.height + 1), outline="#D0102A", width=2)
        words = [f"{name} {count}" for name, count in found.items()]
        pen.text((left, top + picture.height + 3), f"{start + index + 1}  " + "  ".join(words[:4]) + "\n" + "  ".join(words[4:]), "#000000")
    return sheet
