// Moving through a grid as in a spreadsheet. Tab keeps its usual way, so that links and buttons of
// a row stay within reach.

const isSeen = (sel) => sel.offsetParent !== null;

export function rowsOf(kisi) {
  return [...kisi.tabel.querySelectorAll("[data-baris]")].filter((baris) => baris.offsetParent !== null);
}

export const cellOf = (baris, kolom) =>
  [...baris.querySelectorAll("[data-sel]")].find((sel) => (sel.dataset.kolom ?? "") === kolom);

// The cells any of which fills the row: the first, and those that say so.
export const mainCells = (baris) =>
  [...baris.querySelectorAll("[data-sel]")].filter((sel, nomor) => nomor === 0 || "utama" in sel.dataset);

export function moveTo(sel) {
  if (!sel) return;
  sel.focus();
  sel.select?.();
  sel.closest("td")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// The cell of the same column, `langkah` rows further; nothing at the ends.
export function findVertical(kisi, sel, langkah) {
  const kolom = sel.dataset.kolom ?? "";
  const semua = rowsOf(kisi).map((baris) => cellOf(baris, kolom)).filter(Boolean);
  return semua[semua.indexOf(sel) + langkah];
}

function findHorizontal(kisi, sel, langkah) {
  const semua = kisi.listSel().filter(isSeen);
  return semua[semua.indexOf(sel) + langkah];
}

// Whether the caret stands where an arrow would leave the text.
function isAtEdge(sel, langkah) {
  if (!["text", "textarea"].includes(sel.type)) return false;
  const { selectionStart: awal, selectionEnd: akhir, value } = sel;
  if (awal === 0 && akhir === value.length) return true;
  return awal === akhir && awal === (langkah < 0 ? 0 : value.length);
}

const VERTIKAL = { ArrowUp: -1, ArrowDown: 1 };
const DATAR = { ArrowLeft: -1, ArrowRight: 1 };

function goal(kisi, sel, peristiwa) {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = peristiwa;
  if (altKey || metaKey) return null;
  if (ctrlKey) return key === "Home" ? kisi.listSel().find(isSeen) : key === "End" ? kisi.listSel().filter(isSeen).at(-1) : null;
  const panjang = sel.tagName === "TEXTAREA"; // a text of several lines: Shift+Enter begins one
  if (key === "Enter") return panjang && shiftKey ? null : findVertical(kisi, sel, shiftKey ? -1 : 1) ?? sel;
  if (shiftKey || sel.tagName === "SELECT") return null;
  if (panjang && key in VERTIKAL && !isAtEdge(sel, VERTIKAL[key])) return null;
  if (key in VERTIKAL && sel.type !== "date") return findVertical(kisi, sel, VERTIKAL[key]);
  if (key in DATAR && isAtEdge(sel, DATAR[key])) return findHorizontal(kisi, sel, DATAR[key]);
  return null;
}

export function bindGerak(kisi) {
  kisi.tabel.addEventListener("keydown", (peristiwa) => {
    const sel = peristiwa.target;
    if (!sel.matches("[data-sel]") || peristiwa.isComposing) return;
    const { key } = peristiwa;
    if (key === "Escape") {
      kisi.restore(sel);
      return sel.select?.();
    }
    const urung = (peristiwa.ctrlKey || peristiwa.metaKey) && !peristiwa.shiftKey && key.toLowerCase() === "z";
    if (urung && !kisi.isDirty(sel)) {
      peristiwa.preventDefault();
      return kisi.undo();
    }
    const tujuan = goal(kisi, sel, peristiwa);
    if (!tujuan) return;
    if (key === "Enter") kisi.commit(sel);
    peristiwa.preventDefault();
    if (tujuan !== sel) moveTo(tujuan);
  });
  document.querySelector("[data-kisi-urung]")?.addEventListener("click", () => kisi.undo());
}
