import type { EditorialEdit } from "../move-schema";

type Text = { version: number; text: EditorialEdit };

/**
 * The version on which an edit is saved that was begun on an earlier one: the present one while its text is still the
 * same, as after a claim that ended and was renewed; else the one it was begun on, so that nothing is overwritten unseen.
 */
export const editVersion = (begun: Text, present: Text): number =>
  (Object.keys(begun.text) as (keyof EditorialEdit)[]).every(
    (field) => begun.text[field] === present.text[field],
  )
    ? present.version
    : begun.version;
