import type { Edition } from "@/components/site/edition";
import { fullTime } from "@/components/site/times";
import { newsroomPath, site } from "@/lib/core/paths";
import type { NewsItem } from "@/lib/news/schema";
import { LicenceName } from "./licence-name";
import { type SenderProof, SenderProofs } from "./proofs";

/** "Where this comes from": who handed the item in, when, what became of it here, and where the original is. */
export function Provenance({
  item,
  edition,
  proofs = [],
}: {
  item: NewsItem;
  edition: Edition;
  proofs?: SenderProof[];
}) {
  const { title } = edition;
  const revised = item.version > 1;
  return (
    <section className="provenance" aria-labelledby="provenance">
      <h2 id="provenance" className="rubric">
        Where this comes from
      </h2>
      <p>{originOf(item, title.name)}</p>
      <dl>
        {item.details.onBehalfOf && (
          <div>
            <dt>On behalf of</dt>
            <dd>{item.details.onBehalfOf}</dd>
          </div>
        )}
        <div>
          <dt>Published here</dt>
          <dd>{fullTime(edition, item.publishedAt)}</dd>
        </div>
        {revised && (
          <div>
            <dt>Last revised</dt>
            <dd>
              {fullTime(edition, item.updatedAt)}, version {item.version}
            </dd>
          </div>
        )}
        {item.canonicalUrl && (
          <div>
            <dt>Original</dt>
            <dd>
              <a href={item.canonicalUrl}>{hostOf(item.canonicalUrl)}</a>
            </dd>
          </div>
        )}
        {item.creditUrl && (
          <div>
            <dt>Source</dt>
            <dd>
              <a href={item.creditUrl}>{hostOf(item.creditUrl)}</a>
            </dd>
          </div>
        )}
        {item.details.licence && (
          <div>
            <dt>Licence</dt>
            <dd>
              <LicenceName licence={item.details.licence} />
            </dd>
          </div>
        )}
        {item.rights && (
          <div>
            <dt>Rights</dt>
            <dd>{item.rights}</dd>
          </div>
        )}
      </dl>
      {proofs.length > 0 && (
        <>
          <p>{item.creditName} has proved:</p>
          <SenderProofs proofs={proofs} edition={edition} />
        </>
      )}
      {item.newsroom && (
        <p>
          <a href={newsroomPath(item.newsroom)}>More from {item.creditName}</a>
        </p>
      )}
      {item.origin === "release" && (
        <p>
          <a href={site.standards}>The standards our editors hold releases to</a>
        </p>
      )}
    </section>
  );
}

function originOf(item: NewsItem, title: string): string {
  if (item.origin === "release")
    return `${item.creditName} wrote and submitted this release${item.onBehalfOf ? ` on behalf of ${item.onBehalfOf}` : ""}. An editor of ${title} read and approved it before it was published; what it says is the organisation's own.`;
  if (item.origin === "wire")
    return `${item.creditName}, a news agency, wrote this story. ${title} received it over the wire and publishes it under the agency's name.`;
  return `The desk of ${title} wrote this story.`;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url);
