// Keeps the times of a page right while it is read. The page is complete without this script; the times come
// from its own data, and states and words from the code that built it, compiled to WebAssembly (module.js).
//
//   <script defer src="time.js" data-module="gongshi-time.wasm" data-integrity="sha256-…" data-times="…">
//
// data-times has one time a line, `ID KIND WHEN`. Elements name the time they show:
//
//   data-state="ID"          the state in words, and its class state-upcoming, -open, -closing, -closed or
//                            -withdrawn; with data-title="…" a change of state is announced under this title
//   data-is="ID"             its class is-upcoming, is-open, is-closing, is-closed or is-withdrawn
//   data-left="ID"           what is left
//   data-next="ID"           the next day of a monthly deadline, a <time>
//   data-when="ID WORD…"     shown while one of the words holds: a state, current, next, last or rest-day
//   data-group="STATE…"      holds the cards of programmes in these states in its [data-cards], each a
//                            data-card="ID"; when there are none it shows its [data-none] or else is hidden
//   data-as-of               the day for which all this holds, a <time>
(() => {
  "use strict";

  const { module, integrity, times } = document.currentScript.dataset;
  if (!times || !module || typeof WebAssembly !== "object") return;

  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const states = ["upcoming", "open", "closing", "closed", "withdrawn"];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // The clock.

  /** Milliseconds by which the reader's clock is slow, as far as the server tells. */
  const measure = async () => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 3000);
    try {
      const sent = Date.now();
      const page = location.href.split("#")[0];
      const { headers } = await fetch(page, { method: "HEAD", cache: "no-store", signal: stop.signal });
      const received = Date.now();
      const age = Number(headers.get("Age"));
      // Whole seconds: the server's clock has since gone on by up to one, and the age by up to another.
      const first = Date.parse(headers.get("Date")) + age * 1000;
      const last = first + (age > 0 ? 2000 : 1000);
      if (!(age >= 0) || Number.isNaN(first)) return 0;
      if (first <= received && sent <= last) return 0;
      return (first + last) / 2 - (sent + received) / 2;
    } catch {
      return 0;
    } finally {
      clearTimeout(timer);
    }
  };

  let offset = 0;
  // Changes when the clock is set, or stood still while the machine slept.
  let base = Date.now() - performance.now();

  const wasSet = () => {
    const before = base;
    base = Date.now() - performance.now();
    return Math.abs(base - before) > 2000;
  };

  // The page.

  let changed = false;
  const shown = new Map();

  const write = (element, text) => {
    if (element.textContent === text) return;
    element.textContent = text;
    changed = true;
  };

  const mark = (element, prefix, state) => {
    for (const each of states) element.classList.toggle(prefix + each, each === state);
  };

  /** Goes through the elements that name a time by an attribute. */
  const each = (attribute, entries, body) => {
    for (const element of all(`[${attribute}]`)) {
      const [id, ...words] = element.getAttribute(attribute).split(" ");
      const entry = entries.get(id);
      if (entry) body(element, entry, words);
    }
  };

  const show = (entries) => {
    each("data-state", entries, (element, entry) => {
      write(element, entry.words);
      mark(element, "state-", entry.state);
    });
    each("data-is", entries, (element, entry) => mark(element, "is-", entry.state));
    each("data-left", entries, (element, entry) => write(element, entry.left));
    each("data-next", entries, (element, entry) => {
      write(element, entry.nextWords);
      element.dateTime = entry.next;
    });
    each("data-when", entries, (element, entry, words) => {
      element.hidden = !words.some((word) => word === entry.state || entry.marks.includes(word));
    });
    arrange(entries);
  };

  /** Puts every card into the group of its programme's state, in the order of the times. */
  const arrange = (entries) => {
    const cards = new Map(all("[data-card]").map((card) => [card.dataset.card, card]));
    const focused = document.activeElement;
    for (const group of all("[data-group]")) {
      const list = group.querySelector("[data-cards]");
      const none = group.querySelector("[data-none]");
      const wanted = group.dataset.group.split(" ");
      let place = 0;
      for (const [id, entry] of entries) {
        const card = wanted.includes(entry.state) && cards.get(id);
        if (!card) continue;
        if (list.children[place] !== card) list.insertBefore(card, list.children[place] ?? null);
        place += 1;
      }
      list.hidden = place === 0;
      if (none) none.hidden = place > 0;
      else group.hidden = place === 0;
    }
    // An element that is moved loses the focus.
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  };

  /** Says once what changed while the page was open. */
  const announce = (entries) => {
    const news = new Map();
    each("data-state", entries, (element, entry) => {
      const id = element.dataset.state;
      const { title } = element.dataset;
      if (!title || !shown.has(id) || shown.get(id) === entry.state || news.has(id)) return;
      news.set(id, language === "zh" ? `${title}：${entry.words}。` : `${title}: ${entry.words}.`);
    });
    // A programme changes with one of its stages, which says more.
    for (const id of [...news.keys()]) {
      if ([...news.keys()].some((other) => other.startsWith(`${id}/`))) news.delete(id);
    }
    for (const [id, entry] of entries) shown.set(id, entry.state);
    voice.textContent = [...news.values()].join(language === "zh" ? "" : " ");
  };

  const voice = document.createElement("p");
  voice.className = "visually-hidden";
  voice.setAttribute("role", "status");

  // The course of things.

  let loading;
  let exports;
  let timer;
  let run = 0;
  // The second of the last update that the reader could see, apart from the first after the page was shown.
  let last = -Infinity;

  const update = (isFirst) => {
    const now = Date.now() + offset;
    const [head, ...lines] = siteModule.ask(exports, "page_times", `${language} ${Math.floor(now)}\n${times}`).split("\n");
    // A clock that shows no year between 1970 and 2199 leaves the page as it was built.
    if (head === "") return;
    const [date, iso, change, tick] = head.split("\t");
    const entries = new Map();
    for (const line of lines) {
      const [id, state, marks, words, left, next, nextWords] = line.split("\t");
      if (id !== "?") entries.set(id, { state, marks: marks.split(" "), words, left, next, nextWords });
      else if (shown.size === 0) console.warn(`data-times: line ${state} cannot be read`);
    }
    changed = false;
    show(entries);
    for (const element of all("[data-as-of]")) {
      write(element, date);
      element.dateTime = iso;
    }
    announce(entries);
    if (isFirst) last = -Infinity;
    else if (changed) last = Math.floor(now / 1000);
    // States change to the second; what is left, once a minute at most. No timer runs for weeks.
    const due = Math.min(change === "" ? Infinity : Number(change), Math.max(Number(tick), last + 60));
    // Nor does one run on and on when a clock stands still.
    const delay = due * 1000 > now ? due * 1000 + 10 - now : 1000;
    timer = setTimeout(wake, Math.min(delay, 3600_000), false);
  };

  const wake = async (isFirst) => {
    run += 1;
    const mine = run;
    clearTimeout(timer);
    if (document.hidden) return;
    try {
      if (!exports) {
        loading ??= siteModule.load(module, integrity);
        const [slow, loaded] = await Promise.all([measure(), loading]);
        if (mine !== run) return;
        [offset, exports] = [slow, loaded];
        wasSet();
        document.body.append(voice);
      } else if (wasSet()) {
        const slow = await measure();
        if (mine !== run) return;
        offset = slow;
      }
      update(isFirst);
    } catch (error) {
      // The page stays as it is, and may try again when it is shown anew.
      if (!exports) loading = undefined;
      console.warn(error);
    }
  };

  document.addEventListener("visibilitychange", () => wake(true));
  addEventListener("pageshow", (event) => event.persisted && wake(true));
  wake(true);
})();
