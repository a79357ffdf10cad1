import type { ReactNode } from "react";

/** A page for clients from <html> to </html>: no scripts, found by no search engine. */
export function ClientPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: this is the document itself, not a page inside Next's */}
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/preview/style.css" />
      </head>
      <body>{children}</body>
    </html>
  );
}

/** What everybody reads whose link opens nothing, whatever the cause. */
export const DeadLink = () => (
  <ClientPage title="This link does not work">
    <main className="alone">
      <h1>This link does not work</h1>
      <p>
        It may have been revoked, it may have expired, or a part of it was lost on the way. Ask whoever sent
        it for a new one.
      </p>
    </main>
  </ClientPage>
);
