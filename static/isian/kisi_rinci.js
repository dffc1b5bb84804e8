// What stands beside a figure (its parts, whether it is final, as of when): a small form that opens
// below the row, by F2 in a cell or by the row's button. `<template data-kisi-rinci>` holds it; its
// fields take their content from `data-…` of the row and go to the address of the row's first cell.

import { keyOf, setKeadaan, tell } from "./kisi_kabar.js";

const medanOf = (bentuk) => [...bentuk.querySelectorAll("[name]")];

function close(baris) {
  const bentang = baris.nextElementSibling;
  if (!bentang?.classList.contains("kisi-bentang")) return false;
  bentang.remove();
  baris.querySelector("[data-kisi-buka]")?.setAttribute("aria-expanded", "false");
  return true;
}

function toggle(kisi, baris, kembali) {
  if (close(baris)) return kembali?.focus();
  const pola = document.querySelector("template[data-kisi-rinci]");
  const sel = baris.querySelector("[data-sel]");
  if (!pola || !sel || sel.readOnly) return;
  const bentang = document.createElement("tr");
  bentang.className = "kisi-bentang";
  const ruang = document.createElement("td");
  ruang.colSpan = 99;
  ruang.append(pola.content.cloneNode(true));
  bentang.append(ruang);
  baris.after(bentang);
  baris.querySelector("[data-kisi-buka]")?.setAttribute("aria-expanded", "true");
  prepare(kisi, baris, bentang, kembali);
}

function prepare(kisi, baris, bentang, kembali) {
  const bentuk = bentang.querySelector("form");
  for (const bagian of bentuk.querySelectorAll("[data-bila]")) bagian.hidden = !(bagian.dataset.bila in baris.dataset);
  for (const medan of medanOf(bentuk)) {
    medan.value = baris.dataset[medan.name] ?? medan.value;
    medan.dataset.awal = medan.value;
  }
  const judul = bentuk.querySelector("[data-kisi-judul]");
  if (judul) judul.textContent = baris.querySelector("[data-sel]").getAttribute("aria-label");
  bentuk.addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    submit(kisi, baris, bentuk);
    close(baris);
    kembali?.focus();
  });
  bentuk.addEventListener("keydown", (peristiwa) => {
    if (peristiwa.key !== "Escape") return;
    close(baris);
    kembali?.focus();
  });
  bentuk.querySelector("[data-kisi-tutup]")?.addEventListener("click", () => { close(baris); kembali?.focus(); });
  medanOf(bentuk).find((medan) => medan.offsetParent !== null)?.focus();
}

// Only what was changed is sent, as one entry of the same queue; parts of a percentage together.
function submit(kisi, baris, bentuk) {
  const sel = baris.querySelector("[data-sel]");
  const berubah = new Set(medanOf(bentuk).filter((medan) => medan.value !== medan.dataset.awal));
  for (const medan of [...berubah]) medan.closest("[data-bersama]")?.querySelectorAll("[name]").forEach((m) => berubah.add(m));
  const lain = Object.fromEntries([...berubah].map((medan) => [medan.name, medan.value]));
  if (!Object.keys(lain).length) return;
  for (const [nama, isi] of Object.entries(lain)) baris.dataset[nama] = isi;
  const rekam = kisi.recordOf(sel);
  tell(sel, "pesan");
  setKeadaan(sel, "menunggu");
  kisi.enqueue(sel, { kunci: `${rekam}|rinci`, milik: keyOf(sel), kolom: "rinci", rekam, isi: sel.value.trim(), versi: kisi.versi.get(rekam), lain });
}

export function bindRinci(kisi) {
  kisi.tabel.addEventListener("keydown", (peristiwa) => {
    if (peristiwa.key !== "F2" || !peristiwa.target.matches("[data-sel]")) return;
    peristiwa.preventDefault();
    toggle(kisi, peristiwa.target.closest("[data-baris]"), peristiwa.target);
  });
  kisi.tabel.addEventListener("click", ({ target }) => {
    const tombol = target.closest("[data-kisi-buka]");
    if (tombol) toggle(kisi, tombol.closest("[data-baris]"), tombol);
  });
}
