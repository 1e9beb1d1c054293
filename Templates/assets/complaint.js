// The complaint form, step by step. Without this script the page is one long form, for paper or for sending.
//
// Answers stay in this tab (sessionStorage) until they are erased, sent, or the tab is closed. Nothing leaves the
// page but the complaint itself, to the address of the form, when the reader sends it. What is right is decided by
// the code that also checks complaints when they come in, compiled to WebAssembly.
(async () => {
  "use strict";

  const { module, integrity } = document.currentScript.dataset;
  const form = document.querySelector("form.complaint");
  const parts = document.querySelector("#complaint-parts");
  if (!form || typeof WebAssembly !== "object" || !crypto.subtle) return;

  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const words = { ...parts.dataset };
  // English puts a space between two sentences.
  const space = language === "en" ? " " : "";
  const part = (name) => parts.content.querySelector(`[data-part=${name}]`).cloneNode(true);

  let exports;
  try {
    exports = await siteModule.load(module, integrity);
  } catch (error) {
    console.warn(error);
    return;
  }

  const answers = complaintAnswers(form, words);
  const { all } = answers;
  const pages = all(".step[id]");
  const select = form.querySelector("select");
  const heading = document.querySelector("main h1");
  const title = document.title;
  const key = `complaint:${form.dataset.programme}`;

  /** Asks the module what is wrong with a complaint. */
  const check = (complaint) => {
    const entries = [...select.options].map(({ value }) => value).filter(Boolean).join(" ");
    const head = [language, form.dataset.programme, form.dataset.sha256, entries];
    const question = `${head.join("\n")}\n${JSON.stringify(complaint)}`;
    const report = siteModule.ask(exports, "complaint_check", question);
    return report.split("\n").filter(Boolean).map((line) => {
      const [pointer, rule, text, help] = line.split("\t");
      const field = rule === "complaint/missing" ? fieldOf(pointer) : null;
      return { pointer, text: field ? missing(field) : text, help: field ? "" : help };
    });
  };

  // Answers.

  const keep = () => {
    shape();
    try {
      sessionStorage.setItem(key, JSON.stringify(collect()));
    } catch (error) {
      // A browser that keeps nothing only loses the answers when the page is left.
      console.warn(error);
    }
  };

  const kept = () => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  };

  const forget = () => {
    try {
      sessionStorage.removeItem(key);
    } catch (error) {
      console.warn(error);
    }
  };

  const evidence = complaintEvidence(form, words, part, () => keep());
  const collect = () => answers.collect(evidence.collect());

  const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());

  const fill = (complaint) => {
    answers.fill(complaint);
    const date = form.querySelector("[name=date]");
    if (date.value === "") date.value = today();
    const items = complaint.complaint?.evidence;
    evidence.fill(Array.isArray(items) ? items : []);
    shape();
    chooser.show();
  };

  /** Shows what the answers so far ask for. */
  const shape = () => {
    for (const group of all("[data-only]")) {
      const { only } = group.dataset;
      if (only !== "representative") group.hidden = !answers.isAsked(group);
    }
  };

  // Errors.

  const summary = part("errors");

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
          turn(field.closest(".step").id, false);
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

  // Steps.

  const steps = part("steps");
  const last = part("check");
  const receipt = part("receipt");
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
    clear();
    const first = wanted.querySelector("h2");
    first.focus();
    (steps.isConnected ? steps : first).scrollIntoView({ block: "start" });
  };

  const move = (by) => turn(pages[pages.indexOf(current) + by]?.id);

  const proceed = async () => {
    await evidence.settled();
    keep();
    const wrong = check(collect()).filter(({ pointer }) => fieldOf(pointer)?.closest(".step") === current);
    if (wrong.length > 0) show(wrong);
    else move(1);
  };

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

  // Sending.

  const send = async () => {
    await evidence.settled();
    keep();
    if (form.hidden) return show([{ pointer: "", text: words.over }]);
    const complaint = collect();
    const wrong = check(complaint);
    if (wrong.length > 0) return show(wrong);
    const others = answers.otherFiles();
    const gone = [...evidence.missing(), ...others.filter((input) => input.files.length === 0)];
    if (gone.length > 0) {
      return show(gone.map((input) => ({ pointer: input.closest("[data-field]").dataset.field, text: words.missingFiles })));
    }
    const body = new FormData();
    body.append("complaint", new Blob([JSON.stringify(complaint)], { type: "application/json" }), "complaint.json");
    for (const file of [...evidence.files(), ...others.flatMap((input) => [...input.files])]) body.append("evidence", file, file.name.normalize("NFC"));
    for (const button of last.querySelectorAll("button")) button.disabled = true;
    try {
      const response = await fetch(form.action, {
        method: "POST", body, credentials: "omit", referrerPolicy: "no-referrer",
        headers: { Accept: "application/json, application/problem+json" },
      });
      const answer = await response.json().catch(() => ({}));
      if (response.status === 201 && typeof answer.receipt === "string") taken(answer);
      else show(problems(response, answer));
    } catch {
      show([{ pointer: "", text: words.offline }]);
    } finally {
      for (const button of last.querySelectorAll("button")) button.disabled = false;
    }
  };

  const problems = (response, answer) => {
    const errors = Array.isArray(answer.errors) ? answer.errors : [];
    if (errors.length > 0) return errors.map((error) => ({ pointer: error.pointer, text: error[language] ?? "" }));
    const text = typeof answer.detail === "string" ? answer.detail : words.answer.replace("{status}", response.status);
    return [{ pointer: "", text }];
  };

  const taken = ({ receipt: number, received }) => {
    clear();
    list();
    receipt.querySelector("[data-receipt]").textContent = number;
    receipt.querySelector("[data-received]").textContent = String(received).replace("T", " ").slice(0, 16);
    last.before(receipt);
    steps.remove();
    last.classList.add("is-done");
    forget();
    receipt.querySelector("h2").focus();
    receipt.scrollIntoView({ block: "start" });
  };

  // Saving and opening.

  const tools = part("tools");
  const say = (text) => { tools.querySelector("[data-said]").textContent = text; };

  const save = async () => {
    await evidence.settled();
    const complaint = collect();
    const url = URL.createObjectURL(new Blob([`${JSON.stringify(complaint, null, 2)}\n`], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${words.fileName}-${complaint.complaint.entry ?? complaint.programme}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  const open = async (file) => {
    let complaint;
    try {
      complaint = JSON.parse(await file.text());
    } catch {
      return say(words.unreadable);
    }
    if (complaint !== Object(complaint) || Array.isArray(complaint) || !("complaint" in complaint)) return say(words.notComplaint);
    if (complaint.programme !== form.dataset.programme) return say(words.other);
    fill(complaint);
    keep();
    turn(last.id);
    say(words.opened);
  };

  const erase = () => {
    if (!confirm(words.eraseSure)) return;
    form.reset();
    fill({});
    forget();
    turn(pages[0].id);
    say(words.erased);
  };

  const deeds = {
    back: () => move(-1), save, erase, print: () => print(),
    add: () => { evidence.add(); keep(); },
    open: () => tools.querySelector("[data-open]").click(),
  };

  // All together.

  form.querySelector(".without-script")?.remove();
  for (const page of pages) page.append(part("walk"));
  pages[0].querySelector("[data-do=back]").remove();
  form.querySelector("#evidence-items").after(part("add"));
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
  form.after(tools);
  form.noValidate = true;
  form.classList.add("is-stepped");
  const chooser = complaintChooser(select, part("chooser"), words);

  fill(kept() ?? {});
  const wanted = new URLSearchParams(location.search).get("entry");
  if (wanted !== null) {
    const isKnown = [...select.options].some(({ value }) => value !== "" && value === wanted);
    if (isKnown) select.value = wanted;
    else say(words.unknownEntry);
    chooser.show();
    keep();
    // The first step comes first, and the address names nobody's entry any more.
    history.replaceState(null, "", location.pathname);
  }
  turn(location.hash.slice(1), false);

  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (current === last) send();
    else proceed();
  });
  document.addEventListener("click", (event) => {
    const deed = deeds[event.target.closest?.("[data-do]")?.dataset.do];
    if (deed) deed();
  });
  tools.querySelector("[data-open]").addEventListener("change", (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) open(file);
  });
  // Other places of the page, such as its beginning, are no steps.
  addEventListener("hashchange", () => {
    const id = location.hash.slice(1);
    if (current.id !== id && pages.some((page) => page.id === id)) turn(id);
  });
  addEventListener("beforeprint", () => {
    document.documentElement.classList.toggle("prints-answers", !answers.isBlank(collect()));
    list();
  });
  document.documentElement.classList.add("has-complaint-script");
})();
