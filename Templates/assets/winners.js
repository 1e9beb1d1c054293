// Filters, searches and sorts the winner list of a page. Without it the page shows the whole list by track.
(() => {
  const tools = document.getElementById("winners-tools");
  if (!tools) return;
  const form = tools.querySelector("form");
  const { q, track, award, sort } = form.elements;
  const status = tools.querySelector("[role=status]");
  const all = document.getElementById("winners-all");
  const groups = [...document.querySelectorAll(".winner-group[data-track]")].map((section) => ({
    section,
    id: section.dataset.track,
    title: section.querySelector("h2").textContent,
    body: section.querySelector("tbody"),
    link: document.querySelector(`.contents a[href="#${CSS.escape(section.querySelector("h2").id)}"]`)?.closest("li"),
  }));
  // One form of a text for searching: full-width letters become plain, upper case becomes lower.
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  let order = 0;
  const rows = groups.flatMap((group) =>
    [...group.body.rows].map((element) => ({
      element, group, order: order++, award: element.dataset.award, text: plain(element.textContent),
    })));
  const byID = new Map(rows.map((row) => [row.element.id, row]));
  const awards = [...award.options].map((option) => option.value);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const cell = (row, name) => row.element.querySelector(`.entry-${name}`).textContent;
  const orders = {
    award: (a, b) => awards.indexOf(a.award) - awards.indexOf(b.award),
    id: (a, b) => collator.compare(a.element.id, b.element.id),
    project: (a, b) => collator.compare(a.project ??= cell(a, "project"), b.project ??= cell(b, "project")),
    organization: (a, b) =>
      collator.compare(a.organization ??= cell(a, "organization"), b.organization ??= cell(b, "organization")),
  };

  // Puts every row where the chosen order wants it: under its track, or in the one list of all.
  let arranged = "";
  const arrange = () => {
    if (sort.value === arranged) return;
    arranged = sort.value;
    const list = all.querySelector("tbody");
    const compare = orders[arranged];
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
  };

  const say = (shown) => {
    const text = status.dataset.text.replace("{shown}", shown).replace("{total}", rows.length);
    // An unchanged text is not spoken again.
    if (status.textContent !== text) status.textContent = text;
  };

  // Keeps the choice in the address, so that it can be sent to somebody.
  const remember = () => {
    const address = new URL(location.href);
    for (const field of [q, track, award, sort]) {
      if (field.value) address.searchParams.set(field.name, field.value);
      else address.searchParams.delete(field.name);
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  const apply = () => {
    arrange();
    const words = plain(q.value).split(/\s+/).filter(Boolean);
    const shown = new Map();
    let count = 0;
    for (const row of rows) {
      const fits = (!track.value || row.group.id === track.value) && (!award.value || row.award === award.value) &&
        words.every((word) => row.text.includes(word));
      if (row.element.hidden === fits) row.element.hidden = !fits;
      if (!fits) continue;
      count += 1;
      shown.set(row.group, true);
    }
    for (const group of groups) {
      group.section.hidden = Boolean(arranged) || !shown.has(group);
      if (group.link) group.link.hidden = group.section.hidden;
    }
    all.hidden = !arranged || count === 0;
    tools.classList.toggle("is-filtered", count < rows.length);
    say(count);
    remember();
  };

  // A link to an entry shows it, whatever was chosen before.
  const follow = () => {
    const row = byID.get(decodeURIComponent(location.hash.slice(1)));
    if (!row) return;
    if (row.element.hidden) {
      q.value = track.value = award.value = "";
      apply();
    }
    row.element.scrollIntoView({ block: "center" });
  };

  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  };
  const now = () => {
    clearTimeout(waiting);
    apply();
  };
  q.addEventListener("input", soon);
  for (const select of [track, award, sort]) select.addEventListener("change", now);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    now();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    q.value = track.value = award.value = sort.value = "";
    now();
    q.focus();
  });
  addEventListener("hashchange", follow);

  const given = new URLSearchParams(location.search);
  for (const field of [q, track, award, sort]) {
    const value = given.get(field.name) ?? "";
    if (field === q || [...field.options].some((option) => option.value === value)) field.value = value;
  }
  tools.hidden = false;
  if ([q, track, award, sort].some((field) => field.value)) apply();
  if (location.hash) follow();
})();
