// What is coming: a panel beside the conversation with the present moment, the buttons that move it
// on where that can be, and the nudges in their order. It stays while one talks, so that one sees
// them arrive.

import { el, spanNodes, words } from "./words.js";

const SOON = 150; // ms for news that come together
const TICK = 20_000; // ms; "in 3 hours" grows old

export class Coming {
  // acts: announce(text), problem(text), await() and arrived() around what a move leads to.
  constructor(acts) {
    this.acts = acts;
    this.panel = document.getElementById("coming");
    this.toggle = document.getElementById("clock");
    this.heading = this.panel.querySelector("h2");
    this.asked = 0;
    this.toggle.addEventListener("click", () => (this.isOpen ? this.close() : this.open()));
    this.panel.querySelector(".shut").addEventListener("click", () => this.close());
    this.panel.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    document.addEventListener("visibilitychange", () => this.news());
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  open() {
    this.show(true);
    this.heading.focus();
    this.ticking = setInterval(() => this.news(), TICK);
    return this.load();
  }

  close() {
    clearInterval(this.ticking);
    this.show(false);
    this.toggle.focus();
  }

  show(isOpen) {
    this.panel.hidden = !isOpen;
    this.toggle.setAttribute("aria-expanded", String(isOpen));
  }

  // Something has changed: a turn, a move, another language.
  news() {
    if (!this.isOpen || document.hidden) return;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.load(), SOON);
  }

  async load() {
    const turn = ++this.asked;
    const answer = await fetch("coming").catch(() => null);
    if (!answer?.ok) return; // the line says by itself when it's lost
    const outlook = await answer.json();
    // A later question's answer stands already.
    if (turn === this.asked) this.render(outlook);
  }

  async move(hours) {
    if (this.moving) return undefined;
    this.mark(true);
    const body = JSON.stringify({ hours });
    const answer = await fetch("clock", { method: "POST", body }).catch(() => null);
    const said = await answer?.json().catch(() => null);
    this.mark(false);
    if (!answer?.ok) return this.acts.problem(said?.refused ?? words.lost);
    this.asked++;
    this.render(said);
    return this.acts.announce([said.moment, said.ahead].filter(Boolean).join(". "));
  }

  mark(isMoving) {
    this.moving = isMoving;
    if (isMoving) this.acts.await();
    else this.acts.arrived();
    for (const one of this.panel.querySelectorAll(".steps button")) {
      if (isMoving) one.setAttribute("aria-disabled", "true");
      else one.removeAttribute("aria-disabled");
    }
  }

  render(outlook) {
    const way = { lang: outlook.lang, dir: outlook.dir };
    const ahead = outlook.ahead ? [el("p", { class: "ahead", text: outlook.ahead })] : [];
    const moment = el("time", { class: "moment", datetime: outlook.now, text: outlook.moment });
    this.panel.querySelector(".now").replaceChildren(el("p", way, moment), ...ahead);
    this.renderSteps(outlook.steps);
    const list = this.panel.querySelector(".timeline");
    list.replaceChildren(...outlook.coming.map((one) => nudge(one, way)));
    list.hidden = !outlook.coming.length;
    this.panel.querySelector(".none").hidden = outlook.coming.length > 0;
  }

  // The same buttons stay, and with them the focus.
  renderSteps(steps) {
    const mover = this.panel.querySelector(".mover");
    mover.hidden = !steps.length;
    document.getElementById("mover-note").hidden = !steps.length;
    const row = mover.querySelector(".steps");
    const same = JSON.stringify(steps);
    if (row.dataset.steps === same) return;
    row.dataset.steps = same;
    row.replaceChildren(...steps.map((one) => this.step(one)));
  }

  step({ hours, label }) {
    const button = el("button", { type: "button", class: "press", text: label });
    button.addEventListener("click", () => this.move(hours));
    return button;
  }
}

function nudge({ at, soon, when, gig, spans, state, note }, way) {
  const head = el("p", { class: "soon" }, el("strong", { text: soon }));
  if (gig) head.append(" ", el("span", { class: "gig", text: gig }));
  if (note) head.append(" ", el("span", { class: "note", text: note }));
  const what = el("p", { class: "what" }, ...spanNodes(spans));
  return el("li", { class: state, ...way }, head, what, el("time", { datetime: at, text: when }));
}
