// The page's labels, in the language the greeting brought; and small makers of elements.
// Text only ever becomes text nodes here, so that nobody's words turn into markup.

export const words = {};

export const page = { account: "", language: "ar", ahead: 0, longestText: 20000, largestFile: 20e6, mostFiles: 10 };

export function el(name, { text, ...attributes } = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value);
  }
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

export function icon(...paths) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const path of paths) {
    const shape = document.createElementNS(space, "path");
    shape.setAttribute("d", path);
    svg.append(shape);
  }
  return svg;
}

// [[kind, text], ...] -> nodes; a person's own words stand apart, each in its own direction.
export function spanNodes(spans) {
  return spans.map(([kind, text]) => {
    if (kind === "bold") return el("strong", { text });
    if (kind === "user") return el("bdi", { text });
    if (kind === "time") return el("time", { text });
    return document.createTextNode(text);
  });
}

export function label(greeting) {
  Object.assign(words, greeting.words);
  page.account = greeting.account;
  page.language = greeting.language;
  page.longestText = greeting.longest_text;
  page.largestFile = greeting.largest_file;
  page.mostFiles = greeting.most_files;
  document.documentElement.lang = greeting.language;
  document.documentElement.dir = greeting.dir;
  document.title = words.name;
  document.querySelector("h1").textContent = words.name;
  for (const one of document.querySelectorAll("[data-text]")) one.textContent = words[one.dataset.text];
  for (const one of document.querySelectorAll("[data-placeholder]")) one.placeholder = words[one.dataset.placeholder];
  for (const one of document.querySelectorAll("[data-label]")) named(one, one.dataset.label);
}

// The name is kept as its key, so that a greeting that comes later, or in another language, names it too.
export function named(element, key) {
  element.dataset.label = key;
  if (words[key] === undefined) return element;
  element.setAttribute("aria-label", words[key]);
  if (element.tagName === "BUTTON") element.title = words[key];
  return element;
}

const inLatinDigits = () => `${page.language}-u-nu-latn`;

export function moment(iso) {
  const at = new Date(iso);
  const today = at.toDateString() === new Date(Date.now() + page.ahead).toDateString();
  const day = today ? {} : { day: "numeric", month: "long" };
  const clock = { hour: "numeric", minute: "2-digit" };
  return new Intl.DateTimeFormat(inLatinDigits(), { ...day, ...clock }).format(at);
}

export function size(bytes) {
  const [unit, amount] = bytes < 1e6 ? ["kilobyte", Math.ceil(bytes / 1e3)] : ["megabyte", bytes / 1e6];
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 };
  return new Intl.NumberFormat(inLatinDigits(), style).format(amount);
}

// Enough randomness that no two pages ever make the same one.
export function freshId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
