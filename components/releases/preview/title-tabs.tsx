import Link from "next/link";
import { portal } from "@/lib/core/paths";
import classes from "./frame.module.css";

/** One tab for every title the release is meant for. */
export function TitleTabs({
  id,
  titles,
  shown,
}: {
  id: string;
  titles: { slug: string; name: string }[];
  shown: string;
}) {
  return (
    <nav aria-label="Titles">
      <ul className={classes.tabs}>
        {titles.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              href={portal.preview(id, slug)}
              prefetch={false}
              aria-current={slug === shown ? "page" : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
