import sharp from "sharp";
import type { Actor } from "@/lib/auth/actor";
import { saveProfile } from "@/lib/organisations/profile";
import { setLogo } from "@/lib/organisations/set-logo";
import { markSvg } from "./marks";
import { type DemoOrganisation, organisations } from "./organisations";
import { seedUpload } from "./photos-seed";

async function seedLogo(owner: Actor, id: string, { slug, name }: DemoOrganisation, now: Date) {
  const drawn = markSvg(slug);
  if (!drawn) return;
  const bytes = await sharp(Buffer.from(drawn)).png().toBuffer();
  const words = { alt: `Logo of ${name}` };
  const uploadId = await seedUpload(owner, id, `${slug}-logo.png`, bytes, words, now);
  await setLogo(owner, { id, uploadId }, now);
}

/** Gives the demo's newsrooms their press contacts and logos, as their owners would. */
export async function seedFaces(actors: Iterable<Actor>, now: Date): Promise<void> {
  for (const actor of actors)
    for (const { role, slug, organisationId: id } of "memberships" in actor ? actor.memberships : []) {
      const organisation = role === "owner" && organisations.find((each) => each.slug === slug);
      if (!organisation) continue;
      const { slug: _, ...profile } = organisation;
      await saveProfile(actor, id, profile, now);
      await seedLogo(actor, id, organisation, now);
    }
}
