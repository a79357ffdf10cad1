import { creditLine } from "@/lib/news/credit";
import type { NewsItem } from "@/lib/news/schema";
import { AlsoFrom } from "./also-from";
import { LicenceName } from "./licence-name";

/** The line below an item: whom it comes from, as the source wants to be named, its original, and its licence. */
export function SourceCredit({ item }: { item: NewsItem }) {
  const { attribution, licence } = item.details;
  return (
    <p className="source-credit">
      Source: <span className="credited">{creditLine(item)}</span>
      <AlsoFrom item={item} />
      {attribution && <> · {attribution}</>}
      {licence && (
        <>
          {" "}
          · <LicenceName licence={licence} />
        </>
      )}
      {item.canonicalUrl && (
        <>
          {" "}
          · <a href={item.canonicalUrl}>Read the original</a>
        </>
      )}
    </p>
  );
}
