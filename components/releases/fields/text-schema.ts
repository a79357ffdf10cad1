import { Link } from "@mantine/tiptap";
import { type AnyExtension, type Extensions, Node } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import StarterKit, { type StarterKitOptions } from "@tiptap/starter-kit";
import { linkTarget } from "@/lib/core/absolute-url";
import { HEADING_LEVELS, MARKS, NODES, type NodeName } from "@/lib/core/rich-text";

const OPTIONAL = ["code", "codeBlock", "horizontalRule", "strike", "underline"] as const;
const known = (name: string) => name in NODES || name in MARKS;

/** What the closed schema lets a node hold, and the attributes its HTML keeps. */
function narrow(extension: AnyExtension): AnyExtension {
  if (!(extension instanceof Node) || !(extension.name in NODES)) return extension;
  const { content } = NODES[extension.name as NodeName];
  if (extension.name === "orderedList") return extension.extend({ content, addAttributes: () => ({}) });
  if (/^table(Cell|Header)$/.test(extension.name))
    return extension.extend({
      content,
      addAttributes: () => ({
        colspan: { default: 1 },
        rowspan: { default: 1 },
        // prosemirror-tables asks for it; no width is ever set.
        colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
      }),
    });
  return content && content !== "inline*" ? extension.extend({ content }) : extension;
}

function narrowed(this: { parent?: (() => Extensions) | null }): Extensions {
  return (this.parent?.() ?? []).map(narrow);
}

const off: Partial<StarterKitOptions> = Object.fromEntries(
  OPTIONAL.filter((name) => !known(name)).map((name) => [name, false]),
);

/** The editor's schema: the one of lib/core/rich-text.ts, and nothing beside it. */
export const TEXT_EXTENSIONS: Extensions = [
  StarterKit.extend({ addExtensions: narrowed }).configure({
    ...off,
    heading: { levels: HEADING_LEVELS },
    link: false,
    trailingNode: false,
  }),
  TableKit.extend({ addExtensions: narrowed }).configure({ table: { resizable: false } }),
  Link.extend({
    addAttributes: () => ({
      href: {
        default: null,
        parseHTML: (element) => linkTarget(element.getAttribute("href") ?? "") || null,
      },
    }),
  }).configure({
    openOnClick: false,
    HTMLAttributes: { rel: "nofollow noopener", target: null, class: null },
    defaultProtocol: "https",
    isAllowedUri: (address) => linkTarget(address) !== "",
    // A name with a dot is not yet an address: only what says so becomes a link by itself.
    shouldAutoLink: (address) => /^https?:\/\//i.test(address),
  }),
];
