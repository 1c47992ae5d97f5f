"""Uses the preview as people do, in Chromium, and compares its pages with those that `build` makes.

    preview.py VADEMECUM              tries everything; exit status 1 if anything is not as it should be
    preview.py VADEMECUM --latency    measures the time from a save to the new page, and the server's own work, in milliseconds
    preview.py VADEMECUM --memory     measures the memory of the server after 10 saves, and after 1,000
"""

import contextlib
import io
import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile

from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Error, sync_playwright

from failures import Failures

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Seconds until something that should happen counts as never.
PATIENCE = 20


class Serving(str):
    """The address of a server, with its process."""

    def __new__(cls, address, process):
        self = super().__new__(cls, address)
        self.process = process
        return self

    def work(self):
        """The time that its processors have worked, in milliseconds."""
        fields = pathlib.Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The memory that it has, in megabytes."""
        status = pathlib.Path(f"/proc/{self.process}/status").read_text()
        return int(re.search(r"VmRSS:\s*(\d+)", status)[1]) / 1024


@contextlib.contextmanager
def serving(program, edition, failures, *options):
    """A server of an edition, by its address; it must end well when it is interrupted."""
    process = subprocess.Popen(
        [program, "serve", edition, "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = re.match(r"http://[\w.:]+/", process.stdout.readline())
        if not address:
            raise SystemExit(f"FAILED: serve does not begin: {process.communicate(timeout=30)[1]}")
        yield Serving(address[0], process.pid)
    finally:
        process.send_signal(signal.SIGINT)
        errors = process.communicate(timeout=30)[1]
        failures.expect(process.returncode == 0, f"serve ends well, and not with {process.returncode}: {errors}")


def save(path, text):
    """Saves a text as most editors do: a new file gets the name of the old one."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(text)
    os.replace(new, path)


def pixels(png):
    """The pixels of a PNG file, and their number in a row."""
    with Image.open(io.BytesIO(png)) as picture:
        return picture.convert("RGB").tobytes(), picture.width


def compare_pages(program, failures):
    """Compares the pages of all examples with the pictures that `build` makes of them."""
    for edition in sorted((ROOT / "Examples").glob("*/editions/*.yaml")):
        with tempfile.TemporaryDirectory() as folder, serving(program, edition, failures) as address:
            command = [program, "build", edition, "-o", f"{folder}/x.png", "--resolution", "60", "--errors-only"]
            subprocess.run(command, check=True, capture_output=True)
            urllib.request.urlopen(f"{address}state.json").read()
            files = sorted(pathlib.Path(folder).glob("*.png"))
            failures.expect(files, f"build makes pages of {edition.name}")
            for index, file in enumerate(files, 1):
                shown = urllib.request.urlopen(f"{address}page/{index}.png?r=0&resolution=60").read()
                failures.expect(
                    pixels(shown) == pixels(file.read_bytes()), f"page {index} of {edition.name} is the one of build")


class Preview:
    """The preview in a browser."""

    def __init__(self, browser, address, failures):
        self.page = browser.new_page(viewport={"width": 1440, "height": 900})
        self.failures, self.address = failures, address
        self.page.on("pageerror", lambda error: failures.expect(False, f"the script has no errors: {error}"))
        self.page.on("request", lambda request: failures.expect(
            request.url.startswith((address, "blob:" + address)), f"nothing is fetched from elsewhere: {request.url}"))
        # Says which picture has just come on the screen.
        self.page.add_init_script("""
            window.shownAt = 0;
            new MutationObserver(() => requestAnimationFrame(() => { window.shownAt = Date.now(); }))
              .observe(document, { subtree: true, attributeFilter: ["src"] });
        """)
        self.page.goto(address)
        self.wait("() => document.querySelector('main img[src]')", "pages are shown")

    def wait(self, condition, what):
        """Waits until something is so in the page."""
        # Not Playwright's own way, which evaluates texts: the page forbids that, as it should.
        end = time.monotonic() + PATIENCE
        while not self.page.evaluate(condition):
            if time.monotonic() > end:
                self.failures.expect(False, what)
                return
            self.page.wait_for_timeout(20)

    def expect_text(self, selector, text, what):
        """Waits until an element has a text."""
        self.wait(f"() => document.querySelector({selector!r})?.textContent.includes({text!r})", what)

    def source(self, number):
        """The address of the picture of a page."""
        return self.page.get_attribute(f"#page-{number} img", "src")


def use(program, browser, failures):
    """Edits, breaks and mends a catalogue, points at cards, switches layouts, and walks with the keyboard."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "Examples" / "tressons", folder, dirs_exist_ok=True)
        catalogue = pathlib.Path(folder, "catalogue.yaml")
        with serving(program, pathlib.Path(folder, "editions/2022-06.yaml"), failures) as address:
            preview = Preview(browser, address, failures)
            edit(preview, catalogue, failures)
            point(preview, catalogue, failures)
            explain(program, folder, preview, failures)
            search(preview, failures)
            walk(preview, failures)
            follow(preview, failures)
            judge(preview, failures)
            switch(preview, failures)
            turn(preview, catalogue, failures)


def edit(preview, catalogue, failures):
    """The page changes with its text; a mistake leaves it, and is told until it is mended."""
    page, text = preview.page, catalogue.read_text()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    preview.wait("() => document.querySelector('#page-3 img[src]')", "page 3 is shown")
    page.wait_for_timeout(1500)
    (cover, before) = (preview.source(1), preview.source(3))
    changed = text.replace("Cette monographie", "Cette toute nouvelle monographie", 1)
    failures.expect(changed != text, "the example has the text that is edited")
    save(catalogue, changed)
    preview.wait(f"() => document.querySelector('#page-3 img').src !== {before!r}", "a saved summary is shown")
    preview.wait("() => document.querySelector('#page-3.is-new')", "what changed flashes")
    preview.wait("() => document.querySelector('nav li:nth-child(3) .is-new')", "its thumbnail flashes, too")
    failures.expect(preview.source(1) == cover, "what did not change stays")
    shown = preview.source(3)
    save(catalogue, changed.replace("sections:", "sections: [", 1))
    preview.expect_text("#messages .error", "catalogue.yaml:", "a mistake is told with its place")
    preview.expect_text("#verdict", "last good pages", "it is said that the pages are old")
    failures.expect(preview.source(3) == shown, "a mistake leaves the pages")
    save(catalogue, text)
    preview.wait("() => !document.querySelector('#messages .error')", "a mended mistake is gone")
    preview.wait(f"() => document.querySelector('#page-3 img').src !== {shown!r}", "a mended page is shown")


def point(preview, catalogue, failures):
    """A card tells where it stands, and so does a message; links lead to where they lead."""
    page = preview.page
    page.locator("#page-3 button.spot").first.hover()
    name = page.locator("#page-3 button.spot").first.get_attribute("data-id")
    page.locator("#page-3 button.spot").first.click()
    line = next(n for n, row in enumerate(catalogue.read_text().splitlines(), 1) if re.search(rf"id: {name}\b", row))
    preview.expect_text("#note-text", f"catalogue.yaml:{line}:", f"the card of {name} stands on line {line}")
    link = page.get_attribute("#note-link", "href")
    failures.expect(link.startswith(f"vscode://file{os.path.realpath(catalogue)}:{line}:"), f"an editor opens there: {link}")
    page.click("#note-close")
    page.locator("#messages .where button").first.click()
    preview.wait("() => !document.querySelector('#note').hidden", "a message gives its place")
    page.keyboard.press("Escape")
    failures.expect(not page.is_visible("#note"), "Escape takes the note away")


def explain(program, folder, preview, failures):
    """A card is explained as by the command, with the mouse and with the keyboard."""
    page = preview.page
    card = page.locator("#page-3 button.spot").first
    name = card.get_attribute("data-id")
    command = [program, "explain", f"{folder}/editions/2022-06.yaml", name]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    is_open = "() => document.querySelector('#explanation').open"
    for ask in [lambda: card.click(modifiers=["Alt"]), lambda: card.press("Alt+Enter"), lambda: card.press("e")]:
        ask()
        preview.wait("() => document.querySelector('#explanation li')", f"{name} is explained")
        text = re.sub(r"\s+", "", page.inner_text("#explanation-text"))
        failures.expect(text == re.sub(r"\s+", "", told), f"the explanation is that of the command: {text}")
        results = Axe().run(page)
        failures.expect(results.violations_count == 0, f"axe has nothing to say of the explanation: {results.generate_report()}")
        page.keyboard.press("Escape")
        failures.expect(not page.evaluate(is_open), "Escape closes the explanation")
    failures.expect(page.evaluate("document.activeElement.dataset.id") == name, "the card has the focus again")
    card.click()
    page.click("#note-explain")
    preview.wait(is_open, "the note of a copied place leads to the explanation")
    page.click("#explanation-close")


def search(preview, failures):
    """Words are marked where they stand, and one walks from hit to hit."""
    page = preview.page
    page.focus("#pages")
    page.keyboard.press("Home")
    page.keyboard.press("/")
    page.keyboard.type("territoires ruraux")
    preview.wait("() => / of /.test(document.getElementById('hits').textContent)", "hits are counted")
    count = int(page.inner_text("#hits").split(" of ")[1])
    failures.expect(count > 3 and page.locator(".mark").count() >= count, "each hit is marked")
    preview.expect_text("#live", f"Hit 1 of {count}, page ", "the hit is read aloud")
    for key, number in [("Enter", 2), ("Enter", 3), ("Shift+Enter", 2), ("Shift+Enter", 1), ("Shift+Enter", count), ("Enter", 1)]:
        page.keyboard.press(key)
        preview.expect_text("#hits", f"{number} of {count}", f"{key} leads to hit {number}")
        is_seen = page.evaluate("""() => {
            const mark = document.querySelector(".mark.is-current").getBoundingClientRect();
            const frame = document.getElementById("pages").getBoundingClientRect();
            return mark.width > 5 && mark.top >= frame.top && mark.bottom <= frame.bottom;
        }""")
        failures.expect(is_seen, f"hit {number} is seen")
    page.click("#next-hit")
    preview.expect_text("#hits", f"2 of {count}", "the button leads to the next hit")
    page.fill("#words", "zzzz")
    preview.expect_text("#hits", "none", "it is said that there are none")
    page.fill("#words", "")
    preview.wait("() => !document.querySelector('.mark')", "no search leaves no marks")


def repeat(program, browser, failures):
    """The same message of many places stands once."""
    with tempfile.TemporaryDirectory() as folder:
        edition = made_catalogue(folder, 12)
        catalogue = pathlib.Path(folder, "catalogue.yaml")
        catalogue.write_text(re.sub(r"url: .*", "url: exemple", catalogue.read_text()))
        with serving(program, edition, failures) as address:
            page = browser.new_page()
            page.goto(address)
            page.wait_for_selector("#messages li")
            items = page.locator("#messages li")
            texts = [items.nth(index).locator("p").first.inner_text() for index in range(items.count())]
            failures.expect(len(texts) == len(set(texts)), f"each sentence stands once: {texts}")
            failures.expect("(12 times)" in " ".join(texts), f"it is said how often: {texts}")
            page.click("#messages summary")
            failures.expect(page.locator("#messages details .where:visible").count() == 9, "all places are there")
            page.close()


def save_as_office(path, content):
    """Saves a sheet as LibreOffice 7.4 does, as strace tells: a lock, a file of a name of its own, which gets the sheet's."""
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text(",somebody,here,01.01.2026 10:00,file:///home/somebody;")
    new = path.with_name("lu2190217hvlp.tmp")
    new.touch()
    time.sleep(0.1)
    new.write_bytes(content)
    os.replace(new, path)
    path.chmod(0o644)
    lock.unlink()


def replaced(sheet, old, new):
    """A spreadsheet in which a text stands in the place of another."""
    result = io.BytesIO()
    with zipfile.ZipFile(sheet) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            target.writestr(item, source.read(item).replace(old.encode(), new.encode(), 1))
    return result.getvalue()


def office(program, browser, failures):
    """A sheet that is saved by an office program shows its page, and its locks tell nothing."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "Examples" / "tressons-sheet", folder, dirs_exist_ok=True)
        sheet = pathlib.Path(folder, "ressources.xlsx")
        with serving(program, pathlib.Path(folder, "editions/2022-06.yaml"), failures) as address:
            preview = Preview(browser, address, failures)
            preview.wait("() => document.querySelector('#messages li')", "what all pages say is known")
            messages = preview.page.inner_text("#messages")
            before = json.load(urllib.request.urlopen(f"{address}state.json"))
            save_as_office(sheet, replaced(sheet, "Cette monographie", "Cette toute nouvelle monographie"))
            preview.wait("() => document.querySelector('.is-new')", "a sheet that is saved is shown")
            preview.page.wait_for_timeout(1000)
            after = json.load(urllib.request.urlopen(f"{address}state.json"))
            failures.expect(after["change"] == before["change"] + 1, "a save is one change")
            failures.expect(after["isCurrent"], "the pages are those of the saved sheet")
            failures.expect(preview.page.inner_text("#messages") == messages, "locks and temporary files tell nothing")
            preview.page.close()


def walk(preview, failures):
    """Everything can be done with the keyboard, and one sees where one is."""
    page = preview.page
    page.focus("#pages")
    count = page.locator("main .sheet").count()
    for key, place in [("End", count), ("Home", 1), ("ArrowRight", 2), ("PageDown", 3), ("ArrowLeft", 2), ("PageUp", 1)]:
        page.keyboard.press(key)
        failures.expect(f" {place} of {count}" in page.inner_text("#place"), f"{key} leads to page {place}")
    former = page.inner_text("#fit")
    page.keyboard.press("+")
    failures.expect(page.inner_text("#fit") != former, "+ enlarges")
    page.keyboard.press("-")
    page.keyboard.press("0")
    failures.expect(page.inner_text("#fit") == former, "0 fits the window again")
    page.keyboard.press("/")
    page.keyboard.type("périgord")
    preview.wait("() => / of /.test(document.getElementById('hits').textContent)", "words are found")
    failures.expect(" 1 of" not in page.inner_text("#place"), "a search leads to a page")
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        where = page.evaluate("""() => {
            const focused = document.activeElement;
            return [focused.id || focused.className || focused.tagName, getComputedStyle(focused).outlineStyle];
        }""")
        reached.add(where[0])
        failures.expect(where[1] != "none" or where[0] == "BODY", f"one sees the focus on {where[0]}")
    for name in ["edition", "layout", "single", "spread", "smaller", "fit", "larger", "words", "previous-hit", "next-hit", "pages", "spot"]:
        failures.expect(name in reached, f"Tab reaches {name}")


def follow(preview, failures):
    """A link in a page leads to its page, and the proof shows how pages were made."""
    page = preview.page
    page.focus("#pages")
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")
    preview.wait("() => document.querySelector('#page-2 a.spot')", "page 2 has links")
    link = page.locator("#page-2 a.spot[href^='#page-']").first
    target = link.get_attribute("href").rpartition("-")[2]
    link.click()
    failures.expect(f" {target} of " in page.inner_text("#place"), f"a link leads to page {target}")
    outside = page.locator("main a.spot[target]").first
    failures.expect("noopener" in outside.get_attribute("rel"), "a page that is opened gets no hold of this one")
    preview.wait(f"() => document.querySelector('#page-{target} img[src]')", "its page is shown")
    plain = preview.source(target)
    page.click("#proof")
    preview.wait(f"() => document.querySelector('#page-{target} img').src !== {plain!r}", "the proof is drawn")
    failures.expect(page.get_attribute("#proof", "aria-pressed") == "true", "it is said that the proof is shown")
    page.click("#proof")
    preview.wait("() => document.querySelector('#proof').getAttribute('aria-pressed') === 'false'", "the proof goes away")


def judge(preview, failures):
    """Finds what is in the way of people with disabilities, as far as a program can."""
    page = preview.page
    page.focus("#pages")
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    page.wait_for_timeout(1500)
    results = Axe().run(page)
    failures.expect(results.violations_count == 0, f"axe has nothing to say: {results.generate_report()}")


def switch(preview, failures):
    """The same edition in another layout, as spreads, and another edition."""
    page = preview.page
    # They may be as many.
    page.evaluate("() => { window.formerPages = document.querySelector('main').innerHTML; }")
    page.select_option("#layout", "liste")
    preview.wait("() => document.querySelectorAll('main .sheet').length > 0 && document.querySelector('main').innerHTML !== window.formerPages",
                 "another layout has other pages")
    page.click("#spread")
    failures.expect(page.locator("main .row").nth(1).locator(".sheet").count() == 2, "a spread has two pages")
    failures.expect("layout=liste" in page.url, "the address keeps the layout")
    # Two choices after each other: what was asked for first may come last.
    page.select_option("#layout", "carnet-a5")
    page.select_option("#layout", "grille")
    preview.wait(
        "() => document.querySelector('main .sheet').getBoundingClientRect().width"
        " > document.querySelector('main .sheet').getBoundingClientRect().height", "the last choice is shown")
    preview.wait("() => document.querySelector('main img[src]')", "the pages of the last choice are drawn")
    page.select_option("#layout", "")
    page.select_option("#edition", label="2025-05")
    preview.wait("() => document.querySelector('main img[src]')", "another edition is shown")
    failures.expect("2025-05" in page.url, "the address keeps the edition")


def turn(preview, catalogue, failures):
    """The page for the web stands beside the pages of paper, changes with its files, stays where one was, and is reached by the keyboard."""
    page, text = preview.page, catalogue.read_text()
    page.select_option("#edition", label="2022-06")
    page.focus("#paper")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    failures.expect("/web/?" in page.url, f"the address says that the page for the web is shown: {page.url}")
    failures.expect(page.get_attribute("#web", "aria-pressed") == "true", "it is said that the page for the web is shown")
    failures.expect(not page.is_visible("#pages") and not page.is_visible("#words"), "what is for paper goes away")
    address = page.url
    page.goto(preview.address)
    page.goto(address)
    preview.expect_text("#live", "web page is up to date", "an address that was kept shows the page for the web, and says so")
    inside = page.frames[1]

    def expect(condition, what):
        end = time.monotonic() + PATIENCE
        while True:
            # The page may just be loading again.
            with contextlib.suppress(Error):
                if inside.evaluate(condition):
                    return
            if time.monotonic() > end:
                failures.expect(False, what)
                return
            page.wait_for_timeout(50)

    expect("document.querySelectorAll('.card').length === 24", "the page has all resources")
    failures.expect(inside.evaluate("self.origin") == "null", "the page is of no origin")
    isolated = inside.evaluate("(() => { try { return parent.document.title; } catch { return null; } })()")
    failures.expect(isolated is None, "the page has no hold of the one around it")
    # From the switch into the frame, with nothing between that is not shown.
    page.focus("#web")
    stops = []
    for _ in range(4):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.id"))
    failures.expect(stops[-1] == "frame" and inside.evaluate("document.activeElement.tagName") == "A", f"Tab leads into the page: {stops}")
    inside.evaluate("document.querySelectorAll('.card')[9].scrollIntoView({ behavior: 'instant' })")
    inside.evaluate("document.querySelectorAll('.contents a')[2].focus({ preventScroll: true })")
    before = inside.evaluate("scrollY")
    save(catalogue, text.replace("Cette monographie", "Cette toute nouvelle monographie", 1))
    expect("document.body.textContent.includes('Cette toute nouvelle monographie')", "a save is shown on the page")
    preview.expect_text("#live", "web page is up to date", "the change is said")
    expect(f"Math.abs(scrollY - {before}) < 60 && {before} > 500", "one stays where one was")
    failures.expect(
        inside.evaluate("document.activeElement === document.querySelectorAll('.contents a')[2]"), "the focus stays where it was")
    # Saves that come before the page of the one before them is there.
    for word in ["un", "deux", "trois", "quatre", "cinq", "six"]:
        save(catalogue, text.replace("Cette monographie", f"Cette toute nouvelle monographie {word}", 1))
        page.wait_for_timeout(90)
    expect("document.body.textContent.includes('Cette toute nouvelle monographie six')", "the last of many saves is shown on the page")
    expect(f"Math.abs(scrollY - {before}) < 60", "one stays where one was while many saves are shown")
    save(catalogue, text.replace("sections:", "sections: [", 1))
    preview.expect_text("#verdict", "last good pages", "a mistake leaves the page")
    failures.expect(inside.evaluate("document.body.textContent.includes('Cette toute nouvelle monographie')"), "the page is the last good one")
    save(catalogue, text)
    expect("!document.body.textContent.includes('Cette toute nouvelle monographie')", "what is mended is shown")
    failures.expect(
        inside.evaluate("[...document.querySelectorAll('a')].every(link => link.hash && link.host === '' || link.target === '_blank' ||"
                        " link.getAttribute('href').startsWith('#'))"), "links that lead elsewhere open another page")
    judge_web(preview, failures)
    page.select_option("#layout", "grille")
    expect("true", "another layout")
    preview.wait("() => document.querySelector('#frame').src.includes('layout=grille')", "the page has the layout that is chosen")
    page.click("#paper")
    preview.wait("() => document.querySelector('main img[src]')", "the pages of paper are shown again")
    failures.expect("/web/" not in page.url and page.is_visible("#words"), "the address and the tools are those of paper again")


def judge_web(preview, failures):
    """Finds what is in the way around the page for the web, which is judged by itself elsewhere."""
    results = Axe().run(preview.page, options={"iframes": False})
    failures.expect(results.violations_count == 0, f"axe has nothing to say around the page for the web: {results.generate_report()}")


def speak(program, browser, failures):
    """The words around the pages are those of the language that is asked for."""
    edition = ROOT / "Examples/association/editions/2026.yaml"
    for language, words in [("en", ["Paper", "Web", "Web page", "Shown"]), ("fr", ["Papier", "Web", "Page web", "Montré"])]:
        with serving(program, edition, failures, "--messages", language) as address:
            page = browser.new_page()
            page.goto(f"{address}web/")
            said = [page.inner_text("#paper"), page.inner_text("#web"), page.get_attribute("#frame", "title")]
            said.append(page.locator("#paper").locator("..").get_attribute("aria-label"))
            failures.expect(said == words, f"the switch is in {language}: {said}")
            page.close()


def made_catalogue(folder, count):
    """A catalogue of so many resources."""
    words = "commune habitants projet ensemble de la coopération territoire et avec des outils pour agir".split()
    lines = ["language: fr", "sections:", "  - { id: a, title: Agir }", "  - { id: b, title: Bâtir }", "resources:"]
    for index in range(count):
        text = " ".join(words[(index + n * 7) % len(words)] for n in range(40))
        lines += [
            f"  - id: r{index}", f"    section: {'ab'[index * 2 // count]}", f"    title: Ressource {index}",
            f"    url: https://example.org/{index}", f"    summary: {text}."]
    pathlib.Path(folder, "catalogue.yaml").write_text("\n".join(lines) + "\n")
    edition = pathlib.Path(folder, "edition.yaml")
    edition.write_text("catalogue: catalogue.yaml\ntitle: Essai\ndate: 2026-01\n")
    return edition


def latency(program, browser, failures):
    """Measures the time from a save to the new page on the screen, and how long the server works for it."""
    for count in (24, 1000, 10_000):
        with tempfile.TemporaryDirectory() as folder:
            edition = made_catalogue(folder, count)
            catalogue = pathlib.Path(folder, "catalogue.yaml")
            text = catalogue.read_text()
            with serving(program, edition, failures) as address:
                preview = Preview(browser, address, failures)
                page = preview.page
                page.keyboard.press("PageDown")
                page.keyboard.press("PageDown")
                # Until everything that is made at the start is there.
                settle(page, address)
                times, work = [], []
                for turn in range(20):
                    new = text.replace("    summary: ", f"    summary: Essai {turn} ", 1)
                    page.evaluate("window.shownAt = 0")
                    (start, before) = (time.time(), address.work())
                    save(catalogue, new)
                    preview.wait("() => window.shownAt > 0", "a save is shown")
                    times.append(page.evaluate("window.shownAt") - start * 1000)
                    work.append(address.work() - before)
                    settle(page, address)
                low, middle, high = min(times), statistics.median(times), max(times)
                load = os.getloadavg()[0]
                print(
                    f"{count:6} resources: {middle:.0f} ms ({low:.0f}–{high:.0f}); the server works {statistics.mean(work):.0f} ms;"
                    f" load {load:.1f}", flush=True)
                page.close()


def settle(page, address):
    """Waits until the server has nothing more to do for a page."""
    page.wait_for_timeout(800)
    while True:
        before = address.work()
        page.wait_for_timeout(300)
        if address.work() - before < 10:
            return


def memory(program, failures):
    """Measures the memory of the server after 10 saves, and after 1,000, of whoever looks at a page after each."""
    for count in (24, 1000):
        with tempfile.TemporaryDirectory() as folder:
            edition = made_catalogue(folder, count)
            catalogue = pathlib.Path(folder, "catalogue.yaml")
            text = catalogue.read_text()
            with serving(program, edition, failures) as address:
                known, early = json.load(urllib.request.urlopen(f"{address}state.json"))["change"], 0
                for turn in range(1, 1001):
                    save(catalogue, text.replace("    summary: ", f"    summary: Essai {turn} ", 1))
                    while (state := json.load(urllib.request.urlopen(f"{address}state.json")))["change"] == known:
                        time.sleep(0.01)
                    known = state["change"]
                    for page in (1, 2, 3):
                        picture = f"{address}page/{page}.png?r={state['revision']}&resolution=96"
                        with contextlib.suppress(urllib.error.HTTPError):
                            urllib.request.urlopen(picture).read()
                    if turn == 10:
                        early = address.memory()
                late = address.memory()
                print(f"{count:6} resources: {early:.0f} MB after 10 saves, {late:.0f} after 1,000 ({late / early - 1:+.0%})", flush=True)


def main():
    """Tries everything, or measures."""
    program, *options = sys.argv[1:]
    failures = Failures()
    if options == ["--memory"]:
        memory(program, failures)
        return
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        if options == ["--latency"]:
            latency(program, browser, failures)
        else:
            compare_pages(program, failures)
            use(program, browser, failures)
            repeat(program, browser, failures)
            office(program, browser, failures)
            speak(program, browser, failures)
        browser.close()
    print(f"{failures.count} failures" if failures.count else "the preview is as it should be")
    sys.exit(failures.count > 0)


if __name__ == "__main__":
    main()
