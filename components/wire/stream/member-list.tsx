import { TextLink } from "@/components/ui/link";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import classes from "./item-view.module.css";

type Member = {
  kind: "wire" | "release";
  id: string;
  headline: string;
  credit: string;
  at: Date;
  /** 0 to 1, how alike; null where that is not the point. */
  degree: number | null;
};

/** Other texts beside an item, each with where it comes from and how alike it is. */
export function MemberList({ title, members, zone }: { title: string; members: Member[]; zone: string }) {
  if (members.length === 0) return null;
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {members.map(({ kind, id, headline, credit, at, degree }) => (
          <li key={id}>
            <TextLink href={kind === "release" ? desk.release(id) : `${desk.wire}?item=${id}`}>
              {headline || "Untitled"}
            </TextLink>
            <span>
              {[
                kind === "release" ? `Release, ${credit}` : credit,
                momentWords(at, zone),
                ...(degree === null ? [] : [`${Math.round(degree * 100)} % alike`]),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
