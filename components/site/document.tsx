import type { ReactNode } from "react";
import { dataBlock } from "@/lib/core/data-block";
import { directionOf, type Edition } from "./edition";
import { Footer } from "./footer";
import { Masthead } from "./masthead";

export type Head = {
  title: string;
  description?: string;
  /** Absolute address under which the page is to be known; none of what is to be left out of search. */
  canonical?: string;
  /** What is shown when the page is shared; the address is absolute. */
  image?: { url: string; width: number; height: number; type: string; alt: string };
  type?: "website" | "article";
  /** Feeds and other forms of the page. */
  alternates?: { type: string; href: string; title?: string }[];
  noindex?: boolean;
  /** What the page is about, for machines: schema.org, as JSON-LD. */
  data?: object;
};

function SharedImage({ url, width, height, type, alt }: NonNullable<Head["image"]>) {
  return (
    <>
      <meta property="og:image" content={url} />
      <meta property="og:image:type" content={type} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** A complete page of a title, from <html> to footer. `main` is the inside of <main>. */
export function Document({
  edition,
  head,
  here,
  query = "",
  main,
}: {
  edition: Edition;
  head: Head;
  /** Path of the page, to mark it in the navigation. */
  here: string;
  query?: string;
  main: ReactNode;
}) {
  const { title } = edition;
  const name =
    here === "/" ? `${title.name}: ${title.tagline || title.place}` : `${head.title} – ${title.name}`;
  return (
    <html lang={title.language} dir={directionOf(title.language)}>
      {/* biome-ignore lint/style/noHeadElement: this is the document itself, not a page inside Next's */}
      <head>
        <meta charSet="utf-8" />
        <title>{name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head.description && <meta name="description" content={head.description} />}
        {head.noindex && <meta name="robots" content="noindex" />}
        {head.canonical && <link rel="canonical" href={head.canonical} />}
        <meta property="og:site_name" content={title.name} />
        <meta property="og:type" content={head.type ?? "website"} />
        <meta property="og:title" content={head.title} />
        {head.canonical && <meta property="og:url" content={head.canonical} />}
        {head.description && <meta property="og:description" content={head.description} />}
        {head.image && <SharedImage {...head.image} />}
        <link rel="stylesheet" href={edition.stylesheet} />
        <link rel="icon" href={edition.icon} type="image/svg+xml" />
        {head.alternates?.map((each) => (
          <link key={each.href} rel="alternate" type={each.type} href={each.href} title={each.title} />
        ))}
        {head.data && <script type="application/ld+json">{dataBlock(head.data)}</script>}
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the news
        </a>
        <Masthead edition={edition} here={here} query={query} />
        <main id="main" tabIndex={-1}>
          {main}
        </main>
        <Footer edition={edition} here={here} />
      </body>
    </html>
  );
}
