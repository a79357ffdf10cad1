// Fills an empty database with the demo's world, through the commands that people and the worker use.
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { putPublication } from "@/lib/publications/commands";
import { pollSource } from "@/lib/wire/fetching/poll";
import { addSource } from "@/lib/wire/sources/commands";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import { seedFaces } from "./demo/faces-seed";
import { seedPeople } from "./demo/people-seed";
import { seedReaders } from "./demo/readers-seed";
import { releasesAt } from "./demo/releases/schedule";
import { seedRelease } from "./demo/releases-seed";
import { sources } from "./demo/sources";
import { titles } from "./demo/titles";

const now = new Date(process.env.DEMO_BASE ?? Date.now());

// The launcher is gone: half a demo is thrown away by the next start, not finished behind its back.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();

for (const { position, ...title } of titles) await putPublication(title, position);
const actors = await seedPeople(now);
await seedFaces(actors.values(), now);
const who = (email: string) => {
  const actor = actors.get(email);
  if (!actor) throw new Error(`the demo has no ${email}`);
  return actor;
};

for (const release of releasesAt(now))
  await seedRelease(release, who(release.author), who("editor@demo.test"), now);

for (const source of sources) {
  const { id } = await addSource(SYSTEM, wireSourceInput.parse({ ...source, intervalSeconds: 300 }), now);
  const polled = await pollSource(id, () => now);
  if (polled.outcome === "failed") throw new Error(`the demo's feed ${source.url} could not be read`);
}
await seedReaders(now);
await db().$disconnect();
