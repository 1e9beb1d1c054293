// The evidence of the complaint form. Used by complaint.js, which is loaded after it.

/** The list of evidence: any number of items, each file with its size and SHA-256. */
const complaintEvidence = (form, words, part, changed) => {
  "use strict";

  const list = form.querySelector("#evidence-items");
  const types = new Map(form.dataset.types.split(" ").map((pair) => pair.split("=")));
  // The first item as it was built, to make others from.
  const pattern = list.querySelector("[data-item]").cloneNode(true);
  let items = [];
  let next = 0;

  const ending = (name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const find = (item, key) => item.element.querySelector(`[data-key="${key}"]`);

  /** Numbers the items anew, as the check counts them. */
  const renumber = () => {
    items.forEach((item, index) => {
      for (const number of item.element.querySelectorAll("[data-number]")) number.textContent = index + 1;
      for (const field of item.element.querySelectorAll("[data-field]")) {
        field.dataset.field = `/complaint/evidence/${index}/${field.dataset.member}`;
      }
      item.element.querySelector("[data-part=remove]").hidden = items.length === 1;
    });
  };

  const say = (item) => {
    const facts = item.element.querySelector("[data-file-facts]");
    const { file, bytes, sha256 } = item.record;
    facts.hidden = !file;
    if (!file) return;
    facts.replaceChildren(line(file, "file-name"), line(`${size(bytes)}`), line(`SHA-256 ${sha256 ?? ""}`, "hash"));
    if (!item.content) facts.append(line(words.again, "again"));
  };

  const line = (text, name) => {
    const element = document.createElement("span");
    element.textContent = text;
    if (name) element.className = name;
    return element;
  };

  const size = (bytes) => {
    if (!(bytes >= 0)) return "";
    const [unit, name] = bytes < 1000 ? [1, "B"] : bytes < 1_000_000 ? [1000, "kB"] : [1_000_000, "MB"];
    return `${Math.round((bytes / unit) * 10) / 10} ${name}`;
  };

  /** Reads a chosen file and keeps what identifies it; the file itself stays where it is. */
  const choose = async (item, file) => {
    const expected = item.record.sha256;
    const mine = (item.choice = (item.choice ?? 0) + 1);
    const facts = item.element.querySelector("[data-file-facts]");
    facts.hidden = false;
    facts.replaceChildren(line(words.hashing));
    item.reading = digest(file).catch(() => "");
    const sha256 = await item.reading;
    if (mine !== item.choice) return;
    const again = !item.content && expected && item.record.file === file.name && expected !== sha256;
    item.content = file;
    item.record = {
      file: file.name.normalize("NFC"), type: types.get(ending(file.name)) ?? file.type, bytes: file.size, sha256,
    };
    if (sha256 === "") delete item.record.sha256;
    say(item);
    if (again) facts.append(line(words.differs, "again"));
    changed();
  };

  const digest = async (file) => {
    const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const add = (record = {}) => {
    const element = pattern.cloneNode(true);
    const item = { element, record: {} };
    const mark = `evidence-${next++}`;
    for (const each of element.querySelectorAll("[id]")) each.id = `${mark}-${each.id}`;
    for (const [attribute, selector] of [["for", "[for]"], ["aria-describedby", "[aria-describedby]"]]) {
      for (const each of element.querySelectorAll(selector)) {
        each.setAttribute(attribute, `${mark}-${each.getAttribute(attribute)}`);
      }
    }
    for (const field of element.querySelectorAll("[data-field]")) {
      field.dataset.member = field.dataset.field.split("/").pop();
      const input = field.querySelector("input, textarea");
      input.dataset.key = field.dataset.member;
      input.removeAttribute("name");
    }
    element.append(part("remove"));
    element.querySelector("[data-do=remove]").addEventListener("click", () => remove(item));
    item.element = element;
    for (const key of ["title", "proves"]) find(item, key).value = typeof record[key] === "string" ? record[key] : "";
    if (typeof record.file === "string") {
      const { file, type, bytes, sha256 } = record;
      item.record = { file, type, bytes, sha256 };
    }
    find(item, "file").addEventListener("change", (event) => {
      const [file] = event.target.files;
      if (file) choose(item, file);
    });
    items.push(item);
    list.append(element);
    renumber();
    say(item);
    return item;
  };

  const remove = (item) => {
    const place = items.indexOf(item);
    items.splice(place, 1);
    item.element.remove();
    if (items.length === 0) add();
    renumber();
    find(items[Math.min(place, items.length - 1)], "title").focus();
    changed();
  };

  const fill = (records) => {
    list.replaceChildren();
    items = [];
    for (const record of records.length > 0 ? records : [{}]) add(record === Object(record) ? record : {});
  };

  /** The evidence as the complaint lists it; items with nothing in them are none. */
  const collect = () =>
    items.map((item) => {
      const record = {};
      for (const key of ["title", "proves"]) {
        const text = find(item, key).value.replaceAll("\r\n", "\n").trim();
        if (text !== "") record[key] = text;
      }
      for (const [key, value] of Object.entries(item.record)) if (value !== undefined) record[key] = value;
      return record;
    });

  const used = () => {
    const records = collect();
    // One empty item asks for evidence, and is none.
    return records.length === 1 && Object.keys(records[0]).length === 0 ? [] : records;
  };

  return {
    collect: used,
    fill,
    add: () => find(add(), "title").focus(),
    /** Waits for files that are still being read. */
    settled: () => Promise.all(items.map((item) => item.reading)),
    files: () => items.map((item) => item.content).filter(Boolean),
    /** The items whose file has to be chosen again, because the page was left in the meantime. */
    missing: () => items.filter((item) => item.record.file && !item.content).map((item) => find(item, "file")),
  };
};
