// Finds tracks by words, by who may enter and by group, and lays the chosen ones side by side. What is chosen stands
// in the address, so that it can be passed on. Without this script the pages list everything.
(function () {
  "use strict";
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
  // Full-width letters, capitals and doubled spaces make no difference.
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  const least = 2;
  const most = 4;

  // Says a count after a pause in typing, so that a screen reader hears the last one alone.
  function announcer(element) {
    let timer;
    return (text, isNow) => {
      clearTimeout(timer);
      if (isNow) element.textContent = text;
      else timer = setTimeout(() => (element.textContent = text), 300);
    };
  }

  function address(values) {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(values)) if (value) parameters.set(key, value);
    const query = parameters.toString().replaceAll("%2C", ",");
    history.replaceState(null, "", query ? "?" + query : location.pathname);
  }

  const ids = (text, known) => (text || "").split(",").filter((id, index, list) => known.has(id) && list.indexOf(id) === index);

  function find(form) {
    const tracks = all(document, "[data-track]").map((element) => ({
      element,
      id: element.dataset.track,
      who: element.dataset.who.split(" "),
      group: element.closest("[data-track-group]").dataset.groupId || "",
      text: fold([...element.querySelectorAll(".track-title, .track-title ~ p, .track-topics a")].map((part) => part.textContent).join("\n")),
      topics: element.querySelector(".track-topics"),
      box: element.querySelector("[data-choose] input"),
    }));
    const known = new Set(tracks.map(({ id }) => id));
    const fields = form.elements;
    const none = document.querySelector("[data-finder-none]");
    const bar = document.querySelector("[data-compare]");
    const say = announcer(form.querySelector("[data-finder-count]"));
    const sayPicked = bar && announcer(bar.querySelector("[data-compare-count]"));
    const elsewhere = none.querySelector("[data-finder-search]");
    const picked = () => tracks.filter(({ box }) => box && box.checked).map(({ id }) => id);

    function show(isFirst) {
      const words = fold(fields.q.value).split(" ").filter(Boolean);
      let shown = 0;
      for (const track of tracks) {
        const matches = words.every((word) => track.text.includes(word));
        const fits = (!fields.who.value || track.who.includes(fields.who.value)) && (!fields.group.value || track.group === fields.group.value);
        track.element.hidden = !(matches && fits);
        if (matches && fits) shown += 1;
        for (const link of all(track.element, ".track-topics a")) {
          link.classList.toggle("found", words.length > 0 && words.some((word) => fold(link.textContent).includes(word)));
        }
        // Topics are opened where the words stand in them.
        track.topics.open = Boolean(track.topics.querySelector(".found"));
      }
      for (const group of all(document, "[data-track-group]")) group.hidden = !group.querySelector("[data-track]:not([hidden])");
      none.hidden = shown > 0;
      if (elsewhere) elsewhere.search = fields.q.value.trim() ? "?" + new URLSearchParams({ q: fields.q.value.trim() }) : "";
      const isAll = !words.length && !fields.who.value && !fields.group.value;
      const text = shown === 0 ? form.dataset.textNone : isAll ? form.dataset.textAll : form.dataset.textCount;
      say(fill(text, { shown, all: tracks.length }), isFirst);
    }

    function showPicked(isFirst, note) {
      if (!bar) return;
      const count = picked().length;
      bar.querySelector("[data-compare-go]").disabled = count < least;
      sayPicked(note || (count ? fill(form.dataset.textPicked, { picked: count }) : ""), isFirst);
    }

    function keep() {
      const { q, who, group } = fields;
      address({ q: q.value.trim(), who: who.value, group: group.value, pick: picked().join(",") });
    }

    const asked = new URLSearchParams(location.search);
    fields.q.value = asked.get("q") || "";
    for (const name of ["who", "group"]) {
      fields[name].value = asked.get(name) || "";
      // A value that no option has would leave nothing chosen.
      if (fields[name].selectedIndex < 0) fields[name].selectedIndex = 0;
    }
    const wanted = ids(asked.get("pick"), known).slice(0, most);
    for (const { id, box } of tracks) if (box) box.checked = wanted.includes(id);

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => { show(false); keep(); });
    const clear = () => {
      fields.q.value = "";
      fields.who.selectedIndex = fields.group.selectedIndex = 0;
      show(false);
      keep();
    };
    form.addEventListener("reset", (event) => { event.preventDefault(); clear(); });
    none.querySelector("[data-finder-clear]").addEventListener("click", (event) => {
      event.preventDefault();
      clear();
      fields.q.focus();
    });
    for (const { box } of tracks) {
      if (!box) continue;
      box.closest("[data-choose]").hidden = false;
      box.addEventListener("change", () => {
        const tooMany = picked().length > most;
        if (tooMany) box.checked = false;
        showPicked(false, tooMany ? form.dataset.textMany : "");
        keep();
      });
    }
    if (bar) {
      bar.hidden = false;
      bar.querySelector("[data-compare-go]").addEventListener("click", () => {
        location.assign(bar.dataset.compare + "?tracks=" + picked().join(","));
      });
    }
    form.hidden = false;
    show(true);
    showPicked(true);
  }

  function compare(box) {
    const rows = all(document, "tr[data-track]");
    const boxes = all(box, "input");
    const table = document.querySelector(".comparison");
    const everything = box.querySelector("[data-compare-all]");
    const say = announcer(box.querySelector("[data-compare-count]"));
    const known = new Set(rows.map((row) => row.dataset.track));

    function show(isFirst, note) {
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const isChosen = chosen.length >= least;
      for (const row of rows) row.hidden = isChosen && !chosen.includes(row.dataset.track);
      table.classList.toggle("is-chosen", isChosen);
      table.dataset.count = isChosen ? chosen.length : "";
      everything.hidden = !isChosen;
      const text = isChosen ? box.dataset.textShown : box.dataset.textAll;
      say(note || fill(text, { shown: chosen.length, all: rows.length }), isFirst);
      return chosen;
    }

    const wanted = ids(new URLSearchParams(location.search).get("tracks"), known).slice(0, most);
    for (const input of boxes) {
      input.checked = wanted.includes(input.value);
      input.addEventListener("change", () => {
        const tooMany = boxes.filter(({ checked }) => checked).length > most;
        if (tooMany) input.checked = false;
        address({ tracks: show(false, tooMany ? box.dataset.textMany : "").join(",") });
      });
    }
    everything.addEventListener("click", () => {
      for (const input of boxes) input.checked = false;
      show(true);
      address({});
      table.focus();
    });
    box.hidden = false;
    show(true);
  }

  const form = document.querySelector("[data-finder]");
  if (form) find(form);
  const comparison = document.querySelector("[data-comparison]");
  if (comparison) compare(comparison);
})();
