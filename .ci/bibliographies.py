"""Compares how the program reads bibliographies with how other programs do, field by field.

    bibliographies.py COMMAND [COUNT]    COMMAND prints entries as JSON (Tests/BibliographyEntries); COUNT files

Makes BibTeX from seeds and reads it with pybtex, which parts names and joins texts, and with pandoc, which turns TeX into
characters; reads pandoc's CSL-JSON of the same files with the program, too. Exit status 1 and a line for each difference.
"""

import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

import pybtex.database

WORDS = [
    "R{\\'e}sum{\\'e}", "l'ESS", "{\\OE}uvre", "\\c{c}a", "\\`a", "{\\^\\i}le", "no\\\"el", "pages 1--2", "R\\&D", "100 \\%",
    "{Le Monde}", "na{\\\"\\i}ve", "\\emph{essai}", "\\textbf{gras}", "M.~X", "C{\\oe}ur", "Stra{\\ss}e", "\\v{s}koda", "{\\aa}ngstr{\\\"o}m",
    "\\o re", "{\\L}{\\'o}d{\\'z}", "a\\_b", "\\textit{mot}", "---", "territoires", "\\# 3",
]
NAMES = [
    "Jean de La Fontaine", "de La Fontaine, Jean", "van Beethoven, Ludwig", "Ludwig van Beethoven", "Hugo, Victor", "Victor Hugo",
    "King, Jr, Martin Luther", "{\\'E}mile Zola", "Zola, {\\'E}mile", "{Minist{\\`e}re de l'{\\'E}cologie}", "Avise",
    "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Jean-Baptiste {Du Bos}", "de la Cruz, Mar{\\'\\i}a", "Donald E. Knuth",
    "Per Brinch Hansen", "Brinch Hansen, Per", "von Neumann, John", "Fran{\\c c}ois Mitterrand",
]
TYPES = ["book", "article", "techreport", "phdthesis", "inproceedings", "misc", "incollection"]


def entry_of(chance, number):
    """An entry, in one of the many ways in which people write them."""
    text = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 6)))
    names = " and ".join(chance.choice(NAMES) for _ in range(chance.randrange(1, 4)))
    title = chance.choice(["{%s}", "{{%s}}", '"%s"']) % text.replace('\\"', "\\'" if '"' in text else '\\"')
    fields = [("title", title), ("author", "{%s}" % names),
              ("year", chance.choice(["%d", "{%d}", '"%d"']) % chance.randrange(1900, 2030)),
              ("publisher", chance.choice(["maison", 'maison # " et fils"', "{Avise}"]))]
    chance.shuffle(fields)
    space = chance.choice(["", " ", "\n  "])
    body = ",".join(f"{space}{chance.choice([name, name.upper()])}{space}={space}{value}" for name, value in fields)
    kind = chance.choice(TYPES)
    # pandoc knows no entries in round brackets; the tests do.
    open_, close = "{}"
    return f"@{chance.choice([kind, kind.upper()])}{open_}k{number},{body}{chance.choice(['', ','])}\n{close}"


def file_of(seed):
    chance = random.Random(seed)
    parts = ['@string{maison = "Presses"}', "Entre deux."] + [entry_of(chance, n) for n in range(chance.randrange(1, 12))]
    return "\n\n".join(parts) + "\n"


def same(text):
    """A text as it is compared: one space for several of any kind, one form of quotation marks, no marks of HTML. pandoc puts
    accents on an i that has lost its dot."""
    text = re.sub(r"</?[a-z]+[^>]*>", "", text).replace("ı", "i")
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).replace("’", "'").strip()


def entries_of(command, paths):
    said = subprocess.run([command, *map(str, paths)], check=True, capture_output=True, text=True).stdout
    return json.loads(said)


def plain(parts):
    return same(" ".join(str(pybtex.richtext.Text.from_latex(part)) for part in parts))


def differences_from_pybtex(path, ours):
    read = pybtex.database.parse_file(str(path))
    if list(read.entries) != [entry["key"] for entry in ours["entries"]]:
        yield f"keys {list(read.entries)}"
        return
    for entry, theirs in zip(ours["entries"], read.entries.values()):
        if entry["type"] != theirs.type.lower():
            yield f"{entry['key']}: type {entry['type']}"
        for name in ("year", "publisher"):
            if entry["fields"][name] != theirs.fields[name]:
                yield f"{entry['key']}: {name} {entry['fields'][name]!r} and {theirs.fields[name]!r}"
        persons = [[plain(person.first_names + person.middle_names), plain(person.prelast_names),
                    plain(person.last_names), plain(person.lineage_names)] for person in theirs.persons["author"]]
        names = [[same(part) for part in name] for name in entry["fields"]["author"]]
        if names != persons:
            yield f"{entry['key']}: {names} and {persons}"


def differences_from_pandoc(path, ours, command):
    say = ["pandoc", "-f", "biblatex", "-t", "csljson", str(path)]
    text = subprocess.run(say, check=True, capture_output=True, text=True).stdout
    theirs = {item["id"]: item for item in json.loads(text)}
    again = path.with_suffix(".json")
    again.write_text(text)
    csl = {entry["key"]: entry for entry in entries_of(command, [again])[0]["entries"]}
    for entry in ours["entries"]:
        key, item = entry["key"], theirs[entry["key"]]
        for other in (item["title"], csl[key]["fields"]["title"]):
            # pandoc sets what is not in braces in small letters.
            if same(entry["fields"]["title"]).lower() != same(other).lower():
                yield f"{key}: {entry['fields']['title']!r} and {other!r}"
        if csl[key]["fields"]["year"] != entry["fields"]["year"]:
            yield f"{key}: year {csl[key]['fields']['year']}"
        if len(csl[key]["fields"]["author"]) != len(entry["fields"]["author"]):
            yield f"{key}: {csl[key]['fields']['author']}"


def main(command, count="60"):
    wrong = compared = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for seed in range(int(count)):
            paths.append(pathlib.Path(folder) / f"{seed}.bib")
            paths[-1].write_text(file_of(seed))
        for path, ours in zip(paths, entries_of(command, paths)):
            found = list(differences_from_pybtex(path, ours)) + list(differences_from_pandoc(path, ours, command))
            found += [finding for finding in ours["found"]]
            for difference in found:
                print(f"{path.stem}: {difference}")
            wrong += len(found)
            compared += len(ours["entries"])
    print(f"{compared} entries of {count} files, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
