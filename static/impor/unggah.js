// The upload: files may be dropped, are looked at before they travel, and one sees how far they
// are. Without this script the form works as it is.

import { HARUS_MASUK, PUTUS, TAK_DITERIMA, pasangSeret, tampilGalat, tolak, tulisUkuran } from "./berkas.js";

const formulir = document.querySelector(".impor-unggah");
const masukan = formulir.querySelector("input[type=file]");
const wadah = formulir.querySelector(".impor-wadah");
const pilihan = formulir.querySelector(".impor-pilihan");
const galat = formulir.querySelector(".impor-galat");
const maju = formulir.querySelector(".impor-maju");
const tombol = formulir.querySelector("button[type=submit]");
const maks = Number(formulir.dataset.maks);

function tolakSemua(semua) {
  const jumlah = semua.reduce((sampai, satu) => sampai + satu.size, 0);
  const salah = semua.map((satu) => [satu.name, tolak(satu, masukan, maks)]).filter(([, sebab]) => sebab);
  const kalimat = salah.map(([nama, sebab]) => `${nama}: ${sebab}.`);
  if (!kalimat.length && jumlah > maks) {
    kalimat.push(`Berkas-berkas ini bersama-sama ${tulisUkuran(jumlah)}; paling besar ${tulisUkuran(maks)}. Unggah bergantian.`);
  }
  if (semua.length > Number(formulir.dataset.banyak)) {
    kalimat.push(`${semua.length} berkas dipilih; paling banyak ${formulir.dataset.banyak} sekaligus.`);
  }
  return kalimat;
}

function tampilPilihan() {
  const semua = [...masukan.files];
  pilihan.replaceChildren(
    ...semua.map((satu) => {
      const butir = document.createElement("li");
      butir.textContent = `${satu.name} (${tulisUkuran(satu.size)})`;
      return butir;
    }),
  );
  tampilGalat(galat, tolakSemua(semua));
}

function kirim() {
  const minta = new XMLHttpRequest();
  minta.open("POST", formulir.action);
  minta.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  minta.responseType = "json";
  minta.upload.addEventListener("progress", ({ loaded, total }) => tampilMaju(loaded, total));
  minta.addEventListener("load", () => selesai(minta));
  minta.addEventListener("error", () => gagal([PUTUS]));
  minta.send(new FormData(formulir));
  tombol.disabled = true;
  maju.hidden = false;
  tampilMaju(0, 1);
}

function tampilMaju(sudah, semua) {
  const persen = Math.round((sudah / semua) * 100);
  maju.querySelector("progress").value = persen;
  maju.querySelector("[role=status]").textContent = persen < 100 ? `Mengunggah ${persen}%` : "Sedang dibaca…";
}

function selesai(minta) {
  if (minta.response?.tujuan) {
    window.location.assign(minta.response.tujuan);
    return;
  }
  const alamat = new URL(minta.responseURL || formulir.action);
  const dialihkan = alamat.pathname !== new URL(formulir.action).pathname;
  gagal(minta.response?.galat ?? [dialihkan ? HARUS_MASUK : TAK_DITERIMA]);
}

function gagal(kalimat) {
  tombol.disabled = false;
  maju.hidden = true;
  tampilGalat(galat, kalimat);
}

formulir.addEventListener("submit", (peristiwa) => {
  peristiwa.preventDefault();
  const semua = [...masukan.files];
  const salah = semua.length ? tolakSemua(semua) : ["Pilih paling sedikit satu berkas lembar kerja."];
  tampilGalat(galat, salah);
  if (!salah.length) kirim();
});
// Going back to this page shows it as it was left: it may be used again.
window.addEventListener("pageshow", ({ persisted }) => persisted && gagal([]));
pasangSeret(wadah, masukan, tampilPilihan);
formulir.querySelector(".impor-seret").hidden = false;
