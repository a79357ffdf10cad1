"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import classes from "./shell.module.css";

export type NavLinkItem = {
  href: string;
  label: string;
  count?: number | string;
  /** Another path whose pages belong to this link. */
  also?: string;
  /** Whether the pages under it belong to it; a front page has none of them. */
  alone?: boolean;
};

/** More than these need a row of their own on all but wide screens. */
const FEW = 6;

/** The link with the longest path that this one lies under is the current one. */
function currentLink(links: NavLinkItem[], path: string): string | undefined {
  const lies = (under: string) => path === under || path.startsWith(`${under}/`);
  return links
    .flatMap(({ href, also, alone }) =>
      [href, ...(also ? [also] : [])]
        .filter((under) => (alone ? path === under : lies(under)))
        .map((under) => ({ href, under })),
    )
    .sort((a, b) => b.under.length - a.under.length)[0]?.href;
}

export function NavLinks({ links }: { links: NavLinkItem[] }) {
  const current = currentLink(links, usePathname());
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the links scroll sideways: the current one is brought into view, the page stays where it is.
  useEffect(() => {
    const link = current ? nav.current?.querySelector<HTMLElement>("[aria-current]") : null;
    if (!nav.current || !link) return;
    const { left, width } = nav.current.getBoundingClientRect();
    const at = link.getBoundingClientRect();
    nav.current.scrollLeft += at.left + at.width / 2 - (left + width / 2);
  }, [current]);
  return (
    <nav ref={nav} aria-label="Main" className={classes.nav} data-many={links.length > FEW || undefined}>
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
