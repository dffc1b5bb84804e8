// The page of one part: the editor, its figures, saving by itself, and the print beside it.
// Without this module the text is a plain box, and a button saves it.
import { makeEditor } from "./narasi_penyunting.js";
import { makeSaver } from "./narasi_simpan.js";
import { makeFigures } from "./narasi_angka.js";
import { makePreview } from "./narasi_pratinjau.js";

const form = document.querySelector("[data-narasi]");

function readData(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

function start() {
  const figures = readData("narasi-angka");
  const preview = makePreview(form);
  const saver = makeSaver(form);
  const editor = makeEditor(form, {
    figures,
    maximum: Number(form.dataset.panjangMaks),
    changed() {
      preview.ask();
      saver.changed();
    },
  });
  makeFigures(form, figures, (text) => editor.insert(text));
  saver.offer((text) => editor.replace(text));
  const draft = form.querySelector("[data-pakai-draf]");
  draft?.addEventListener("click", () => editor.append(readData("narasi-draf")));
  if (draft) draft.hidden = false;
}

if (form) start();
