// Where the parts meet: the line, the conversation, the composer, and the few buttons around them.

import { Coming } from "./coming.js";
import { Composer } from "./composer.js";
import { Line } from "./line.js";
import { Talk } from "./talk.js";
import { el, label, moment, page, spanNodes, words } from "./words.js";

const NOTICE_STAYS = 10_000; // ms
const COPIED_STAYS = 2_500;
const NEWS_COME = 1_000; // what a move leads to may come a little after its answer
const MOVE = "move-of-the-clock";
const FIRST_WORDS = "first-start"; // one id, so that two pages opened at once greet once

const connection = document.getElementById("connection");
const languageButton = document.getElementById("language");
const besideButton = document.getElementById("beside");

const acts = {
  press(press, message, element) {
    if (element.getAttribute("aria-disabled")) return;
    talk.act(mark(element, line.send({ press, message })));
  },
  fill(values, submit) {
    talk.act(mark(submit, line.send(values)));
  },
  problem(text) {
    if (text) notice([["plain", text]]);
  },
  copy,
};

const talk = new Talk(acts);
let arriving;
const coming = new Coming({
  announce,
  problem: acts.problem,
  await: () => (clearTimeout(arriving), talk.act(MOVE)),
  arrived: () => (arriving = setTimeout(() => talk.settle(MOVE), NEWS_COME)),
});
const composer = new Composer((event, names) => talk.wait(line.send(event), names), acts.problem);
const line = new Line(location.pathname, {
  onOp: hear,
  onLost: () => (connection.textContent = words.lost ?? ""),
  onFound: () => (connection.textContent = ""),
  onClosed: () => (connection.textContent = words.closed ?? ""),
});

function hear(op, frame, isGreeting) {
  if (op.op === "hello") greet(op);
  if (op.op === "put") talk.put(op.message);
  if (op.op === "drop") talk.drop(op.id);
  if (op.op === "notice") notice(op.spans, op);
  if (op.op === "done") done(op.id, isGreeting);
  if (op.op === "refused") refused(op, frame);
  if (op.op === "clock") moved(op);
  coming.news();
}

// What was said "at 5 pm" is then yesterday's, and says so.
function moved({ ahead }) {
  page.ahead = ahead * 1000;
  document.getElementById("clock").classList.toggle("ahead", ahead > 0);
  for (const one of document.querySelectorAll("time.at")) one.textContent = moment(one.dateTime);
}

function greet(hello) {
  label(hello);
  languageButton.hidden = !hello.language_press;
  languageButton.textContent = hello.other_language;
  languageButton.lang = page.language === "ar" ? "en" : "ar";
  languageButton.onclick = () => mark(languageButton, line.send({ press: hello.language_press }));
  for (const frame of line.waiting.values()) if (frame.say !== undefined && frame.id !== FIRST_WORDS) talk.wait(frame);
}

function done(id, isGreeting) {
  settle(id);
  if (!isGreeting) return;
  talk.ready();
  if (talk.isEmpty) line.send({ id: FIRST_WORDS, say: "/start" });
}

function refused(op, frame) {
  settle(op.id);
  notice(op.spans, op);
  if (frame?.say && frame.id !== FIRST_WORDS) composer.giveBack(frame.say);
}

function mark(element, frame) {
  element.setAttribute("aria-disabled", "true");
  element.dataset.frame = frame.id;
  return frame.id;
}

function settle(id) {
  talk.settle(id);
  if (languageButton.dataset.frame === id) languageButton.removeAttribute("aria-disabled");
}

function notice(spans, { lang, dir } = {}, link = null) {
  const close = el("button", { type: "button", text: "×", "aria-label": words.close });
  const text = el("p", { lang, dir }, ...(link ? [link] : spanNodes(spans)));
  const element = el("div", { class: "notice" }, text, close);
  const vanish = () => (element.matches(":hover, :focus-within") ? setTimeout(vanish, 2_000) : element.remove());
  close.addEventListener("click", () => element.remove());
  document.getElementById("notices").replaceChildren(element);
  if (!link) setTimeout(vanish, NOTICE_STAYS);
}

async function copy(text, button) {
  const caption = button.querySelector("span");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const said = button.closest("article").querySelector(".said");
    getSelection().selectAllChildren(said);
    if (!document.execCommand("copy")) return notice([["plain", words["copy-by-hand"]]]);
  }
  caption.textContent = `✓ ${words.copied}`;
  setTimeout(() => (caption.textContent = words.copy), COPIED_STAYS);
  return announce(words.copied);
}

// For ears alone: the button's own change isn't read out.
function announce(text) {
  const whisper = el("span", { class: "unseen", text });
  connection.parentElement.querySelector("#notices").append(whisper);
  setTimeout(() => whisper.remove(), COPIED_STAYS);
}

besideButton.addEventListener("click", async () => {
  const answer = await fetch("beside", { method: "POST" }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (!said?.address) return acts.problem(said?.refused ?? words.lost);
  const tab = open(said.address, "_blank");
  if (tab) tab.opener = null;
  else notice([], {}, el("a", { href: said.address, target: "_blank", rel: "noopener", text: words["beside-ready"] }));
  return undefined;
});

line.connect();
