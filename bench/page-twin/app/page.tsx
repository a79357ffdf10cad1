import { readFileSync } from "node:fs";
import { Article } from "@/components/news/article";
import { Document } from "@/components/site/document";

export const dynamic = "force-dynamic";

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The same item with the same components; what it is made of comes from the benchmark. */
export default function Page() {
  const { edition, item, more, head, here } = JSON.parse(
    readFileSync(process.env.TWIN_PROPS as string, "utf8"),
    (_key, value) => (typeof value === "string" && DATE.test(value) ? new Date(value) : value),
  );
  return (
    <Document
      edition={edition}
      head={head}
      here={here}
      query=""
      main={<Article item={item} more={more} edition={edition} />}
    />
  );
}
