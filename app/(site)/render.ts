import "server-only";
import { createElement, type ReactNode } from "react";
import { Document, type Head } from "@/components/site/document";
import { absolute, type Edition } from "@/components/site/edition";
import type { Answer } from "./door";

type Renderer = { renderToStaticMarkup: (node: ReactNode) => string };

/** Markup of a component, without anything a browser would need to bring it to life. */
export async function markup(node: ReactNode): Promise<string> {
  // Imported when needed: Next refuses a static import of React's renderer in server code.
  const { renderToStaticMarkup } = (await import("react-dom/server.edge")) as unknown as Renderer;
  return renderToStaticMarkup(node);
}

/** A complete page of a title as an answer. */
export async function page(
  edition: Edition,
  {
    head,
    here,
    query = "",
    main,
    ...shown
  }: {
    head: Head;
    here: string;
    query?: string;
    main: ReactNode;
  } & Pick<Answer, "status" | "lists" | "items" | "tags" | "maxAgeSeconds">,
): Promise<Answer> {
  const full = head.noindex ? head : { canonical: absolute(edition, here), ...head };
  const html = await markup(createElement(Document, { edition, head: full, here, query, main }));
  return {
    ...shown,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    body: `<!doctype html>${html}`,
  };
}

/**
 * What is said in the head of a later page of a list: that it stands for itself, and is no page to be found. Its
 * stories are in the sitemaps, and what is on it is on another with the next news.
 */
export const olderPage = (edition: Edition, path: string, after: string | undefined): Partial<Head> =>
  after
    ? {
        noindex: true,
        canonical: `${absolute(edition, path)}${path.includes("?") ? "&" : "?"}after=${encodeURIComponent(after)}`,
      }
    : {};

/** A permanent move within the title (RFC 9110 §15.4.9). */
export const moved = (path: string, items: string[]): Answer => ({
  status: 308,
  headers: { Location: path, "Content-Type": "text/plain; charset=utf-8" },
  body: `Moved to ${path}\n`,
  items,
});
