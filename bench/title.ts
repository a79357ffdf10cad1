// The title the benchmarks publish in.
import { putPublication } from "@/lib/publications/commands";
import { publicationBySlug } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";

export const SLUG = "bench";
export const SECTION = "local";

/** Finds or makes it. */
export async function benchTitle(): Promise<PublicationInfo> {
  const sections = [SECTION, "business", "community", "sports", "culture"].map((slug) => ({
    slug,
    name: slug,
  }));
  await putPublication(
    {
      slug: SLUG,
      name: "The Bench",
      tagline: "",
      place: "Riverbend",
      timeZone: "America/Chicago",
      language: "en",
      hostnames: [],
      theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
      about: "",
      sections,
    },
    0,
  );
  const title = await publicationBySlug(SLUG);
  if (!title) throw new Error("the benchmark has no title");
  return title;
}
