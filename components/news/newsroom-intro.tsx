import type { ReactNode } from "react";
import { Paragraphs } from "./paragraphs";

/** Who an organisation says it is, at the head of its newsroom. */
export function NewsroomIntro({
  newsroom,
  children,
}: {
  newsroom: { place: string; website: string; boilerplate: string };
  /** What it has proved about itself. */
  children?: ReactNode;
}) {
  const { place, website, boilerplate } = newsroom;
  const web = /^https?:/.test(website) && URL.canParse(website) ? new URL(website) : null;
  return (
    <div className="newsroom-intro">
      {boilerplate && <Paragraphs text={boilerplate} />}
      <p className="stamp">
        Newsroom{place && ` · ${place}`}
        {web && (
          <>
            {" "}
            ·{" "}
            <a href={web.href} rel="nofollow">
              {web.hostname}
            </a>
          </>
        )}
      </p>
      {children}
    </div>
  );
}
