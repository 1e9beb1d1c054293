// What is wrong with the answers of the complaint form: a summary above the heading, and words beside the fields.
// Used by complaint.js, which is loaded after it.

/** Shows errors and takes them away; `turn` shows the step with an id. */
const complaintErrors = (form, words, answers, summary, turn) => {
  "use strict";

  const { all } = answers;
  const heading = document.querySelector("main h1");
  const { title } = document;
  // English puts a space between two sentences.
  const space = document.documentElement.lang.startsWith("zh") ? "" : " ";

  const clear = () => {
    summary.remove();
    document.title = title;
    for (const error of document.querySelectorAll(".field-error")) error.remove();
    for (const field of all(".has-error")) field.classList.remove("has-error");
    for (const input of all("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
      const described = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.endsWith("-error"));
      input.setAttribute("aria-describedby", described.join(" "));
    }
  };

  /** What to do about a field that is empty. */
  const missing = (field) => {
    if (field.querySelector("[data-item]")) return words.missingEvidence;
    const template = field.querySelector("input[type=file]") ? words.missingFile
      : field.querySelector("input[type=radio], input[type=checkbox]") ? words.missingChoice : words.missingText;
    return template.replace("{label}", answers.label(field));
  };

  /** The field an error is about: the one with its pointer, or the nearest around it. */
  const fieldOf = (pointer) => {
    for (let path = pointer; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
      const field = all("[data-field]").find((each) => each.dataset.field === path && answers.isAsked(each));
      if (field) return field;
    }
    return null;
  };

  const entrance = (field) =>
    [...field.querySelectorAll("input, textarea, select")].find((each) => !each.hidden && !each.closest("[hidden]")) ?? field;

  const show = (refusals) => {
    clear();
    const list = summary.querySelector("ul");
    list.replaceChildren();
    const seen = new Set();
    refusals.forEach(({ pointer, text, help }, number) => {
      const field = fieldOf(pointer ?? "");
      if (field && seen.has(field)) return;
      const row = document.createElement("li");
      if (field) {
        seen.add(field);
        mark(field, help ? `${text}${space}${help}` : text, number);
        const link = document.createElement("a");
        link.href = `#${entrance(field).id}`;
        link.textContent = text;
        link.addEventListener("click", (event) => {
          event.preventDefault();
          turn(field.closest(".step").id);
          entrance(field).focus();
          field.scrollIntoView({ block: "start" });
        });
        row.append(link);
      } else {
        row.textContent = text;
      }
      list.append(row);
    });
    heading.parentElement.before(summary);
    document.title = words.pageError + title;
    summary.focus();
    summary.scrollIntoView({ block: "start" });
  };

  const mark = (field, text, number) => {
    field.classList.add("has-error");
    const error = document.createElement("p");
    error.className = "field-error";
    error.id = `field-${number}-error`;
    const word = document.createElement("span");
    word.className = "visually-hidden";
    word.textContent = words.error;
    error.append(word, text);
    const place = field.querySelector(":scope > .hint");
    if (place && !field.querySelector("[data-item]")) place.after(error);
    else field.prepend(error);
    const target = field.matches("fieldset") ? field : entrance(field);
    target.setAttribute("aria-invalid", "true");
    target.setAttribute("aria-describedby", `${target.getAttribute("aria-describedby") ?? ""} ${error.id}`.trim());
    if (target === field) target.removeAttribute("aria-invalid");
  };

  return { clear, show, missing, fieldOf };
};
