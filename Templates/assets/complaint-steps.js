// The steps of the complaint form, the last of which shows all answers. Used by complaint.js, which is loaded after it.

/** Divides the form into its steps; `turned` is called before a step that takes the focus is shown. */
const complaintSteps = (form, words, answers, part, turned) => {
  "use strict";

  const pages = answers.all(".step[id]");
  const steps = part("steps");
  const last = part("check");
  let current;

  const turn = (id, takesFocus = true) => {
    const wanted = pages.find((page) => page.id === id) ?? pages[0];
    const changed = wanted !== current;
    current = wanted;
    for (const page of pages) page.classList.toggle("is-current", page === wanted);
    for (const link of steps.querySelectorAll("a")) {
      if (link.hash === `#${wanted.id}`) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    if (wanted === last) list();
    if (changed && location.hash !== `#${wanted.id}`) history.pushState(null, "", `#${wanted.id}`);
    if (!takesFocus) return;
    turned();
    const first = wanted.querySelector("h2");
    first.focus();
    (steps.isConnected ? steps : first).scrollIntoView({ block: "start" });
  };

  const move = (by) => turn(pages[pages.indexOf(current) + by]?.id);

  /** All answers, to read before they are sent, and to sign on paper. */
  const list = () => {
    const place = last.querySelector("[data-answers]");
    place.replaceChildren();
    for (const page of pages.filter((page) => page !== last)) {
      const head = document.createElement("h3");
      head.textContent = page.querySelector("h2").textContent;
      const change = document.createElement("a");
      change.href = `#${page.id}`;
      change.className = "screen-only";
      change.textContent = words.change;
      const what = document.createElement("span");
      what.className = "visually-hidden";
      what.textContent = `${words.colon}${head.textContent}`;
      change.append(what);
      const facts = document.createElement("dl");
      facts.className = "facts answers";
      for (const field of page.querySelectorAll("[data-field]")) {
        if (field.querySelector("[data-field]") || !answers.isAsked(field)) continue;
        const text = answers.answer(field);
        if (text === "" && "optional" in field.dataset) continue;
        facts.append(row(field, text));
      }
      const bar = document.createElement("div");
      bar.className = "answers-head";
      bar.append(head, change);
      place.append(bar, facts);
    }
  };

  const row = (field, text) => {
    const element = document.createElement("div");
    element.className = "row";
    const item = field.closest("[data-item]");
    const name = document.createElement("dt");
    name.textContent = (item ? `${item.querySelector("[data-number]").textContent}. ` : "") + answers.label(field);
    const value = document.createElement("dd");
    value.textContent = text || words.empty;
    element.append(name, value);
    return element;
  };

  for (const page of pages) page.append(part("walk"));
  pages[0].querySelector("[data-do=back]").remove();
  pages.at(-1).after(last);
  pages.push(last);
  pages.forEach((page, index) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${page.id}`;
    link.textContent = page.querySelector("h2").textContent;
    item.append(link);
    steps.querySelector("ol").append(item);
    const caption = document.createElement("p");
    caption.className = "kicker screen-only";
    caption.textContent = words.stepOf.replace("{n}", index + 1).replace("{m}", pages.length);
    page.querySelector("h2").before(caption);
  });
  form.prepend(steps);

  return {
    last, list, move, turn,
    first: () => turn(pages[0].id),
    current: () => current,
    has: (id) => pages.some((page) => page.id === id),
    /** Leaves the answers alone, when there is nothing left to do. */
    finish: () => {
      list();
      steps.remove();
      last.classList.add("is-done");
    },
  };
};
