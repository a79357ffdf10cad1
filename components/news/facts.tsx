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
      <Box heading="The event" type="Event" name={item.headline}>
        <Fact term="When">
          <time itemProp="startDate" dateTime={event.start}>
            {spanInWords(edition, event.start, event.end, event.timeZone)}
          </time>
        </Fact>
        <Fact term="Where">
          {(event.venue || event.address) && (
            <span itemProp="location" itemScope itemType="https://schema.org/Place">
              <span itemProp="name">{event.venue}</span>
              {event.address && (
                <>
                  {event.venue && <br />}
                  <span itemProp="address">{event.address}</span>
                </>
              )}
            </span>
          )}
        </Fact>
        <Fact term="Admission">{event.price}</Fact>
        <Fact term="Organiser">{event.organiser && <span itemProp="organizer">{event.organiser}</span>}</Fact>
        <Fact term="More">
          {event.url && (
            <a itemProp="url" href={event.url} rel="nofollow">
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
      <Box heading="The appointment" type="Person">
        <Fact term="Who">
          <span itemProp="name">{appointment.person}</span>
        </Fact>
        <Fact term="New role">
          <span itemProp="jobTitle">{appointment.role}</span>
        </Fact>
        <Fact term="Before">{appointment.previousRole}</Fact>
        <Fact term="From">{appointment.start && dayInWords(edition, appointment.start)}</Fact>
      </Box>
    );
  if (sports)
    return (
      <Box heading="The result" type="SportsEvent" name={item.headline}>
        <Fact term="Competition">{sports.competition}</Fact>
        <Fact term="Teams">
          {(sports.homeTeam || sports.awayTeam) && (
            <>
              <span itemProp="homeTeam">{sports.homeTeam}</span>
              {sports.awayTeam && (
                <>
                  {" "}
                  – <span itemProp="awayTeam">{sports.awayTeam}</span>
                </>
              )}
            </>
          )}
        </Fact>
        <Fact term="Score">{sports.score && <strong>{sports.score}</strong>}</Fact>
        <Fact term="Played">
          {sports.playedOn && (
            <time itemProp="startDate" dateTime={sports.playedOn}>
              {dayInWords(edition, sports.playedOn)}
            </time>
          )}
        </Fact>
      </Box>
    );
  return null;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);

function Box({
  heading,
  type,
  name,
  children,
}: {
  heading: string;
  type: string;
  name?: string;
  children: ReactNode;
}) {
  return (
    <section
      className="facts"
      aria-labelledby="facts"
      itemProp="about"
      itemScope
      itemType={`https://schema.org/${type}`}
    >
      <h2 id="facts" className="rubric">
        {heading}
      </h2>
      {name && <meta itemProp="name" content={name} />}
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
