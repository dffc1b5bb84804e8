// The editor itself: bold, italic, lists, tables. What is pasted keeps its structure alone.
import {
  Bold, BulletList, Document, Editor, Extension, Gapcursor, HardBreak, History, Italic, ListItem,
  OrderedList, Paragraph, Table, TableCell, TableHeader, TableRow, Text, pm,
} from "../django_prose_editor/editor.js";

const TOKEN = /\{[a-z_]+(?::[^{}\n]{1,120})?\}|\[\[(?:tabel|gambar):[\w.-]+\]\]/g;
const EXTENSIONS = [
  Document, Paragraph, Text, Bold, Italic, BulletList, OrderedList, ListItem, HardBreak, History,
  Gapcursor, Table.configure({ resizable: false }), TableRow, TableHeader, TableCell,
];

// Name, what it is called, the keys that do it too, and what it does.
const TOOLS = [
  ["bold", "Tebal", "Ctrl+B", (chain) => chain.toggleBold()],
  ["italic", "Miring", "Ctrl+I", (chain) => chain.toggleItalic()],
  ["bulletList", "Daftar butir", "Ctrl+Shift+8", (chain) => chain.toggleBulletList()],
  ["orderedList", "Daftar angka", "Ctrl+Shift+7", (chain) => chain.toggleOrderedList()],
  ["", "Tabel", "", (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })],
  ["table", "+ baris", "", (chain) => chain.addRowAfter()],
  ["table", "+ kolom", "", (chain) => chain.addColumnAfter()],
  ["table", "− baris", "", (chain) => chain.deleteRow()],
  ["table", "− kolom", "", (chain) => chain.deleteColumn()],
  ["table", "Hapus tabel", "", (chain) => chain.deleteTable()],
  ["", "Urungkan", "Ctrl+Z", (chain) => chain.undo()],
  ["", "Ulangi", "Ctrl+Y", (chain) => chain.redo()],
];

// Tokens show what they stand for, or that they stand for nothing.
function showFigures(figures) {
  const known = new Map(figures.map(([text, label, shown]) => [text, [label, shown]]));
  const decorate = (doc) => {
    const found = [];
    doc.descendants((node, position) => {
      if (!node.isText) return;
      for (const match of node.text.matchAll(TOKEN)) {
        const [label, shown] = known.get(match[0]) ?? ["tidak dikenal", "?"];
        const kind = known.has(match[0]) ? "narasi-angka" : "narasi-angka narasi-angka-hilang";
        const start = position + match.index;
        const attributes = { class: kind, title: label, "data-tampil": shown };
        found.push(pm.view.Decoration.inline(start, start + match[0].length, attributes));
      }
    });
    return pm.view.DecorationSet.create(doc, found);
  };
  return Extension.create({
    name: "angka",
    addProseMirrorPlugins: () => [
      new pm.state.Plugin({
        state: {
          init: (_, { doc }) => decorate(doc),
          apply: (change, old) => (change.docChanged ? decorate(change.doc) : old),
        },
        props: { decorations(state) { return this.getState(state); } },
      }),
    ],
  });
}

export function makeEditor(form, { figures, maximum, changed }) {
  const box = form.querySelector("textarea[name=isi]");
  const place = document.createElement("div");
  place.className = "narasi-penyunting";
  box.before(place);
  const editor = new Editor({
    element: place,
    injectCSS: false,
    content: box.value,
    extensions: [...EXTENSIONS, showFigures(figures)],
    editorProps: {
      attributes: {
        role: "textbox", "aria-multiline": "true", "aria-labelledby": "label-tulisan",
        "aria-describedby": "narasi-bantuan", spellcheck: "false",
      },
    },
    onUpdate() {
      box.value = editor.isEmpty ? "" : editor.getHTML();
      tellLength(form, box.value.length, maximum);
      changed();
    },
  });
  place.before(makeToolbar(editor));
  return {
    focus: () => editor.commands.focus("end"),
    insert: (text) => editor.chain().focus().insertContent({ type: "text", text }).run(),
    append: (html) => editor.chain().focus("end").insertContent(html).run(),
    replace: (html) => editor.chain().setContent(html, { emitUpdate: true }).focus().run(),
  };
}

function tellLength(form, length, maximum) {
  const place = form.querySelector("[data-panjang]");
  place.hidden = length <= maximum;
  place.textContent = `Tulisan ini ${length} karakter; paling banyak ${maximum}. Bagi menjadi beberapa bagian.`;
}

function makeToolbar(editor) {
  const bar = document.createElement("div");
  bar.className = "narasi-alat";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Bentuk tulisan");
  const buttons = TOOLS.map(([name, label, keys, run]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-outline-secondary";
    button.textContent = label;
    if (keys) button.title = keys;
    button.addEventListener("click", () => run(editor.chain().focus()).run());
    bar.append(button);
    return [button, name];
  });
  const mark = () => {
    for (const [button, name] of buttons) {
      const active = Boolean(name) && editor.isActive(name);
      if (name === "table") button.hidden = !active;
      else if (name) button.setAttribute("aria-pressed", String(active));
    }
  };
  editor.on("transaction", mark);
  mark();
  return bar;
}
