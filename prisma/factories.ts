// Small worlds for tests: people, organisations, titles and releases that are valid unless told otherwise.
import { randomBytes } from "node:crypto";
import { type Actor, membershipOf, type OrgRole, type StaffRole } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { putPublication } from "@/lib/publications/commands";
import { claimRelease } from "@/lib/releases/claims";
import { createRelease, submitRelease } from "@/lib/releases/commands";
import type { Moved } from "@/lib/releases/move";
import { type ReleaseContent, type ReleaseContentInput, releaseContent } from "@/lib/releases/schema";

const unique = () => randomBytes(5).toString("hex");

/** A title with two sections; the first made is the one unknown hosts show. */
export async function makePublication(
  input: { slug?: string; position?: number; hostnames?: string[] } = {},
) {
  const slug = input.slug ?? `title-${unique()}`;
  const { id } = await putPublication(
    {
      slug,
      name: `The ${slug}`,
      tagline: "",
      place: "Riverbend",
      timeZone: "America/Chicago",
      language: "en",
      hostnames: input.hostnames ?? [`${slug}.localhost`],
      theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
      about: "",
      sections: [
        { slug: "local", name: "Local" },
        { slug: "business", name: "Business" },
      ],
    },
    input.position ?? 0,
  );
  return { id, slug };
}

/** A person with a confirmed address; memberships and staff role as asked. */
export async function makeActor(
  input: {
    staff?: StaffRole;
    withheld?: string[];
    organisation?: { id: string; slug: string; name: string };
    role?: OrgRole;
    verified?: boolean;
    name?: string;
    now?: Date;
  } = {},
): Promise<Actor & { userId: string }> {
  const key = unique();
  const verified = input.verified ?? true;
  const user = await db().user.create({
    data: {
      email: `${key}@example.test`,
      name: input.name ?? `Person ${key}`,
      emailVerifiedAt: verified ? (input.now ?? new Date()) : null,
      staffRole: input.staff ?? null,
      withheld: input.withheld ?? [],
      ...(input.organisation
        ? { memberships: { create: { organisationId: input.organisation.id, role: input.role ?? "owner" } } }
        : {}),
    },
  });
  return {
    kind: "user",
    userId: user.id,
    name: user.name,
    email: user.email,
    emailVerified: verified,
    staffRole: input.staff ?? null,
    withheld: input.withheld ?? [],
    memberships: input.organisation
      ? [
          {
            organisationId: input.organisation.id,
            slug: input.organisation.slug,
            name: input.organisation.name,
            role: input.role ?? "owner",
          },
        ]
      : [],
  };
}

export async function makeOrganisation(name = `Organisation ${unique()}`) {
  return db().organisation.create({
    data: { name, slug: `org-${unique()}`, website: "https://organisation.example" },
    select: { id: true, slug: true, name: true },
  });
}

/** A text that may be submitted as it is. */
export function validContent(
  change: ReleaseContentInput | Partial<ReleaseContentInput> = {},
): ReleaseContent {
  return releaseContent.parse({
    kind: "business",
    headline: "Harbour Bakery opens a second shop on Mill Street",
    summary: "The bakery adds six jobs and a Saturday class.",
    dateline: { place: "Riverbend", date: "2026-11-20" },
    body: "<p>Harbour Bakery opens its second shop on Mill Street on Monday, with six new jobs and an oven that came by river.</p><p>The shop sells bread from half past six and closes when the shelves are empty, as the first one has done for eleven years.</p>",
    contacts: [{ name: "Ada Holm", email: "ada@organisation.example", phone: "", public: true }],
    sections: ["business"],
    rightsConfirmed: true,
    timeZone: "America/Chicago",
    ...change,
  });
}

/** A draft of the actor's (first) organisation. */
export async function makeDraft(
  author: Actor,
  now: Date,
  change: Partial<ReleaseContentInput> = {},
): Promise<Moved> {
  const organisationId = author.memberships[0]?.organisationId ?? "";
  if (!membershipOf(author, organisationId)) throw new Error("the author needs an organisation");
  return createRelease(author, organisationId, validContent(change), now);
}

export async function makeSubmitted(
  author: Actor,
  now: Date,
  change: Partial<ReleaseContentInput> = {},
): Promise<Moved> {
  return submitRelease(author, await makeDraft(author, now, change), now);
}

export async function makeInReview(
  author: Actor,
  editor: Actor,
  now: Date,
  change: Partial<ReleaseContentInput> = {},
): Promise<Moved> {
  return claimRelease(editor, await makeSubmitted(author, now, change), now);
}
