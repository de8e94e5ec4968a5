// One message of the conversation as an element.

import { el, icon, moment, size, spanNodes, words } from "./words.js";
import { formElement } from "./form.js";
import { picture } from "./upload.js";

const WHO = { me: "by-me", mithaq: "by-mithaq" };

export function messageElement(message, acts) {
  const kinds = [message.who, message.card && "card", message.buttons.length && "has-buttons", message.form && "has-form", isCommand(message) && "command"];
  const article = el("article", { class: `message ${kinds.filter(Boolean).join(" ")}`, tabindex: "-1" });
  article.dataset.id = message.id;
  if (message.who === "client") article.append(clientHead(message, acts));
  else article.append(el("span", { class: "unseen", text: words[WHO[message.who]] }));
  article.append(...parts(message, acts));
  return article;
}

const isCommand = ({ who, spans }) => who === "me" && spans.length === 1 && /^\/[a-z]+$/.test(spans[0][1]);

function parts(message, acts) {
  const own = [];
  if (message.spans.length) own.push(said(message));
  if (message.files.length) own.push(fileList(message.files));
  own.push(el("time", { class: "at", datetime: message.at, text: moment(message.at) }));
  if (message.form) own.push(formElement(message.form, (values, submit) => acts.fill(values, submit), acts.problem));
  if (message.buttons.length) own.push(buttonRows(message, acts));
  return own;
}

function said(message) {
  // One's own words are all there is in the bubble: each of their lines runs its own way.
  if (message.who === "me") return el("p", { class: "said", dir: "auto" }, ...ownWords(message.spans.map(([, text]) => text).join("")));
  const way = { lang: message.lang, dir: message.dir };
  if (!message.card) return el("p", { class: "said", ...way }, ...spanNodes(message.spans));
  return el("div", { class: "said", ...way }, ...cardLines(message.spans));
}

// What follows a command runs its own way, whatever letters the command is written in.
function ownWords(text) {
  const [command] = text.match(/^\/[a-z]+(?= )/) ?? [];
  return command ? [el("bdi", { text: command }), text.slice(command.length)] : [text];
}

// A card's lines, cut where the spans break the line.
function cardLines(spans) {
  const lines = [[]];
  for (const [kind, text] of spans) {
    const [first, ...rest] = text.split("\n");
    lines.at(-1).push([kind, first]);
    for (const next of rest) lines.push([[kind, next]]);
  }
  return lines.map((line) => el("p", {}, ...spanNodes(line)));
}

function clientHead(message, acts) {
  const copy = el("button", { type: "button", class: "copy" }, el("span", { text: words.copy }));
  copy.prepend(icon("M9 9h10v11H9z", "M5 15V4h10"));
  copy.addEventListener("click", () => acts.copy(message.copy, copy));
  return el("div", { class: "head" }, el("h2", { text: words[`for-${message.reader}`] }), copy);
}

function buttonRows(message, acts) {
  const rows = message.buttons.map((row) => el("div", { class: "row" }, ...row.map((one) => button(one, message, acts))));
  return el("div", { class: "rows", lang: message.lang, dir: message.dir }, ...rows);
}

function button({ press, label, style }, message, acts) {
  const element = el("button", { type: "button", class: `press ${style}`, text: label });
  element.dataset.press = press;
  element.addEventListener("click", () => acts.press(press, message.id, element));
  return element;
}

function fileList(files) {
  return el("ul", { class: "files" }, ...files.map(fileItem));
}

function fileItem(file) {
  const link = el("a", { class: "file", href: file.path, download: file.name, "aria-label": `${words.download}: ${file.name}` });
  link.append(icon("M12 4v11M7 11l5 5 5-5M5 20h14"), el("bdi", { class: "name", text: file.name }), el("span", { class: "size", text: size(file.size) }));
  const item = el("li", {}, link);
  if (file.media.startsWith("image/")) showPicture(file, item);
  return item;
}

async function showPicture(file, item) {
  const answer = await fetch(file.path).catch(() => null);
  const image = answer?.ok ? await picture(await answer.blob(), file.name) : null;
  if (!image) return;
  image.classList.add("shown-picture");
  item.prepend(image);
}

export function waitingElement(frame, files) {
  const article = el("article", { class: "message me waiting" }, el("span", { class: "unseen", text: words.sending }));
  article.dataset.frame = frame.id;
  if (frame.say) article.append(el("p", { class: "said", dir: "auto", text: frame.say }));
  for (const name of files) article.append(el("p", { class: "said", dir: "auto", text: name }));
  article.append(el("span", { class: "at", "aria-hidden": "true", text: words.sending }));
  return article;
}
