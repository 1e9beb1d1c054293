// The answers of the complaint form: from its fields into the complaint that is sent or saved, and back.
// Used by complaint.js, which is loaded after it.
const complaintAnswers = (form, words) => {
  "use strict";

  const { programme, version, sha256 } = form.dataset;
  const all = (selector, root = form) => [...root.querySelectorAll(selector)];

  /** Whether a field belongs to what is filled in: not to an organisation where an individual complains. */
  const isAsked = (element) => {
    const only = element.closest("[data-only]")?.dataset.only;
    if (!only) return true;
    if (only === "representative") return form.querySelector("#has-representative").checked;
    const kind = form.querySelector("[name='complainant.kind']:checked")?.value;
    return kind === only;
  };

  const steps = (name) => name.split(".");

  /** The object in which a value stands, made where it is not there. */
  const make = (object, name) => steps(name).slice(0, -1).reduce((place, step) => (place[step] ??= {}), object);

  const put = (object, name, value) => {
    make(object, name)[steps(name).at(-1)] = value;
  };

  const get = (object, name) =>
    steps(name).reduce((place, step) => (place === Object(place) && Object.hasOwn(place, step) ? place[step] : undefined), object);

  /** The elements that hold answers; evidence is looked after elsewhere. */
  const inputs = () =>
    all("[name]").filter((each) => each.type !== "hidden" && each.type !== "file" && !each.closest("[data-item], .chooser"));

  /** Files that are no evidence, such as an authorisation: only their names are answers. */
  const files = () => all("input[type=file]").filter((input) => !input.closest("[data-item]"));

  for (const input of files()) {
    input.addEventListener("change", () => {
      if (input.files.length === 0) return;
      input.dataset.chosen = input.files[0].name.normalize("NFC");
      say(input, "");
    });
  }

  /** Shows the name of a file that was chosen, and what has to be done about it. */
  const say = (input, again) => {
    const facts = input.closest("[data-field]").querySelector("[data-file-facts]");
    facts.hidden = !input.dataset.chosen;
    facts.textContent = `${input.dataset.chosen ?? ""} ${again}`.trim();
  };

  /** The complaint as far as it is filled in. */
  const collect = (evidence) => {
    const result = {
      schema: { version, sha256 }, programme, complainant: {}, complaint: {}, declarations: {},
    };
    for (const input of inputs()) {
      if (!isAsked(input)) continue;
      // An object is there as soon as it is asked for: what it lacks is then said of its fields.
      make(result, input.name);
      if (input.type === "checkbox" || input.type === "radio") {
        if (!input.checked) continue;
        if ("list" in input.dataset) put(result, input.name, [...(get(result, input.name) ?? []), input.value]);
        else put(result, input.name, "truth" in input.dataset ? input.value === "true" : input.value);
      } else {
        const text = input.value.replaceAll("\r\n", "\n").trim();
        if (text !== "") put(result, input.name, text);
      }
    }
    for (const input of files()) {
      if (isAsked(input) && input.dataset.chosen) put(result, input.name, input.dataset.chosen);
    }
    if (evidence.length > 0) result.complaint.evidence = evidence;
    return result;
  };

  /** Whether somebody has answered anything: a date that stands there from the beginning is no answer. */
  const isBlank = (complaint) =>
    ["complainant", "complaint", "declarations"].every((part) => isEmpty(complaint[part]));

  const isEmpty = (value) => value === Object(value) && Object.values(value).every(isEmpty);

  /** Fills the fields in; what a field cannot hold is left out, and the check finds it missing. */
  const fill = (complaint) => {
    const hasRepresentative = get(complaint, "complainant.representative") !== undefined;
    const control = form.querySelector("#has-representative");
    if (control) control.checked = hasRepresentative;
    for (const input of inputs()) {
      const value = get(complaint, input.name);
      if (input.type === "checkbox" || input.type === "radio") {
        const text = String(value);
        input.checked = Array.isArray(value) ? value.includes(input.value) : value !== undefined && text === input.value;
      } else if (input.closest("[data-only]") === null || value === undefined || belongs(input, complaint)) {
        input.value = typeof value === "string" ? value : "";
      }
    }
    for (const input of files()) {
      const name = get(complaint, input.name);
      if (typeof name === "string") input.dataset.chosen = name;
      else delete input.dataset.chosen;
      say(input, words.again);
    }
  };

  const belongs = (input, complaint) => {
    const { only } = input.closest("[data-only]").dataset;
    return only === "representative" || only === complaint.complainant?.kind;
  };

  /** The text beside or above a field, as a label of its answer. */
  const label = (field) => {
    const element = field.querySelector("legend, label");
    return element.textContent.trim();
  };

  /** What a field was answered, in words. */
  const answer = (field) => {
    const select = field.querySelector("select");
    if (select) return select.value === "" ? "" : select.selectedOptions[0].textContent;
    const flag = field.querySelector("input[type=checkbox][data-truth]");
    if (flag) return flag.checked ? words.yes : "";
    if (field.querySelector("input[type=radio], input[type=checkbox]")) {
      return all("input:checked", field).map((input) => input.labels[0].textContent.trim()).join("\n");
    }
    if (field.querySelector("input[type=file]")) {
      return [...field.querySelectorAll("[data-file-facts] span:not(.again)")].map((each) => each.textContent).join("\n")
        || (field.querySelector("input").dataset.chosen ?? "");
    }
    return field.querySelector("input, textarea").value.trim();
  };

  const otherFiles = () => files().filter(isAsked);

  return { all, isAsked, collect, isBlank, fill, label, answer, otherFiles };
};
