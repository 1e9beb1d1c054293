// Searches the site with Pagefind, whose index lies beside the pages: nothing is asked of any other server. Results are
// built from text alone; nothing of the index is taken for markup.
(async function () {
  "use strict";
  const form = document.querySelector("[data-search]");
  const find = (name) => document.querySelector("[data-search-" + name + "]");
  const [without, missing, count, list, more, other] = ["without", "missing", "count", "results", "more", "other"].map(find);
  const fields = form.elements;
  const step = 10;
  // How many pages are looked at for the words as they were typed; each is a small file of the site.
  const looked = 100;
  let engine;
  let run = 0;
  let pages = [];
  let words = [];

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // An excerpt comes as HTML with <mark> around single matches: only its characters are used.
  function plain(html) {
    const named = { lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'", "#39": "'", "#x27": "'" };
    return html.replace(/<\/?mark>/g, "").replace(/&(\w+|#\w+);/g, (whole, name) => named[name] || whole);
  }

  // Marks the words that were asked for, whole; Pagefind marks every Chinese character that occurs in them.
  function marked(text) {
    const box = element("p", "search-excerpt");
    const lower = text.toLowerCase();
    let done = 0;
    while (done < text.length) {
      let next = null;
      for (const word of words) {
        const at = lower.indexOf(word, done);
        if (at >= 0 && (!next || at < next.at || (at === next.at && word.length > next.word.length))) next = { at, word };
      }
      // Where lower case changes the length of a text, places would be wrong.
      if (!next || lower.length !== text.length) break;
      box.append(text.slice(done, next.at), element("mark", "", text.slice(next.at, next.at + next.word.length)));
      done = next.at + next.word.length;
    }
    box.append(text.slice(done));
    return box;
  }

  // The part of a page around the first word, where its excerpt has none of them.
  function excerpt(page) {
    const short = plain(page.excerpt);
    const has = (text) => words.some((word) => text.toLowerCase().includes(word));
    if (has(short)) return short;
    const text = page.content;
    const at = Math.min(...words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0));
    return Number.isFinite(at) ? (at > 40 ? "…" : "") + text.slice(Math.max(0, at - 40), at + 120) + "…" : short;
  }

  const label = (select, value) => [...select.options].find((option) => option.value === value)?.textContent;

  function entry(page) {
    const item = element("li");
    const heading = element("p", "search-title");
    const link = element("a", "", page.meta.title);
    // Addresses of the index are paths; anything else is left out.
    link.href = new URL(page.url, location.href).pathname;
    heading.append(link);
    const tags = element("p", "small");
    const kind = label(fields.kind, (page.filters.kind || [])[0]);
    const programme = label(fields.programme, (page.filters.programme || [])[0]);
    if (kind) tags.append(element("span", "tag", kind), " ");
    if (programme && programme !== page.meta.title) tags.append(programme);
    item.append(heading, tags, marked(excerpt(page)));
    return item;
  }

  function show() {
    const from = list.children.length;
    list.append(...pages.slice(from, from + step).map(entry));
    more.hidden = list.children.length >= pages.length;
    if (from > 0) list.children[from].querySelector("a").focus();
  }

  // Pagefind finds Chinese by single characters too, so pages with the words as they were typed come first; where
  // there are any, Chinese needs no others.
  async function ordered(query, filters) {
    const { results } = await engine.search(query, { filters });
    const found = await Promise.all(results.slice(0, looked).map((result) => result.data()));
    const has = (page) => {
      const text = (page.meta.title + "\n" + page.content).toLowerCase();
      return words.every((word) => text.includes(word));
    };
    const whole = found.filter(has);
    const rest = found.filter((page) => !has(page));
    const isChinese = /\p{Script=Han}/u.test(query);
    return { pages: whole.length && isChinese ? whole : [...whole, ...rest], isNear: !whole.length };
  }

  async function search() {
    const query = fields.q.value.normalize("NFKC").trim();
    const { kind, programme } = fields;
    const values = Object.entries({ q: query, kind: kind.value, programme: programme.value }).filter((pair) => pair[1]);
    const address = values.length ? "?" + new URLSearchParams(values) : "";
    history.replaceState(null, "", address || location.pathname);
    const link = other.querySelector("a");
    link.search = address;
    other.hidden = !query;
    const current = (run += 1);
    if (!query) {
      list.replaceChildren();
      more.hidden = true;
      count.textContent = "";
      return;
    }
    const filters = {};
    if (kind.value) filters.kind = kind.value;
    if (programme.value) filters.programme = programme.value;
    count.textContent = form.dataset.textBusy;
    words = query.toLowerCase().split(/\s+/);
    const found = await ordered(query, filters);
    if (current !== run) return;
    pages = found.pages;
    list.replaceChildren();
    show();
    const { textFound, textNear, textNone } = form.dataset;
    count.textContent = pages.length ? (found.isNear ? textNear : textFound).replace("{count}", pages.length) : textNone;
  }

  without.hidden = true;
  try {
    engine = await import(new URL(form.dataset.search + "pagefind.js", location.href).href);
    await engine.options({ excerptLength: 40 });
    await engine.init();
    // Loads the index of this language; fails here, and not at the first word, where there is none.
    await engine.filters();
  } catch (error) {
    missing.hidden = false;
    form.classList.remove("awaited");
    return;
  }
  const asked = new URLSearchParams(location.search);
  fields.q.value = asked.get("q") || "";
  for (const name of ["kind", "programme"]) {
    fields[name].value = asked.get(name) || "";
    if (fields[name].selectedIndex < 0) fields[name].selectedIndex = 0;
  }
  form.hidden = false;
  let timer;
  const soon = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(search, delay);
  };
  form.addEventListener("input", (event) => soon(event.isComposing ? 600 : 250));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
  more.addEventListener("click", show);
  if (fields.q.value) search();
})();
