// The conversation: messages in their order, changed where they stand, the newest kept in view
// unless the person is reading further up.

import { keepTyped } from "./form.js";
import { messageElement, waitingElement } from "./message.js";
import { el } from "./words.js";

const NEAR = 90; // px from the end that still count as being there
const MARGIN = 24; // px

export class Talk {
  constructor(acts) {
    this.acts = acts;
    this.log = document.getElementById("talk");
    this.waiting = document.getElementById("waiting");
    this.scroller = document.getElementById("scroller");
    this.newest = document.getElementById("newest");
    this.atEnd = true;
    this.acted = null;
    this.settled = false;
    this.scroller.addEventListener("scroll", () => this.look(), { passive: true });
    this.newest.addEventListener("click", () => this.toEnd());
    // Pictures that arrive, the keyboard of a phone, a growing composer.
    const stay = new ResizeObserver(() => this.atEnd && this.toEnd());
    for (const one of [this.scroller, this.log, this.waiting]) stay.observe(one);
  }

  get isEmpty() {
    return !this.log.children.length;
  }

  put(message) {
    const before = this.find(message.id);
    const element = messageElement(message, this.acts);
    if (before) this.replace(before, element);
    else this.insert(element, message.id);
    if (this.settled) element.classList.add(before ? "changed" : "fresh");
    // What one's own act led to is brought into view, wherever one was.
    this.atEnd ||= this.acted && !before;
    this.follow();
  }

  find(id) {
    return this.log.querySelector(`[data-id="${Number(id)}"]`);
  }

  insert(element, id) {
    const after = [...this.log.children].findLast((one) => Number(one.dataset.id) < id);
    if (after) after.after(element);
    else this.log.prepend(element);
  }

  replace(before, element) {
    const held = before.contains(document.activeElement) ? document.activeElement : null;
    const place = held ? focusables(before).indexOf(held) : -1;
    keepTyped(before, element);
    before.replaceWith(element);
    if (held) (sameButton(element, held) ?? focusables(element)[place] ?? element).focus({ preventScroll: true });
  }

  drop(id) {
    const element = this.find(id);
    const held = element?.contains(document.activeElement);
    element?.remove();
    if (held) this.scroller.focus({ preventScroll: true });
    this.follow();
  }

  // From here to its answer, new messages are what the person waits for. The mark stays until
  // then, also when the pressed button's message is replaced meanwhile.
  act(id) {
    this.acted = id;
    this.waiting.append(el("span", { hidden: true, "data-frame": id }));
  }

  wait(frame, files = []) {
    if (this.waiting.querySelector(`[data-frame="${frame.id}"]`)) return;
    this.acted = frame.id;
    this.waiting.append(waitingElement(frame, files));
    this.toEnd();
  }

  settle(id) {
    if (this.acted === id) this.acted = null;
    for (const one of this.waiting.querySelectorAll(`[data-frame="${id}"]`)) one.remove();
    for (const busy of this.log.querySelectorAll(`[data-frame="${id}"]`)) {
      busy.removeAttribute("aria-disabled");
      delete busy.dataset.frame;
    }
  }

  // All that stood there is shown; from now on what comes is news, and is read out.
  ready() {
    if (this.settled) return;
    this.settled = true;
    this.toEnd();
    this.log.removeAttribute("aria-busy");
    this.log.setAttribute("aria-live", "polite");
  }

  look() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    this.newest.hidden = this.atEnd;
  }

  follow() {
    if (this.atEnd) this.toEnd();
    else this.look();
  }

  // A message higher than the view is shown from its beginning.
  toEnd() {
    const last = this.waiting.querySelector(".message:last-of-type") ?? this.log.lastElementChild;
    const over = last ? last.offsetHeight - this.scroller.clientHeight + MARGIN : 0;
    this.scroller.scrollTop = this.scroller.scrollHeight;
    if (over > 0) this.scroller.scrollTop -= over;
    this.atEnd = true;
    this.newest.hidden = over <= NEAR;
  }
}

function focusables(element) {
  return [...element.querySelectorAll("button, input, textarea, a")];
}

function sameButton(element, held) {
  return focusables(element).find((one) => held.dataset.press && one.dataset.press === held.dataset.press);
}
