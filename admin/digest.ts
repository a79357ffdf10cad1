import type { Command } from "commander";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";
import { dayWords } from "@/lib/core/moment";
import { type AtOnce, lookAtOnce, sendAtOnce } from "@/lib/newsletter/freezing/at-once";
import { OBSTACLE_WORDS } from "@/lib/newsletter/freezing/obstacle";
import { publicationBySlug } from "@/lib/publications/queries";

const people = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "reader" : "readers"}`;

/** What would go: each new item with why it stands there, and to how many. */
function linesOf(title: string, { draft, readers, obstacle }: AtOnce): string[] {
  const fresh = draft.entries.filter(({ firstSeq }) => firstSeq > draft.usualSince);
  const older = draft.entries.length - fresh.length;
  const lead = draft.entries.find((entry) => entry.lead);
  const list = (heading: string, lines: string[]) => (lines.length ? ["", heading, ...lines] : []);
  return [
    `${title}, ${dayWords(draft.day)}, edition ${draft.seq}`,
    `Subject: ${draft.subject || lead?.card.headline || "(of the first item)"}`,
    ...list(
      `${fresh.length} new, ${older} offered before:`,
      fresh.map(({ id, card }) => `  ${card.headline} — ${card.creditName} (${draft.reasons.get(id)})`),
    ),
    ...list(
      "Events of the day:",
      draft.events.map(({ item }) => `  ${item.headline}`),
    ),
    ...list(
      "Left out by the editors:",
      draft.dropped.map((card) => `  ${card.headline}`),
    ),
    "",
    `It would go to ${people(readers)} who had no letter today.`,
    ...(obstacle ? [OBSTACLE_WORDS[obstacle]] : []),
  ];
}

async function digest({ title: slug, ...asked }: { title: string; now?: true; dryRun?: true }) {
  const title = await publicationBySlug(slug);
  if (!title) throw notFound(`The title ${slug}`);
  const here = now();
  const lines = linesOf(title.name, await lookAtOnce(title.id, here));
  process.stdout.write(`${lines.join("\n")}\n`);
  if (!asked.now || asked.dryRun) return;
  const frozen = await sendAtOnce(SYSTEM, title.id, here);
  process.stdout.write(`Frozen for ${people(frozen)}; the worker hands it over.\n`);
}

/** The verb digest: what the daily email of a title would be now, and sending it at once. */
export function digestVerb(program: Command): void {
  program
    .command("digest")
    .description("show what a title's daily email would be now, and to how many it would go")
    .requiredOption("--title <slug>", "the title")
    .option("--now", "send it at once to all who want one today and had none, whatever their hour")
    .option("--dry-run", "only show it, with --now too")
    .action(digest);
}
