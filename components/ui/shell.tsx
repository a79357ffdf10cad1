import type { ReactNode } from "react";
import { type NavLinkItem, NavLinks } from "./nav-links";
import classes from "./shell.module.css";
import { UserMenu, type UserMenuProps } from "./user-menu";

export type ShellProps = {
  /** Name at the left, where it leads, and the part of the product one is in. */
  brand: { name: string; href: string; area?: string };
  links?: NavLinkItem[];
  user?: UserMenuProps;
  /** What stands before the user menu. */
  tools?: ReactNode;
  /** A line above the content that concerns every page. */
  notice?: ReactNode;
  children: ReactNode;
};

/** Frame of every page: skip link, top bar with navigation and user menu, and the one `<main>`. */
export function Shell({ brand, links = [], user, tools, notice, children }: ShellProps) {
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <header className={classes.bar}>
        <div className={classes.barInner}>
          <a className={classes.brand} href={brand.href}>
            {brand.name}
            {brand.area ? <span className={classes.area}>{brand.area}</span> : null}
          </a>
          {links.length ? <NavLinks links={links} /> : null}
          <div className={classes.user}>
            {tools}
            {user ? <UserMenu {...user} /> : null}
          </div>
        </div>
      </header>
      {notice ? <div className={classes.notice}>{notice}</div> : null}
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </>
  );
}
