import Link from "next/link";
import classes from "./tab-nav.module.css";

type Tab = { href: string; label: string; current: boolean };

/** Ways to the same page of another title, or of another day. */
export function TabNav({ label, tabs }: { label: string; tabs: Tab[] }) {
  if (tabs.length < 2) return null;
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ href, label, current }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          className={classes.tab}
          aria-current={current ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
