import type { ReactNode } from "react";
import { mediaPath } from "@/lib/media/schema";
import type { Newsroom } from "@/lib/organisations/newsroom";
import { Paragraphs } from "./paragraphs";

type Props = {
  newsroom: Omit<Newsroom, "slug">;
  /** What it has proved about itself. */
  children?: ReactNode;
};

/** Who an organisation says it is, at the head of its newsroom. */
export function NewsroomIntro({ newsroom, children }: Props) {
  const { name, place, website, boilerplate, logo } = newsroom;
  const web = /^https?:/.test(website) && URL.canParse(website) ? new URL(website) : null;
  return (
    <div className="newsroom-intro">
      {logo && (
        <picture className="newsroom-logo">
          <source type="image/avif" srcSet={mediaPath(logo.key, logo.width, "avif")} />
          <img
            src={mediaPath(logo.key, logo.width)}
            alt={`Logo of ${name}`}
            width={logo.width}
            height={logo.height}
            decoding="async"
          />
        </picture>
      )}
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
      <PressContact {...newsroom} />
      {children}
    </div>
  );
}

function PressContact({ pressName, pressEmail, pressPhone }: Props["newsroom"]) {
  const ways = [
    pressEmail && (
      <a key="mail" href={`mailto:${encodeURIComponent(pressEmail).replace("%40", "@")}`}>
        {pressEmail}
      </a>
    ),
    pressPhone && (
      <a key="phone" href={`tel:${pressPhone.replace(/[^\d+]/g, "")}`}>
        {pressPhone}
      </a>
    ),
  ].filter(Boolean);
  if (!pressName && ways.length === 0) return null;
  return (
    <p className="stamp">
      Press contact{pressName && `: ${pressName}`}
      {ways.map((way) => [" · ", way])}
    </p>
  );
}
