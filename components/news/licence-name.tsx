import type { NewsDetails } from "@/lib/news/schema";

/** A licence by its name, linked to its words where they can be read (rel=license, HTML §4.6.7.8). */
export function LicenceName({ licence }: { licence: NonNullable<NewsDetails["licence"]> }) {
  return licence.url ? (
    <a rel="license" href={licence.url}>
      {licence.name}
    </a>
  ) : (
    licence.name
  );
}
