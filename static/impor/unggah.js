// The upload: files may be dropped, are looked at before they travel, and one sees how far they
// are. Without this script the form works as it is.

import { MB, pasangSeret, tampilGalat } from "./berkas.js";

const formulir = document.querySelector(".impor-unggah");
const masukan = formulir.querySelector("input[type=file]");
const wadah = formulir.querySelector(".impor-wadah");
const pilihan = formulir.querySelector(".impor-pilihan");
const galat = formulir.querySelector(".impor-galat");
const maju = formulir.querySelector(".impor-maju");
const tombol = formulir.querySelector("button[type=submit]");
const diterima = masukan.accept.split(",");

function tulisUkuran(byte) {
  const angka = byte < MB ? `${Math.max(1, Math.round(byte / 1024))} KB` : `${(byte / MB).toFixed(1)} MB`;
  return angka.replace(".", ",");
}

// What is wrong with a file that one can tell from here; the server looks at its content.
function tolak(berkas) {
  const nama = berkas.name.toLowerCase();
  if (!diterima.some((akhiran) => nama.endsWith(akhiran))) {
    return `bukan lembar kerja (yang diterima: ${diterima.join(", ")})`;
  }
  if (berkas.size === 0) return "kosong (0 byte)";
  return berkas.size > Number(formulir.dataset.maks) ? `terlalu besar (${tulisUkuran(berkas.size)})` : "";
}

function tolakSemua(semua) {
  const jumlah = semua.reduce((sampai, satu) => sampai + satu.size, 0);
  const salah = semua.map((satu) => [satu.name, tolak(satu)]).filter(([, sebab]) => sebab);
  const kalimat = salah.map(([nama, sebab]) => `${nama}: ${sebab}.`);
  if (!kalimat.length && jumlah > Number(formulir.dataset.maks)) {
    kalimat.push(`Berkas-berkas ini bersama-sama ${tulisUkuran(jumlah)}; paling besar ${tulisUkuran(Number(formulir.dataset.maks))}. Unggah bergantian.`);
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
  minta.addEventListener("error", () => gagal(["Sambungan terputus; berkas belum diterima. Coba lagi."]));
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
  gagal(minta.response?.galat ?? ["Berkas tidak dapat diterima. Muat ulang halaman ini, lalu coba lagi."]);
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
pasangSeret(wadah, masukan, tampilPilihan);
formulir.querySelector(".impor-seret").hidden = false;
