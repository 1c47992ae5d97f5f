// Search, filters and order of the resources. Without it, all of them are there to be read.
(() => {
  "use strict";
  const form = document.getElementById("search.form");
  if (!form) return;
  const words = document.getElementById("search.words");
  const order = document.getElementById("search.order");
  const state = document.getElementById("search.state");
  const reset = document.getElementById("search.reset");
  const facets = [...form.querySelectorAll("select[data-facet]")];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const fold = text => text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/\s+/g, " ");

  const groups = [], sections = [], cards = [];
  for (const node of document.querySelectorAll(".section")) {
    const section = { node, groups: [], shown: 0, sorted: "", count: null };
    sections.push(section);
    for (const list of node.querySelectorAll(".cards")) {
      const group = { node: list.parentNode, list, section, cards: [], shown: 0 };
      groups.push(group);
      section.groups.push(group);
      for (const card of list.children) {
        const entry = {
          node: card, group, isShown: true, text: null, place: group.cards.length,
          values: facets.map((_, index) => card.dataset[index]?.split(" ") ?? []), year: +card.dataset.t || 0,
        };
        group.cards.push(entry);
        cards.push(entry);
      }
    }
  }
  for (const node of document.querySelectorAll(".cards-count")) {
    const section = sections[node.dataset.section];
    if (section) section.count = node;
  }

  // What cards say is put together when there is time, or at the first search.
  const textOf = card => card.text ??= fold(card.node.textContent);
  const idle = task => window.requestIdleCallback ? requestIdleCallback(task, { timeout: 200 }) : setTimeout(() => task(null), 50);
  let next = 0;
  const prepare = deadline => {
    do {
      for (const end = Math.min(next + 50, cards.length); next < end;) textOf(cards[next++]);
    } while (next < cards.length && deadline?.timeRemaining() > 2);
    if (next < cards.length) idle(prepare);
  };
  idle(prepare);

  const title = card => card.title ??= card.node.querySelector("h1,h2,h3,h4,h5").textContent;
  const orders = {
    title: (a, b) => collator.compare(title(a), title(b)) || a.place - b.place,
    year: (a, b) => b.year - a.year || a.place - b.place,
  };
  const sort = section => {
    if (order.value === section.sorted) return;
    section.sorted = order.value;
    const by = orders[order.value] ?? ((a, b) => a.place - b.place);
    for (const group of section.groups) group.list.append(...[...group.cards].sort(by).map(card => card.node));
  };

  // Brings a section to what was found in it, and tells whether that is done: of the cards that appear, some at the most.
  const show = (section, isLooking, most = Infinity) => {
    sort(section);
    let appeared = 0;
    for (const group of section.groups) {
      for (const card of group.cards) {
        if (card.node.hidden === !card.isShown) continue;
        if (!card.isShown) card.node.hidden = true;
        else if (appeared++ < most) card.node.hidden = false;
      }
      group.node.hidden = isLooking && group.shown === 0;
    }
    section.node.hidden = isLooking && section.shown === 0;
    section.node.classList.remove("waiting");
    return appeared <= most;
  };

  // Of many resources, some of the first that were found are shown at once, and others frame by frame: what takes time is the layout of
  // cards that appear or go. Meanwhile their sections wait, which takes no layout.
  const few = 24, fair = 150, many = 1000;
  let frame = 0;
  const showInTurns = isLooking => {
    let shown = 0;
    const behind = sections.filter(section => {
      if (section.shown === 0 || shown >= few) {
        section.node.classList.add("waiting");
        return true;
      }
      shown += section.shown;
      return !show(section, isLooking, few);
    });
    behind.sort((a, b) => (a.shown === 0) - (b.shown === 0));
    const next = () => {
      if (show(behind[0], isLooking, fair)) behind.shift();
      frame = behind.length ? requestAnimationFrame(next) : 0;
    };
    if (behind.length) frame = requestAnimationFrame(next);
  };

  const apply = (isWhole = false) => {
    cancelAnimationFrame(frame);
    const wanted = fold(words.value).split(" ").filter(Boolean);
    const chosen = facets.map((facet, index) => [index, facet.value]).filter(([, value]) => value !== "");
    const isLooking = wanted.length > 0 || chosen.length > 0;
    for (const section of sections) section.shown = 0;
    for (const group of groups) group.shown = 0;
    let count = 0;
    for (const card of cards) {
      card.isShown = chosen.every(([index, value]) => card.values[index].includes(value))
        && wanted.every(word => textOf(card).includes(word));
      if (!card.isShown) continue;
      count++;
      card.group.shown++;
      card.group.section.shown++;
    }
    for (const section of sections) if (section.count) section.count.textContent = section.shown;
    document.body.classList.toggle("looking", isLooking);
    if (isWhole || cards.length < many) for (const section of sections) show(section, isLooking);
    else showInTurns(isLooking);
    reset.hidden = !isLooking && order.value === "";
    const text = count === cards.length ? state.dataset.all : state.dataset[count === 0 ? "none" : count === 1 ? "one" : "many"];
    state.textContent = text.replace("{count}", count).replace("{all}", cards.length);
  };

  // The address tells what is looked for, so that it can be sent to others: "#?q=eau&type=Guide".
  const tell = () => {
    const query = new URLSearchParams();
    if (words.value.trim()) query.set("q", words.value.trim());
    for (const facet of facets) if (facet.value !== "") query.set(facet.dataset.facet, facet.selectedOptions[0].text);
    if (order.value) query.set("sort", order.value);
    const text = query.toString();
    if (!text && !location.hash.startsWith("#?")) return;
    history.replaceState(null, "", text ? `#?${text}` : location.pathname + location.search);
  };
  const clear = () => {
    words.value = "";
    for (const facet of facets) facet.value = "";
    order.value = "";
  };
  const read = () => {
    if (location.hash.startsWith("#?")) {
      const query = new URLSearchParams(location.hash.slice(2));
      words.value = query.get("q") ?? "";
      for (const facet of facets) {
        const option = [...facet.options].find(option => option.text === query.get(facet.dataset.facet));
        facet.value = option?.value ?? "";
      }
      order.value = query.get("sort") ?? "";
      if (order.selectedIndex < 0) order.value = "";
      return apply();
    }
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    // What a link leads to is shown, whatever is looked for.
    if (target && target.getClientRects().length === 0 && document.body.classList.contains("looking")) {
      clear();
      apply(true);
      target.scrollIntoView();
    }
  };

  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", () => { apply(); tell(); });
  words.addEventListener("keydown", event => {
    if (event.key !== "Escape" || words.value === "") return;
    event.preventDefault();
    words.value = "";
    apply();
    tell();
  });
  reset.addEventListener("click", () => { clear(); apply(); tell(); words.focus(); });
  window.addEventListener("hashchange", read);
  form.hidden = false;
  clear();
  apply(true);
  read();
})();
