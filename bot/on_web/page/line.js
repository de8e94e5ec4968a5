// The line to Mithaq. Each event keeps its id until it is answered: whatever breaks in between, it is
// sent again and done once.

import { freshId } from "./words.js";

const LONGEST_WAIT = 10_000; // ms between two tries
const FIRST_WAIT = 400;

export class Line {
  constructor(path, { onOp, onLost, onFound, onClosed }) {
    this.path = path;
    this.on = { onOp, onLost, onFound, onClosed };
    this.rev = 0;
    this.tries = 0;
    this.store = `mithaq.waiting.${path}`;
    this.waiting = new Map(read(this.store).map((frame) => [frame.id, frame]));
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.hurry());
  }

  connect() {
    clearTimeout(this.timer);
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}${this.path}ws`);
    this.socket = socket;
    socket.onopen = () => {
      this.greeting = freshId();
      socket.send(JSON.stringify({ id: this.greeting, after: this.rev }));
      for (const frame of this.waiting.values()) socket.send(JSON.stringify(frame));
    };
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data));
    socket.onclose = () => this.again();
  }

  hear(op) {
    if (op.op === "hello") this.found(op);
    const rev = op.rev ?? op.message?.rev ?? 0;
    this.rev = Math.max(this.rev, rev);
    const frame = this.waiting.get(op.id);
    if (op.op === "done" || op.op === "refused") this.forget(op.id);
    this.on.onOp(op, frame, op.id === this.greeting);
  }

  found(hello) {
    // In another language everything is worded anew, and shown anew from the start.
    if (this.language && this.language !== hello.language) this.rev = 0;
    this.language = hello.language;
    this.tries = 0;
    this.on.onFound();
  }

  send(event) {
    const frame = { id: freshId(), ...event };
    this.waiting.set(frame.id, frame);
    write(this.store, [...this.waiting.values()]);
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
    else this.hurry();
    return frame;
  }

  forget(id) {
    this.waiting.delete(id);
    write(this.store, [...this.waiting.values()]);
  }

  again() {
    this.on.onLost();
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.tries++) * (0.75 + Math.random() / 2);
    this.timer = setTimeout(() => this.connect(), wait);
    if (this.tries === 3) this.askWhy();
  }

  // A refused socket doesn't tell why; the page itself does.
  async askWhy() {
    const answer = await fetch(this.path).catch(() => null);
    if (answer?.status === 403) this.on.onClosed();
  }

  hurry() {
    if (this.socket && this.socket.readyState === WebSocket.CLOSED) this.connect();
  }
}

export function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

export function write(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store: the page still works, only a reload would lose what waits.
  }
}
