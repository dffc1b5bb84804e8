// Folding groups, and showing only some rows. What is chosen stands in the address, so that it
// survives a reload and can be sent to someone.

import { mainCells } from "./kisi_gerak.js";

const isKosong = (baris) => {
  const semua = mainCells(baris);
  return semua.length > 0 && semua.every((sel) => sel.value.trim() === "");
};

const UJI = {
  cari: (baris, isi) => (baris.dataset.cari ?? baris.querySelector("th")?.textContent ?? "").toLowerCase().includes(isi.toLowerCase()),
  unit: (baris, isi) => baris.dataset.unit === isi,
  hanya: (baris, isi) => (isi === "kosong" ? isKosong(baris) : "kembali" in baris.dataset),
};

function apply(kisi, bentuk) {
  const pilihan = [...new FormData(bentuk)].filter(([nama, isi]) => nama in UJI && isi.trim());
  let tampak = 0;
  for (const baris of kisi.tabel.querySelectorAll("[data-baris]")) {
    baris.hidden = !pilihan.every(([nama, isi]) => UJI[nama](baris, isi.trim()));
    tampak += baris.hidden ? 0 : 1;
  }
  for (const kelompok of kisi.tabel.querySelectorAll("tbody[data-kelompok]")) {
    kelompok.hidden = ![...kelompok.querySelectorAll("[data-baris]")].some((baris) => !baris.hidden);
  }
  const jumlah = bentuk.querySelector("[data-kisi-jumlah]");
  if (jumlah) jumlah.textContent = pilihan.length ? `${tampak} baris ditampilkan` : "";
  remember(pilihan);
}

function remember(pilihan) {
  const alamat = new URL(location);
  for (const nama of Object.keys(UJI)) alamat.searchParams.delete(nama);
  for (const [nama, isi] of pilihan) alamat.searchParams.set(nama, isi.trim());
  history.replaceState(history.state, "", alamat);
}

function bindBentuk(kisi, bentuk) {
  bentuk.hidden = false;
  for (const [nama, isi] of new URLSearchParams(location.search)) {
    const medan = nama in UJI ? bentuk.elements.namedItem(nama) : null;
    if (medan) medan.value = isi;
  }
  const kerja = () => apply(kisi, bentuk);
  bentuk.addEventListener("input", kerja);
  bentuk.addEventListener("reset", () => setTimeout(kerja));
  bentuk.addEventListener("submit", (peristiwa) => peristiwa.preventDefault());
  kerja();
}

function bindLipat(kisi) {
  const lemari = `sakip-lipat:${location.pathname}`;
  const terlipat = new Set(JSON.parse(sessionStorage.getItem(lemari) ?? "[]"));
  const set = (tombol, buka) => {
    tombol.setAttribute("aria-expanded", buka);
    tombol.closest("tbody").classList.toggle("terlipat", !buka);
    terlipat[buka ? "delete" : "add"](tombol.closest("tbody").dataset.kelompok);
    sessionStorage.setItem(lemari, JSON.stringify([...terlipat]));
  };
  for (const tombol of kisi.tabel.querySelectorAll("tbody[data-kelompok] button[aria-expanded]")) {
    if (terlipat.has(tombol.closest("tbody").dataset.kelompok)) set(tombol, false);
    tombol.addEventListener("click", () => set(tombol, tombol.getAttribute("aria-expanded") !== "true"));
  }
}

export function bindSaring(kisi) {
  const bentuk = document.querySelector("form[data-kisi-saring]");
  if (bentuk) bindBentuk(kisi, bentuk);
  bindLipat(kisi);
}
