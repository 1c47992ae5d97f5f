"""Sets the chapters of the guide with the program itself, as a PDF file and as a page for browsers.

    guide.py COMMAND CHAPTERS FOLDER LANGUAGE

COMMAND is the built program, CHAPTERS the folder of the chapters in Markdown, with their pictures. FOLDER gets guide-LANGUAGE.pdf and
guide-LANGUAGE.html. The chapters are those that `vademecum guide` lists, in its order.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WORDS = {
    "en": {"title": "Vademecum: the guide", "subtitle": "From your data to a printed catalogue"},
    "fr": {"title": "Vademecum : le guide", "subtitle": "De vos données à un catalogue imprimé"},
}


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {result.stdout}{result.stderr}")
    return result


def chapters(command, source, language):
    """The names, titles and texts of the chapters, in the order of the guide, and the titles of all articles by their names."""
    files = {path.stem: path.read_text(encoding="utf-8").split("\n", 1) for path in source.glob("*.md")}
    titles = {name: title.removeprefix("# ") for name, (title, _) in files.items()}
    names = {title: name for name, title in titles.items()}
    listed = run(command, "guide", "--list", "--messages", language).stdout.splitlines()
    order = [re.split(r"\s{2,}", line, maxsplit=1)[1] for line in listed if re.search(r"\S\s{2,}\S", line)]
    unknown = [title for title in order if title not in names]
    if unknown or not order:
        sys.exit(f"no chapters have the titles {unknown}")
    return [(names[title], title, files[names[title]][1]) for title in order], titles


def body(text, titles, shown):
    """A chapter as the body of a page: links to other chapters of the guide lead there, the names of symbols are code."""

    def link(found):
        title = titles[found[1]]
        return f"[{title}](#{found[1]})" if found[1] in shown else f"*{title}*"

    parts = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    for index in range(0, len(parts), 2):
        part = parts[index].replace("## Overview\n", "")
        # The same chapter in the other language is in the other guide.
        part = re.sub(r"^\(\*[^\n]*<doc:\w+>\.?\)\n", "", part, flags=re.MULTILINE)
        part = re.sub(r"<doc:(\w+)>", link, part)
        parts[index] = re.sub(r"``([^`]+)``", r"`\1`", part)
    return "".join(parts).strip()


def block(text):
    """A text as the content of a YAML block, four spaces in."""
    return "".join(f"      {line}\n" if line else "\n" for line in text.split("\n"))


def main():
    command, source, target, language = sys.argv[1:]
    words, source = WORDS[language], pathlib.Path(source)
    shown, titles = chapters(command, source, language)
    pathlib.Path(target).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for picture in source.glob("*.png"):
            shutil.copy(picture, folder)
        shutil.copytree(HERE / "guide", folder / "layout")
        (folder / "catalogue.yaml").write_text(f"language: {language}\nsections: []\nresources: []\n", encoding="utf-8")
        names = {name for name, _, _ in shown}
        pages = "".join(
            f"  - page: text\n    id: {name}\n    title: {title!r}\n    body: |\n{block(body(text, titles, names))}"
            for name, title, text in shown)
        version = run(command, "--version").stdout.split()[1].rstrip(",")
        (folder / "edition.yaml").write_text(
            f"catalogue: catalogue.yaml\ntitle: {words['title']!r}\nsubtitle: {words['subtitle']!r}\nkicker: '{version}'\n"
            f"layout: layout/\nfront:\n{pages}", encoding="utf-8")
        outputs = [pathlib.Path(target).resolve() / f"guide-{language}.{ending}" for ending in ("pdf", "html")]
        run(command, "build", folder / "edition.yaml", "--errors-only", *(part for output in outputs for part in ("-o", output)))


if __name__ == "__main__":
    main()
