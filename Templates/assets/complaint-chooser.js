// The choice of the entry that a complaint is about. Used by complaint.js, which is loaded after it.

/** Makes a list of entries that answers to words beside the plain choice, which keeps the answer. */
const complaintChooser = (select, element, words) => {
  "use strict";

  const MOST = 30;
  const filter = element.querySelector("input");
  const count = element.querySelector("[role=status]");
  const list = element.querySelector(".choices");
  const entries = [...select.options].filter((option) => option.value !== "").map((option) => ({
    id: option.value, text: option.textContent, track: option.parentElement.label,
    words: `${option.textContent} ${option.parentElement.label}`.toLowerCase(),
  }));
  list.setAttribute("aria-labelledby", `${select.id}-label`);
  let shownFor;

  const show = () => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
    const chosen = entries.find(({ id }) => id === select.value);
    const shown = found.slice(0, MOST);
    // What is chosen stays in sight, whatever the filter says.
    if (chosen && !shown.includes(chosen)) shown.unshift(chosen);
    list.replaceChildren(...shown.map(choice));
    const template = found.length === 0 ? words.none : words.shown;
    const text = template.replace("{shown}", Math.min(found.length, MOST)).replace("{found}", found.length)
      .replace("{all}", entries.length);
    if (text !== shownFor) count.textContent = shownFor = text;
  };

  const choice = ({ id, text, track }) => {
    const row = document.createElement("div");
    row.className = "choice";
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: "entry-choice", value: id, id: `choice-${id}` });
    input.checked = select.value === id;
    const label = document.createElement("label");
    label.htmlFor = input.id;
    const small = document.createElement("span");
    small.className = "small";
    small.textContent = track;
    label.append(text, small);
    row.append(input, label);
    return row;
  };

  filter.addEventListener("input", show);
  list.addEventListener("change", ({ target }) => {
    select.value = target.value;
    select.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // The plain choice stays the field that is filled in; it is only out of sight.
  select.hidden = true;
  select.before(element);
  show();
  return { show };
};
