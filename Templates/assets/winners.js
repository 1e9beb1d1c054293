// Filters, searches and sorts the winner list of a page. Without it the page shows the whole list by track.
(() => {
  const tools = document.getElementById("winners-tools");
  if (!tools) return;
  const form = tools.querySelector("form");
  const { q, track, award, sort } = form.elements;
  const fields = [q, track, award, sort];
  const status = tools.querySelector("[role=status]");
  const all = document.getElementById("winners-all");
  const contents = document.querySelector(".contents");
  const groups = [...document.querySelectorAll(".winner-group[data-track]")].map((section) => {
    const heading = section.querySelector("h2");
    const item = contents.querySelector(`a[href="#${CSS.escape(heading.id)}"]`).closest("li");
    return {
      section, item, id: section.dataset.track, title: heading.textContent, body: section.querySelector("tbody"),
      number: item.querySelector(".number"),
    };
  });
  // One form of a text for searching: full-width letters become plain, upper case becomes lower, × may be typed x.
  const plain = (text) => text.normalize("NFKC").toLowerCase().replaceAll("×", "x");
  const cell = (element, name) => element.querySelector(`.entry-${name}`).textContent;
  const rows = groups.flatMap((group) => [...group.body.rows].map((element) => ({ element, group })));
  for (const [order, row] of rows.entries()) {
    const { element } = row;
    Object.assign(row, {
      order, id: element.id, award: element.dataset.award, project: cell(element, "project"),
      organization: cell(element, "organization"),
    });
    row.text = plain([row.id, row.project, row.organization].join("\n"));
  }
  // In a long list only the tracks near the screen are laid out; the others keep about their room.
  const isLong = rows.length > 300;
  for (const { section } of groups) section.classList.toggle("is-long", isLong);
  const byID = new Map(rows.map((row) => [row.id, row]));
  const awards = [...award.options].map((option) => option.value);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const by = (name) => (a, b) => collator.compare(a[name], b[name]);
  const orders = {
    award: (a, b) => awards.indexOf(a.award) - awards.indexOf(b.award),
    id: by("id"), project: by("project"), organization: by("organization"),
  };

  // Puts every row where an order wants it: under its track, or in the one list of all.
  let arranged = "";
  const arrange = (wanted) => {
    if (wanted === arranged) return;
    arranged = wanted;
    const focused = document.activeElement;
    const list = all.querySelector("tbody");
    const compare = orders[wanted];
    const sorted = compare ? rows.toSorted((a, b) => compare(a, b) || a.order - b.order) : rows;
    const pieces = new Map();
    for (const row of sorted) {
      const place = compare ? list : row.group.body;
      if (!pieces.has(place)) pieces.set(place, document.createDocumentFragment());
      if (compare && !row.track) {
        row.track = document.createElement("td");
        row.track.className = "entry-track";
        row.track.textContent = row.group.title;
      }
      if (compare) row.element.append(row.track);
      else row.track?.remove();
      pieces.get(place).append(row.element);
    }
    for (const [place, piece] of pieces) place.append(piece);
    // An element that is moved loses the focus.
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  };

  // Shows what a choice asks for; gives the number of entries.
  const show = (choice) => {
    arrange(choice.sort);
    const words = plain(choice.q).split(/\s+/).filter(Boolean);
    const shown = new Map(groups.map((group) => [group, 0]));
    let count = 0;
    for (const row of rows) {
      const fits = (!choice.track || row.group.id === choice.track) && (!choice.award || row.award === choice.award) &&
        words.every((word) => row.text.includes(word));
      if (row.element.hidden === fits) row.element.hidden = !fits;
      if (!fits) continue;
      count += 1;
      shown.set(row.group, shown.get(row.group) + 1);
    }
    for (const [group, number] of shown) {
      group.section.hidden = choice.sort !== "" || number === 0;
      if (isLong) group.section.style.containIntrinsicBlockSize = `auto ${number * 4 + 6}rem`;
      group.item.hidden = number === 0;
      if (group.number.textContent !== String(number)) group.number.textContent = number;
    }
    // Links to the tracks lead nowhere where the list is not by track.
    contents.hidden = choice.sort !== "" || count === 0;
    all.hidden = choice.sort === "" || count === 0;
    return count;
  };

  const everything = { q: "", track: "", award: "", sort: "" };
  const chosen = () => Object.fromEntries(fields.map((field) => [field.name, field.value]));

  const say = (count) => {
    const text = status.dataset.text.replace("{shown}", count).replace("{total}", rows.length);
    // An unchanged text is not spoken again.
    if (status.textContent !== text) status.textContent = text;
  };

  // Keeps the choice in the address, so that it can be sent to somebody.
  const remember = () => {
    const address = new URL(location.href);
    for (const field of fields) {
      if (field.value) address.searchParams.set(field.name, field.value);
      else address.searchParams.delete(field.name);
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  // The list follows at once; what is said about it waits until nobody types.
  let waiting;
  const apply = (delay) => {
    const count = show(chosen());
    clearTimeout(waiting);
    const settle = () => {
      say(count);
      remember();
    };
    if (delay) waiting = setTimeout(settle, delay);
    else settle();
  };

  const clear = () => {
    for (const field of fields) field.value = "";
  };

  // Takes the choice from the address; a value that the page does not offer is none.
  const recall = () => {
    const given = new URLSearchParams(location.search);
    clear();
    for (const field of fields) {
      const value = given.get(field.name) ?? "";
      if (field === q || [...field.options].some((option) => option.value === value)) field.value = value;
    }
  };

  // A link to an entry shows it, whatever was chosen before; one to a track, the list by track.
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    const row = byID.get(target?.id);
    if (!row && !groups.some(({ section }) => section.contains(target))) return;
    if (row ? row.element.hidden : target.closest("section").hidden) {
      clear();
      apply();
    }
    target.scrollIntoView({ block: row ? "center" : "start" });
  };

  q.addEventListener("input", (event) => {
    // Letters typed on the way to a Chinese character are no search yet.
    if (!event.isComposing) apply(250);
  });
  q.addEventListener("compositionend", () => apply(250));
  for (const select of [track, award, sort]) select.addEventListener("change", () => apply());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
    apply();
    q.focus();
  });
  addEventListener("hashchange", follow);
  addEventListener("popstate", () => {
    recall();
    apply();
  });
  // Paper has the whole list by track: a public notice is complete whatever its reader was looking for.
  addEventListener("beforeprint", () => show(everything));
  addEventListener("afterprint", () => show(chosen()));

  recall();
  tools.hidden = false;
  if (fields.some((field) => field.value)) apply();
  if (location.hash) follow();
})();
