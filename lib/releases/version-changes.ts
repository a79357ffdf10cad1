import { changesBetween, type FieldChange } from "./changes";
import type { ReleaseContent } from "./schema";

type Version = { number: number; side: "author" | "editor"; actorName: string; content: ReleaseContent };
export type VersionChanges = {
  sinceLast: FieldChange[] | null;
  /** The version `sinceLast` compares with. */
  since: number | null;
  byEditors: FieldChange[] | null;
  editor: string;
};

/**
 * What a reviewer has to see of a release's versions (newest first): the author's last hand-in against the
 * one before (P6), and what editors changed since (P8). null where there is nothing to compare.
 */
export function versionChanges(versions: Version[], current: ReleaseContent): VersionChanges {
  const [last, before] = versions.filter((version) => version.side === "author");
  const edited =
    last && versions.find((version) => version.side === "editor" && version.number > last.number);
  return {
    sinceLast: last && before ? changesBetween(before.content, last.content) : null,
    since: last && before ? before.number : null,
    byEditors: last && edited ? changesBetween(last.content, current) : null,
    editor: edited?.actorName ?? "",
  };
}
