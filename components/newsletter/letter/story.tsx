import { directionOf } from "@/components/site/edition";
import type { NewsCard } from "@/lib/news/schema";
import type { EditionEntry } from "@/lib/newsletter/edition/content";
import { cut } from "@/lib/newsletter/letter/cut";
import type { Size } from "@/lib/newsletter/letter/outline";
import { type Setting, slot } from "@/lib/newsletter/letter/press";
import { kickerWords, SUMMARY_MOST } from "@/lib/newsletter/letter/words";
import { LeadPicture } from "./lead-picture";
import type { Look } from "./look";

/** A story of a letter: where it comes from before anything else, and after it why it is there. */
export function LetterStory({
  entry,
  size,
  setting,
  look,
}: {
  entry: EditionEntry;
  size: Size;
  setting: Setting;
  look: Look;
}) {
  const { card } = entry;
  const { language } = setting.title;
  const isLead = size === "lead";
  const Heading = isLead ? "h2" : "h3";
  const summary = cut(card.summary, SUMMARY_MOST[size]);
  const tongue = card.language === language ? {} : { lang: card.language };
  const direction = directionOf(card.language);
  return (
    <div
      className="s"
      style={isLead ? look.lead : look.story}
      {...(direction === directionOf(language) ? {} : { dir: direction })}
    >
      {isLead && card.image && (
        <LeadPicture image={card.image} href={setting.linkTo(entry)} setting={setting} look={look} />
      )}
      <Kicker card={card} look={look} />
      <Heading style={isLead ? look.leadHead : look.head} {...tongue}>
        <a href={setting.linkTo(entry)} style={look.link}>
          {card.headline}
        </a>
      </Heading>
      {summary && (
        <p style={isLead ? look.leadText : look.text} {...tongue}>
          {summary}
        </p>
      )}
      <p className="q" style={look.small}>
        {slot("why")}
      </p>
    </div>
  );
}

function Kicker({ card, look }: { card: NewsCard; look: Look }) {
  const { origin, from, kind } = kickerWords(card);
  const isRelease = card.origin === "release";
  return (
    <p className="q" style={look.kicker}>
      <span className={isRelease ? "r" : "o"} style={isRelease ? look.release : look.origin}>
        {origin}
      </span>{" "}
      {[from, kind].filter(Boolean).join(" · ")}
    </p>
  );
}
