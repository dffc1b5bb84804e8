// The page of one part: the editor, its figures, saving by itself, and the print beside it.
// Without this module the text is a plain box, and a button saves it.
// The editor is large: it is fetched when somebody begins to write, not by those who look.
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
  const write = makeOpener(async () => {
    const { makeEditor } = await import("./narasi_penyunting.js");
    return makeEditor(form, {
      figures,
      maximum: Number(form.dataset.panjangMaks),
      changed() {
        preview.ask();
        saver.changed();
      },
    });
  });
  makeFigures(form, figures, (text) => write((editor) => editor.insert(text)));
  saver.offer((text) => write((editor) => editor.replace(text)));
  const draft = form.querySelector("[data-pakai-draf]");
  draft?.addEventListener("click", () => write((editor) => editor.append(readData("narasi-draf"))));
  if (draft) draft.hidden = false;
}

// Puts a button in the place of the box. Whatever needs the editor has it fetched, once.
function makeOpener(fetchEditor) {
  const box = form.querySelector("textarea[name=isi]");
  const place = form.querySelector("[data-kabar]");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-outline-secondary narasi-mulai";
  button.textContent = box.value ? "Ubah tulisan" : "Mulai menulis";
  box.before(button);
  box.hidden = true;
  let opening;

  async function open() {
    button.disabled = true;
    place.textContent = "Menyiapkan penyunting…";
    try {
      const editor = await fetchEditor();
      button.remove();
      place.textContent = "";
      return editor;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      place.textContent = "Penyunting belum dapat dimuat. Periksa sambungan, lalu muat ulang halaman ini.";
      return null;
    }
  }

  async function write(use) {
    opening ??= open();
    const editor = await opening;
    if (editor) use(editor);
  }

  button.addEventListener("click", () => write((editor) => editor.focus()));
  return write;
}

if (form) start();
