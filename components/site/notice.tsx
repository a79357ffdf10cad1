import type { ReactNode } from "react";
import { site } from "@/lib/core/paths";

/** A page that has a message instead of news. */
export function Notice({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="plain-page notice">
      <h1>{heading}</h1>
      {children}
      <p>
        <a href={site.home}>To the front page</a> or <a href={site.search}>search the news</a>.
      </p>
    </div>
  );
}
