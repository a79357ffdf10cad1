import { site } from "@/lib/core/paths";
import type { Edition } from "./edition";

/** What the title is, in its own words, and how it works. */
export function About({ edition }: { edition: Edition }) {
  const { title } = edition;
  return (
    <div className="plain-page prose">
      <h1>About {title.name}</h1>
      {title.about
        .split(/\n{2,}/)
        .filter(Boolean)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <h2>Where our news comes from</h2>
      <dl className="kinds">
        <dt>Release</dt>
        <dd>
          An organisation wrote it and handed it in. An editor read it against our{" "}
          <a href={site.standards}>standards</a> before it appeared. The organisation answers for what it
          says.
        </dd>
        <dt>Wire</dt>
        <dd>
          A news agency wrote it. We name the agency above the headline and link to the original where there
          is one.
        </dd>
        <dt>Staff</dt>
        <dd>Our own desk wrote it.</dd>
      </dl>
      <h2>When we get it wrong</h2>
      <p>
        A story keeps its address when it is corrected and says what was changed. All{" "}
        <a href={site.corrections}>corrections</a> and whatever had to be withdrawn stand on one page.
      </p>
      <h2>How this site treats you</h2>
      <p>
        Its pages are text and pictures. They run no scripts, set no cookies and watch nobody. You may read it
        in any browser, print it, or follow it by feed.
      </p>
      <p>
        Organisations: <a href={site.submit}>publish your news</a>.
      </p>
    </div>
  );
}
