import Link from "next/link";
import classes from "./desk.module.css";

export type Figure = { label: string; value: string; href: string; urgent?: boolean };

/** The desk's state in a row of numbers, each leading to what it counts. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className={classes.figures}>
      {figures.map(({ label, value, href, urgent }) => (
        <li key={label} data-urgent={urgent || undefined}>
          <Link href={href} prefetch={false}>
            <span className={classes.value}>{value}</span>
            <span className={classes.label}>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
