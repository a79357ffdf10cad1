import { createUser } from "@/lib/accounts/administration";
import { actorByEmail } from "@/lib/accounts/queries";
import { SYSTEM } from "@/lib/auth/actor";
import { newSecret } from "@/lib/core/secret";
import { putPublication } from "@/lib/publications/commands";
import { publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";

const ORGANISATIONS = 20;

/** What synthetic news stands on: a title, and organisations with an author. */
export type Ground = {
  title: PublicationInfo;
  authorId: string;
  organisations: { organisationId: string; slug: string; name: string }[];
};

async function firstTitle(): Promise<PublicationInfo> {
  const [title] = await publications();
  if (title) return title;
  const sections = ["local", "business", "sport", "culture"].map((slug) => ({
    slug,
    name: slug.slice(0, 1).toUpperCase() + slug.slice(1),
  }));
  const fresh = {
    slug: "courier",
    name: "The Courier",
    tagline: "",
    place: "Riverbend",
    timeZone: "America/Chicago",
    language: "en",
    hostnames: [],
    theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
    about: "",
    sections,
  };
  return { ...fresh, ...(await putPublication(fresh, 0)) };
}

async function author(n: number, now: Date) {
  const email = `load-${n}@load.test`;
  const made = () =>
    createUser(
      SYSTEM,
      {
        email,
        name: `Load Author ${n}`,
        // Nobody signs in as them.
        password: newSecret(),
        organisation: { slug: `load-works-${n}`, role: "owner" },
      },
      now,
    ).then(() => actorByEmail(SYSTEM, email));
  return actorByEmail(SYSTEM, email).catch(made);
}

/** Finds or makes the ground; a second call finds what the first made. */
export async function layGround(now: Date): Promise<Ground> {
  const title = await firstTitle();
  const actors = [];
  for (let n = 1; n <= ORGANISATIONS; n++) actors.push(await author(n, now));
  return {
    title,
    authorId: actors[0]?.userId ?? "",
    organisations: actors.flatMap((each) => each.memberships),
  };
}
