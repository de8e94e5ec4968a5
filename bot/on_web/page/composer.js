// Where the person writes: words that grow to six lines, files by button, paste or drop.

import { el, named, page, words } from "./words.js";
import { picture, upload } from "./upload.js";
import { read, write } from "./line.js";

const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)");

export class Composer {
  constructor(onSend, onProblem) {
    this.on = { onSend, onProblem };
    this.form = document.getElementById("composer");
    this.input = document.getElementById("words");
    this.list = document.getElementById("chosen");
    this.send = document.getElementById("send");
    this.picker = document.getElementById("picker");
    this.files = [];
    this.store = `mithaq.draft.${location.pathname}`;
    this.listen();
    this.write(read(this.store)[0] ?? "");
  }

  listen() {
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.submit()));
    this.input.addEventListener("input", () => this.grow());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("paste", (event) => this.take(event.clipboardData, event));
    document.getElementById("attach").addEventListener("click", () => this.picker.click());
    this.picker.addEventListener("change", () => (this.add([...this.picker.files]), (this.picker.value = "")));
    this.listenForDrops();
  }

  listenForDrops() {
    const sign = document.getElementById("drop");
    const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
    addEventListener("dragover", (event) => carriesFiles(event) && (event.preventDefault(), (sign.hidden = false)));
    addEventListener("dragleave", (event) => event.relatedTarget === null && (sign.hidden = true));
    addEventListener("drop", (event) => ((sign.hidden = true), this.take(event.dataTransfer, event)));
  }

  // Words that are pasted stay words, also where a copied picture of them comes along.
  take(transfer, event) {
    const files = [...(transfer?.files ?? [])];
    if (!files.length || transfer.types.includes("text/plain")) return;
    event.preventDefault();
    this.add(files);
  }

  key(event) {
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && hasKeyboard.matches;
    if (sends) (event.preventDefault(), this.submit());
  }

  write(text) {
    this.input.value = text;
    this.grow();
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    write(this.store, [this.input.value]);
  }

  add(files) {
    for (const file of files) {
      if (this.files.length >= page.mostFiles) return this.on.onProblem(words["too-many-files"]);
      this.start(file);
    }
  }

  start(file) {
    const bar = named(el("progress", { max: "1", value: "0" }), "uploading");
    const away = named(el("button", { type: "button", text: "×" }), "cancel-upload");
    const item = el("li", { class: "chosen" }, el("bdi", { class: "name", text: file.name }), bar, away);
    const { promise, cancel } = upload(file, (share) => (bar.value = share));
    const chosen = { name: file.name, ticket: null };
    this.files.push(chosen);
    away.addEventListener("click", () => (cancel(), this.remove(chosen, item)));
    promise.then((uploaded) => this.arrived(chosen, uploaded, bar, away), (problem) => this.failed(chosen, item, problem));
    picture(file, "").then((image) => image && item.prepend(image));
    this.list.append(item);
    this.list.hidden = false;
    this.showBusy();
  }

  // Sending waits for what is on its way; the button says so.
  showBusy() {
    const busy = this.files.some((file) => !file.ticket);
    if (busy) this.send.setAttribute("aria-disabled", "true");
    else this.send.removeAttribute("aria-disabled");
  }

  arrived(chosen, uploaded, bar, away) {
    chosen.ticket = uploaded.ticket;
    bar.remove();
    named(away, "remove");
    this.showBusy();
    if (this.sendsSoon) this.submit();
  }

  failed(chosen, item, problem) {
    this.remove(chosen, item);
    if (problem) this.on.onProblem(problem);
  }

  remove(chosen, item) {
    this.files = this.files.filter((one) => one !== chosen);
    if (item.contains(document.activeElement)) this.input.focus();
    item.remove();
    this.list.hidden = !this.files.length;
    this.sendsSoon = false;
    this.showBusy();
  }

  submit() {
    const say = this.input.value;
    if (!say.trim() && !this.files.length) return this.input.focus();
    if (say.length > page.longestText && [...say].length > page.longestText) return this.on.onProblem(words["too-long"]);
    // What is still on its way up is waited for.
    this.sendsSoon = this.files.some((file) => !file.ticket);
    if (this.sendsSoon) return undefined;
    this.on.onSend({ say, files: this.files.map((file) => file.ticket) }, this.files.map((file) => file.name));
    this.files = [];
    this.list.replaceChildren();
    this.list.hidden = true;
    this.write("");
    return this.input.focus();
  }

  giveBack(text) {
    this.write([text, this.input.value].filter(Boolean).join("\n"));
  }
}
