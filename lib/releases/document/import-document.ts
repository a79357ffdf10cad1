import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { DomainError, notFound } from "@/lib/core/errors";
import { htmlToText } from "@/lib/core/html-text";
import { log } from "@/lib/core/log";
import { openLibrary, receiveUpload } from "@/lib/media/receive";
import { organisationFor } from "@/lib/organisations/queries";
import { publications } from "@/lib/publications/queries";
import { newDraft } from "../new-draft";
import { BODY_MAX, type ReleaseContent, releaseDraft } from "../schema";
import { startDraft } from "../start-draft";
import { localOfInstant } from "../zoned-time";
import type { Block } from "./block";
import { contentFrom, marksFrom } from "./content";
import { blocksOf } from "./document";
import type { ImportMarks } from "./marks";
import { plainBlocks } from "./plain-text";
import { readBlocks } from "./read-blocks";
import { type Recognised, recognise } from "./recognise";
import { readWord, refuse } from "./word/read-word";

/** A .docx on disk in a folder of its own, or what was pasted. */
export type Source = { file: string; folder: string; filename: string } | { html: string } | { text: string };
export type Asked = { organisationId: string; draftKey: string };
export type Imported = { id: string; version: number; marks: ImportMarks };

/** More text than all fields of a release hold together is refused before the work of recognising it. */
const TEXT_MAX = BODY_MAX + 10_000;

function assertLength(text: string): void {
  if (text.length > TEXT_MAX) throw refuse("too_long");
}

type Taken = { blocks: Block[]; pictures: string[]; name: string; left: number };

async function open(source: Source): Promise<Taken> {
  if ("html" in source) assertLength(htmlToText(source.html));
  if ("text" in source) assertLength(source.text);
  if ("html" in source) return { blocks: readBlocks(source.html), pictures: [], name: "", left: 0 };
  if ("text" in source) return { blocks: plainBlocks(source.text), pictures: [], name: "", left: 0 };
  const folder = path.join(source.folder, "read");
  await mkdir(folder);
  const document = await readWord(source.file, folder);
  assertLength(htmlToText(document.html));
  const pictures = document.pictures.map((each) => path.join(folder, each.file));
  return {
    blocks: blocksOf(document),
    pictures,
    name: source.filename.replace(/\.[^.]*$/, ""),
    left: document.picturesLeft,
  };
}

/** Hands the document's pictures to the organisation's library. One that cannot go there stays behind. */
async function keepPictures(
  actor: Actor,
  organisationId: string,
  taken: Taken,
  read: Recognised,
  now: Date,
): Promise<ReleaseContent["media"]> {
  const media: ReleaseContent["media"] = [];
  for (const { number, alt, caption, credit } of read.pictures) {
    const file = taken.pictures[number];
    if (!file) continue;
    try {
      await openLibrary(actor, organisationId);
      const { id } = await receiveUpload(
        actor,
        { organisationId, filename: `${taken.name || "picture"} ${number + 1}` },
        file,
        now,
      );
      if (media.some((each) => each.id === id)) continue;
      const words = { alt: alt.slice(0, 300), caption, credit, licence: "" };
      media.push({ id, role: media.length ? "image" : "hero", ...words });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      taken.left++;
      log.info({ reason: error.message }, "a picture of a document was left out");
    }
  }
  return media;
}

/**
 * Reads a Word document or a pasted release into the fields of a draft to come; its pictures become uploads.
 * @throws DomainError not_found, unsupported or too_large with `data.problem` and words for the author.
 */
export async function readDocument(
  actor: Actor,
  organisationId: string,
  source: Source,
  now: Date,
): Promise<{ content: ReleaseContent; marks: ImportMarks }> {
  if (!actor.memberships.some((each) => each.organisationId === organisationId))
    throw notFound("The organisation");
  const [organisation, [title]] = await Promise.all([organisationFor(actor, organisationId), publications()]);
  const base = newDraft("business", organisation, actor, title);
  const taken = await open(source);
  if (!taken.blocks.some((one) => one.text)) throw refuse("empty");
  // What was counted before is what a browser would show; what was read may be more.
  if (taken.blocks.reduce((sum, one) => sum + one.text.length, 0) > TEXT_MAX) throw refuse("too_long");
  const today = localOfInstant(now.toISOString(), base.timeZone).slice(0, 10);
  const read = recognise(taken.blocks, {
    today,
    timeZone: base.timeZone,
    dayFirst: !base.timeZone.startsWith("America/"),
  });
  if (read.body.length > BODY_MAX) throw refuse("too_long");
  const media = await keepPictures(actor, organisationId, taken, read, now);
  // Half an address in a document is half an address in the draft: its author is told there.
  const content = releaseDraft.parse(contentFrom(base, read, media));
  return { content, marks: marksFrom(base, content, read, taken.left) };
}

/**
 * Starts a draft from a document or a pasted release. The same draftKey makes one release, however often it is sent.
 * @throws DomainError as `readDocument`, and forbidden.
 */
export async function importDocument(
  actor: Actor,
  { organisationId, draftKey }: Asked,
  source: Source,
  now: Date,
): Promise<Imported> {
  const { content, marks } = await readDocument(actor, organisationId, source, now);
  const { id, version } = await startDraft(actor, { organisationId, draftKey, content }, now);
  return { id, version, marks };
}
