// Sends a complaint to the address of its form. Used by complaint.js, which is loaded after it.

/**
 * Makes what sends. Of the `desk`, `collect` gives the complaint when all files are read, `check` what is wrong with
 * it, `show` shows that, and `taken` is told the receipt.
 */
const complaintSender = (form, words, language, answers, evidence, step, desk) => {
  "use strict";

  const { collect, check, show, taken } = desk;
  const buttons = () => step.querySelectorAll("button");

  const send = async () => {
    const complaint = await collect();
    if (form.hidden) return show([{ pointer: "", text: words.over }]);
    const wrong = check(complaint);
    if (wrong.length > 0) return show(wrong);
    const others = answers.otherFiles();
    const gone = [...evidence.missing(), ...others.filter((input) => input.files.length === 0)];
    if (gone.length > 0) {
      return show(gone.map((input) => ({ pointer: input.closest("[data-field]").dataset.field, text: words.missingFiles })));
    }
    const body = new FormData();
    body.append("complaint", new Blob([JSON.stringify(complaint)], { type: "application/json" }), "complaint.json");
    for (const file of [...evidence.files(), ...others.flatMap((input) => [...input.files])]) {
      body.append("evidence", file, file.name.normalize("NFC"));
    }
    for (const button of buttons()) button.disabled = true;
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
      for (const button of buttons()) button.disabled = false;
    }
  };

  const problems = (response, answer) => {
    const errors = Array.isArray(answer.errors) ? answer.errors : [];
    if (errors.length > 0) return errors.map((error) => ({ pointer: error.pointer, text: error[language] ?? "" }));
    const text = typeof answer.detail === "string" ? answer.detail : words.answer.replace("{status}", response.status);
    return [{ pointer: "", text }];
  };

  return send;
};
