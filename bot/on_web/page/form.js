// Questions that belong together, as one HTML form. What is typed is sent as typed: words are read
// by Mithaq, not by the browser.

import { el, words } from "./words.js";
import { upload } from "./upload.js";

const INPUT_MODES = { money: "decimal", number: "numeric" };

export function formElement(form, onFill, onProblem) {
  const fields = form.fields.map(fieldElement);
  const submit = el("button", { type: "submit", class: "press primary", text: form.submit });
  const element = el("form", { class: "fill", autocomplete: "off" }, ...fields, submit);
  element.dataset.form = JSON.stringify([form.form, form.gig]);
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.getAttribute("aria-disabled")) return;
    submit.setAttribute("aria-disabled", "true");
    try {
      const files = await uploaded(element);
      onFill({ form: form.form, gig: form.gig, values: values(element), files }, submit);
    } catch (problem) {
      submit.removeAttribute("aria-disabled");
      onProblem(problem);
    }
  });
  return element;
}

function fieldElement(field) {
  const caption = el("span", { text: field.label });
  if (field.optional) caption.append(" ", el("span", { class: "optional", text: `(${words.optional})` }));
  return el("label", {}, caption, inputElement(field));
}

function inputElement(field) {
  const common = { name: field.name, required: !field.optional };
  if (field.kind === "file") return fileInput(common);
  if (field.kind === "long") return el("textarea", { ...common, dir: "auto", rows: "3", text: field.value });
  return el("input", { ...common, type: "text", dir: "auto", inputmode: INPUT_MODES[field.kind], value: field.value });
}

// The browser's own words on a file field are in the browser's language; ours are in the page's.
function fileInput(common) {
  const input = el("input", { ...common, type: "file", class: "unseen" });
  const name = el("bdi", { class: "name" });
  input.addEventListener("change", () => (name.textContent = input.files[0]?.name ?? ""));
  return el("span", { class: "choose" }, input, el("span", { class: "press", text: words["choose-file"] }), name);
}

function values(form) {
  const typed = [...form.elements].filter((one) => one.name && one.type !== "file");
  return Object.fromEntries(typed.map((one) => [one.name, one.value]));
}

async function uploaded(form) {
  const inputs = [...form.elements].filter((one) => one.type === "file");
  const chosen = inputs.flatMap((one) => [...one.files]);
  const files = await Promise.all(chosen.map((file) => upload(file, () => {}).promise));
  return files.map((file) => file.ticket);
}

// A form that is shown anew keeps what was typed into it.
export function keepTyped(before, after) {
  const old = before.querySelector("form.fill");
  const fresh = after.querySelector("form.fill");
  if (!old || !fresh || old.dataset.form !== fresh.dataset.form) return;
  for (const one of old.elements) {
    const same = one.name && fresh.elements.namedItem(one.name);
    if (same && one.type === "file") (same.files = one.files, same.dispatchEvent(new Event("change")));
    else if (same && one.value !== one.defaultValue) same.value = one.value;
  }
}
