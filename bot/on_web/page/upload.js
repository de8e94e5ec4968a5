// Files on their way up, and pictures shown only when their first bytes say that they are pictures.

import { el, page, words } from "./words.js";

const PICTURES = [
  ["image/png", (b) => starts(b, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["image/jpeg", (b) => starts(b, 0, [0xff, 0xd8, 0xff])],
  ["image/gif", (b) => starts(b, 0, [0x47, 0x49, 0x46, 0x38])],
  ["image/webp", (b) => starts(b, 0, [0x52, 0x49, 0x46, 0x46]) && starts(b, 8, [0x57, 0x45, 0x42, 0x50])],
];

const starts = (bytes, from, wanted) => wanted.every((byte, place) => bytes[from + place] === byte);

// Resolves with what the server says of the file; rejects with words for the person, or null when
// it was cancelled.
export function upload(file, onProgress) {
  const request = new XMLHttpRequest();
  const promise = new Promise((resolve, reject) => {
    const problem = file.size > page.largestFile ? words["file-too-big"] : file.size ? null : words["file-empty"];
    if (problem) return reject(problem);
    request.open("POST", "files");
    request.setRequestHeader("X-Name", encodeURIComponent(file.name.toWellFormed?.() ?? file.name));
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(words["upload-failed"]);
    request.onabort = () => reject(null);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status === 200) resolve(answer);
      else reject(answer?.refused ?? words["upload-failed"]);
    };
    return request.send(file);
  });
  return { promise, cancel: () => request.abort() };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// An <img> of a blob, or null when it isn't a picture that browsers show safely.
export async function picture(blob, name) {
  const bytes = new Uint8Array(await blob.slice(0, 16).arrayBuffer());
  const kind = PICTURES.find(([, fits]) => fits(bytes))?.[0];
  if (!kind) return null;
  const address = URL.createObjectURL(new Blob([blob], { type: kind }));
  const image = el("img", { alt: name, src: address });
  image.onload = () => URL.revokeObjectURL(address);
  image.onerror = () => (URL.revokeObjectURL(address), image.remove());
  return image;
}
