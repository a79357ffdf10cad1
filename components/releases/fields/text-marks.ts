import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Finding } from "@/lib/releases/preflight";
import { placeOfSpan, textPlaces } from "@/lib/releases/text-places";
import { severityWord } from "../preflight/severity-mark";

/** Findings underlined in the text (preflight's spans), moved along with it while it is edited. */
type Marked = { findings: Finding[]; set: DecorationSet };

const KEY = new PluginKey<Marked>("findings");

function marksFor(doc: Node, findings: Finding[]): DecorationSet {
  const places = textPlaces(doc.toJSON());
  return DecorationSet.create(
    doc,
    findings.flatMap((finding) => {
      const place = finding.span && placeOfSpan(places, finding.span);
      if (!place) return [];
      const attributes = {
        class: "finding",
        "data-severity": finding.severity,
        title: `${severityWord(finding.severity)}: ${finding.message}`,
      };
      return [Decoration.inline(place.from, place.to, attributes, { finding })];
    }),
  );
}

/** A transaction that underlines these findings and changes nothing else. */
export const markFindings = (state: EditorState, findings: Finding[]): Transaction =>
  state.tr.setMeta(KEY, findings).setMeta("addToHistory", false);

const inOrder = (state: EditorState) =>
  [...(KEY.getState(state)?.set.find() ?? [])].sort((a, b) => a.from - b.from || b.to - a.to);
const findingOf = (mark: Decoration | undefined) => mark?.spec.finding as Finding | undefined;

/** The finding the cursor stands in, or null. */
export function findingAtCursor(state: EditorState): Finding | null {
  const { from, to } = state.selection;
  return findingOf(KEY.getState(state)?.set.find(from, to)[0]) ?? null;
}

/** Selects the place of a finding, or of the next (1) or previous (-1) one seen from the cursor, round the end. */
export function selectFinding(state: EditorState, which: Finding | 1 | -1): Transaction | null {
  const marks = inOrder(state);
  const { from } = state.selection;
  const beyond =
    which === 1 ? marks.find((mark) => mark.from > from) : marks.findLast((mark) => mark.from < from);
  const mark =
    typeof which === "number"
      ? (beyond ?? marks.at(which === 1 ? 0 : -1))
      : marks.find((each) => {
          const own = findingOf(each);
          return (
            own?.rule === which.rule && own.span?.start === which.span?.start && own.message === which.message
          );
        });
  return mark
    ? state.tr.setSelection(TextSelection.create(state.doc, mark.from, mark.to)).scrollIntoView()
    : null;
}

export const FindingMarks = Extension.create({
  name: "findingMarks",
  addKeyboardShortcuts() {
    const go = (step: 1 | -1) => () => {
      const turn = selectFinding(this.editor.state, step);
      if (turn) this.editor.view.dispatch(turn);
      return true;
    };
    return { F8: go(1), "Shift-F8": go(-1), "Alt-F8": go(1), "Alt-Shift-F8": go(-1) };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key: KEY,
      state: {
        init: () => ({ findings: [], set: DecorationSet.empty }),
        apply(transaction, marked) {
          const findings = transaction.getMeta(KEY) as Finding[] | undefined;
          if (findings) return { findings, set: marksFor(transaction.doc, findings) };
          return transaction.docChanged
            ? { ...marked, set: marked.set.map(transaction.mapping, transaction.doc) }
            : marked;
        },
      },
      props: { decorations: (state) => KEY.getState(state)?.set },
    }),
  ],
});
