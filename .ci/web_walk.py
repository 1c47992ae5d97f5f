"""Walks through pages for the web with the keyboard, and looks at them at four times the size."""

# Stops of the keyboard, in the order of the page.
STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter(node => !node.disabled && node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0)"""

# What can be said of the stop that has the focus.
HERE = """() => {
  const node = document.activeElement;
  if (!node || node === document.body || node === document.documentElement) return null;
  const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height / 2, 20)];
  const above = document.elementFromPoint(Math.max(0, Math.min(innerWidth - 1, x)), Math.max(0, Math.min(innerHeight - 1, y)));
  return {
    index: window.stops.indexOf(node), name: node.outerHTML.replace(/<svg.*?<\\/svg>/g, "").slice(0, 120),
    left: box.left + scrollX, top: box.top + scrollY, isFixed: Boolean(node.closest(".contents, .skip")), isInColumns: Boolean(node.closest(".groups")),
    isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: !(above && (node.contains(above) || above.contains(node))),
    hasRing: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== "transparent",
  };
}"""


def check_keyboard(browser, page, failures, width=1280):
    """Goes through a page by Tab: to all that can be used, in the order in which it stands, each seen; and out at the end."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(page.as_uri())
    where = f"{page} at {width} px"
    count = tab.evaluate(f"window.stops = ({STOPS})(), window.stops.length")
    failures.expect(count > 2, f"{where}: has stops")
    reached, former = [], None
    for _ in range(count + 3):
        tab.keyboard.press("Tab")
        here = tab.evaluate(HERE)
        if here is None:
            break
        reached.append(here["index"])
        failures.expect(here["hasRing"], f"{where}: one sees the focus on {here['name']}")
        failures.expect(here["isSeen"] and not here["isCovered"], f"{where}: one sees what has the focus: {here}")
        # To the next line, to the right, or to the next column.
        if former and not here["isFixed"] and not former["isFixed"]:
            is_onward = here["top"] > former["top"] + 8 or here["left"] > former["left"]
            failures.expect(is_onward, f"{where}: the order is that of reading: {former['name']}, then {here['name']}")
        former = here
    failures.expect(reached == list(range(count)), f"{where}: Tab reaches all {count} stops in their order, and not {reached}")
    for index in [count - 1, count - 2]:
        tab.keyboard.press("Shift+Tab")
        here = tab.evaluate(HERE)
        failures.expect(here and here["index"] == index, f"{where}: Shift-Tab leads back to stop {index}: {here}")
    tab.goto(page.as_uri())
    tab.keyboard.press("Tab")
    is_there = tab.evaluate("document.activeElement.className === 'skip' && document.activeElement.getBoundingClientRect().top >= 0")
    failures.expect(is_there, f"{where}: the link over the contents comes first, and is seen")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    is_within = tab.evaluate("document.getElementById('main.')?.contains(document.activeElement) ?? false")
    failures.expect(is_within, f"{where}: it leads into the contents")
    context.close()


def check_search_by_keyboard(browser, page, failures):
    """Searches, filters, sorts and takes all of it back without a mouse."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(page.as_uri())

    def shown():
        return tab.evaluate("[...document.querySelectorAll('.card')].filter(card => card.getClientRects().length).length")

    def focused():
        return tab.evaluate("document.activeElement.id")

    every = shown()
    for _ in range(2):
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter") if focused() != "search.words" else None
    failures.expect(focused() == "search.words", f"{page}: two stops lead to the search, and not to {focused()}")
    tab.keyboard.type("estran")
    found = shown()
    failures.expect(0 < found < every, f"{page}: a search by keyboard finds some: {found} of {every}")
    tab.keyboard.press("Enter")
    failures.expect(shown() == found and focused() == "search.words", f"{page}: Enter stays where one is")
    tab.keyboard.press("Escape")
    failures.expect(shown() == every and tab.input_value("#search\\.words") == "", f"{page}: Escape takes the search back")
    failures.expect("?" not in tab.evaluate("location.hash"), f"{page}: and out of the address")
    tab.keyboard.press("Tab")
    failures.expect(tab.evaluate("document.activeElement.dataset.facet") == "type", f"{page}: filters come next")
    tab.keyboard.press("ArrowDown")
    failures.expect(0 < shown() < every, f"{page}: an arrow chooses a value")
    status = tab.inner_text("[role=status]")
    failures.expect(status.startswith(f"{shown()}\u00a0ressource"), f"{page}: it is said how many there are: {status}")
    while focused() != "search.reset":
        tab.keyboard.press("Tab")
        if tab.evaluate("!document.activeElement.closest('#search\\\\.form')"):
            failures.expect(False, f"{page}: the button that shows all is reached")
            break
    tab.keyboard.press("Space")
    failures.expect(shown() == every and focused() == "search.words", f"{page}: it shows all, and leads back to the search")
    context.close()


# What is cut, wider than the screen, or over something else: of all texts that are seen.
FAULTS = r"""() => {
  const faults = [], lines = [];
  const name = node => `${node.tagName.toLowerCase()}.${node.className?.baseVal ?? node.className} "${node.textContent.trim().slice(0, 50)}"`;
  const width = document.documentElement.clientWidth;
  for (const node of document.querySelectorAll("body *")) {
    if (!node.checkVisibility({ visibilityProperty: true }) || node.closest(".unseen, .skip, svg, option")) continue;
    const style = getComputedStyle(node);
    const clips = value => value === "hidden" || value === "clip";
    const isCut = clips(style.overflowX) && node.scrollWidth > node.clientWidth + 1 || clips(style.overflowY) && node.scrollHeight > node.clientHeight + 1;
    if (isCut && node.textContent.trim() && !node.matches("input, select")) faults.push(`cuts ${name(node)}`);
    if (node.matches("select")) {
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = style.font;
      const room = node.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 18;
      if (pen.measureText(node.selectedOptions[0]?.text ?? "").width > room) faults.push(`cuts the value of ${node.id}`);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || parent.closest(".unseen, .skip, option, script, style, noscript") || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (!parent.closest(".table") && (box.left < -1 || box.right > width + 1)) faults.push(`runs over the side: ${name(parent)}`);
      if (!parent.closest(".table")) lines.push({ box, parent });
    }
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  lines.forEach(({ box, parent }, index) => {
    for (let next = index + 1; next < lines.length && lines[next].box.top < box.bottom; next++) {
      const other = lines[next].box;
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - other.top;
      if (across > 1.5 && down > 0.35 * Math.min(box.height, other.height)) faults.push(`${name(parent)} stands over ${name(lines[next].parent)}`);
    }
  });
  return faults;
}"""


def check_sizes(browser, page, failures):
    """Looks at a page as it is, on a telephone, and at four times the size: nothing is cut, wider than the screen, or over something else."""
    for width, height, scale in [(1280, 1024, 1), (390, 844, 3), (320, 256, 4)]:
        context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=scale)
        tab = context.new_page()
        tab.goto(page.as_uri())
        where = f"{page} at {width} px"
        failures.expect(tab.evaluate("document.documentElement.scrollWidth") <= width, f"{where}: is wider than the screen")
        for fault in tab.evaluate(FAULTS)[:5]:
            failures.expect(False, f"{where}: {' '.join(fault.split())}")
        context.close()
