import type { ReactNode } from "react";
import type { Edition } from "@/components/site/edition";
import { dayInWords, spanInWords } from "@/components/site/times";
import { calendarPath } from "@/lib/core/paths";
import type { NewsItem } from "@/lib/news/schema";

/** The particulars of an event, an appointment or a match; nothing for other kinds. */
export function Facts({ item, edition }: { item: NewsItem; edition: Edition }) {
  const { event, appointment, sports } = item.details;
  if (event)
    return (
      <Box heading="The event">
        <Fact term="When">
          <time dateTime={event.start}>{spanInWords(edition, event.start, event.end, event.timeZone)}</time>
        </Fact>
        <Fact term="Where">
          {(event.venue || event.address) && (
            <>
              {event.venue}
              {event.address && (
                <>
                  {event.venue && <br />}
                  {event.address}
                </>
              )}
            </>
          )}
        </Fact>
        <Fact term="Admission">{event.price}</Fact>
        <Fact term="Organiser">{event.organiser}</Fact>
        <Fact term="More">
          {event.url && (
            <a href={event.url} rel="nofollow">
              {hostOf(event.url)}
            </a>
          )}
        </Fact>
        <Fact term="Calendar">
          <a href={calendarPath(item.id)}>Add to your calendar</a>
        </Fact>
      </Box>
    );
  if (appointment)
    return (
      <Box heading="The appointment">
        <Fact term="Who">{appointment.person}</Fact>
        <Fact term="New role">{appointment.role}</Fact>
        <Fact term="Before">{appointment.previousRole}</Fact>
        <Fact term="From">{appointment.start && dayInWords(edition, appointment.start)}</Fact>
      </Box>
    );
  if (sports)
    return (
      <Box heading="The result">
        <Fact term="Competition">{sports.competition}</Fact>
        <Fact term="Teams">
          {(sports.homeTeam || sports.awayTeam) && (
            <>
              {sports.homeTeam}
              {sports.awayTeam && <> – {sports.awayTeam}</>}
            </>
          )}
        </Fact>
        <Fact term="Score">{sports.score && <strong>{sports.score}</strong>}</Fact>
        <Fact term="Played">
          {sports.playedOn && <time dateTime={sports.playedOn}>{dayInWords(edition, sports.playedOn)}</time>}
        </Fact>
      </Box>
    );
  return null;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);

function Box({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts" className="rubric">
        {heading}
      </h2>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}
