import { createUser } from "@/lib/accounts/administration";
import { actorByEmail } from "@/lib/accounts/queries";
import { SYSTEM } from "@/lib/auth/actor";
import { newSecret } from "@/lib/core/secret";
import { storeOrganisations } from "@/lib/organisations/synthetic";
import { putPublication } from "@/lib/publications/commands";
import { publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";
import { themeOf } from "@/lib/publications/theme";

/** So many have an owner who can be written to; the others are there to be found, listed and counted. */
const OWNED = 20;

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
    theme: themeOf({}),
    about: "",
    sections,
  };
  return { ...fresh, hubUrl: "", ...(await putPublication(fresh, 0)) };
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

/** Finds or makes the ground; a second call finds what the first made. @param organisations how many there are */
export async function layGround(now: Date, organisations = OWNED): Promise<Ground> {
  const title = await firstTitle();
  const actors = [];
  for (let n = 1; n <= Math.min(organisations, OWNED); n++) actors.push(await author(n, now));
  const others = Array.from({ length: Math.max(0, organisations - OWNED) }, (_, n) => ({
    slug: `load-works-${OWNED + n + 1}`,
    name: `Load Works ${OWNED + n + 1}`,
  }));
  return {
    title,
    authorId: actors[0]?.userId ?? "",
    organisations: [
      ...actors.flatMap((each) => each.memberships),
      ...(await storeOrganisations(others)).map(({ id, ...named }) => ({ organisationId: id, ...named })),
    ],
  };
}
