import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTableOff,
  IconTablePlus,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";

/** A button of the toolbar. `keys` as people read them, Mod being Ctrl or ⌘. */
export type Tool = {
  label: string;
  Icon: typeof IconTablePlus;
  keys?: string;
  active?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};
type Chain = ReturnType<ReturnType<Editor["chain"]>["focus"]>;

const does = (what: (chain: Chain) => Chain) => (editor: Editor) => {
  what(editor.chain().focus()).run();
};
const is =
  (name: string, attributes?: Record<string, unknown>) =>
  (editor: Editor): boolean =>
    editor.isActive(name, attributes);

/** The tools in their groups: shape and weight, blocks, history. */
export const TOOLS: Tool[][] = [
  [
    {
      label: "Heading",
      Icon: IconH2,
      keys: "Mod+Alt+2",
      active: is("heading", { level: 2 }),
      run: does((chain) => chain.toggleHeading({ level: 2 })),
    },
    {
      label: "Smaller heading",
      Icon: IconH3,
      keys: "Mod+Alt+3",
      active: is("heading", { level: 3 }),
      run: does((chain) => chain.toggleHeading({ level: 3 })),
    },
    {
      label: "Bold",
      Icon: IconBold,
      keys: "Mod+B",
      active: is("bold"),
      run: does((chain) => chain.toggleBold()),
    },
    {
      label: "Italic",
      Icon: IconItalic,
      keys: "Mod+I",
      active: is("italic"),
      run: does((chain) => chain.toggleItalic()),
    },
  ],
  [
    {
      label: "Bulleted list",
      Icon: IconList,
      keys: "Mod+Shift+8",
      active: is("bulletList"),
      run: does((chain) => chain.toggleBulletList()),
    },
    {
      label: "Numbered list",
      Icon: IconListNumbers,
      keys: "Mod+Shift+7",
      active: is("orderedList"),
      run: does((chain) => chain.toggleOrderedList()),
    },
    {
      label: "Quotation",
      Icon: IconBlockquote,
      keys: "Mod+Shift+B",
      active: is("blockquote"),
      run: does((chain) => chain.toggleBlockquote()),
    },
  ],
  [
    { label: "Undo", Icon: IconArrowBackUp, keys: "Mod+Z", run: does((chain) => chain.undo()) },
    { label: "Redo", Icon: IconArrowForwardUp, keys: "Mod+Shift+Z", run: does((chain) => chain.redo()) },
  ],
];

export const INSERT_TABLE: Tool = {
  label: "Insert a table",
  Icon: IconTablePlus,
  run: does((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
};

/** What can be done where the cursor is in a table. */
export const IN_TABLE: Tool[] = [
  { label: "Add a row below", Icon: IconRowInsertBottom, run: does((chain) => chain.addRowAfter()) },
  { label: "Delete the row", Icon: IconRowRemove, run: does((chain) => chain.deleteRow()) },
  { label: "Add a column after", Icon: IconColumnInsertRight, run: does((chain) => chain.addColumnAfter()) },
  { label: "Delete the column", Icon: IconColumnRemove, run: does((chain) => chain.deleteColumn()) },
  { label: "Delete the table", Icon: IconTableOff, run: does((chain) => chain.deleteTable()) },
];
