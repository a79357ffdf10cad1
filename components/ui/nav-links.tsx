"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import classes from "./shell.module.css";

export type NavLinkItem = { href: string; label: string; count?: number | string };

/** The longest link that the path lies under is the current one. */
function currentLink(links: NavLinkItem[], path: string): string | undefined {
  return links
    .map((link) => link.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}

export function NavLinks({ links }: { links: NavLinkItem[] }) {
  const current = currentLink(links, usePathname());
  return (
    <nav aria-label="Main" className={classes.nav}>
      {links.map(({ href, label, count }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          className={classes.navLink}
          aria-current={href === current ? "page" : undefined}
        >
          {label}
          {count === undefined ? null : <span className={classes.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
