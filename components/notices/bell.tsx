"use client";
import {
  ActionIcon,
  Menu,
  MenuDivider,
  MenuDropdown,
  MenuItem,
  MenuLabel,
  MenuTarget,
  VisuallyHidden,
} from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import type { Outcome } from "@/components/ui/outcome";
import { agoWords } from "@/lib/core/span-of-time";
import { type BellState, unreadWords } from "@/lib/notices/schema";
import classes from "./bell.module.css";
import { useBell } from "./use-bell";
import { useTitleCount } from "./use-title-count";

export type BellProps = {
  start: BellState;
  /** Where the state is asked for, what tells that it changed, and the page with all notices. */
  paths: { state: string; live: string; all: string };
  markRead: (which: { all: true } | { href: string }) => Promise<Outcome<number>>;
};

/** The notices of whoever is signed in, live: how many are unread, the latest of them, and the way to all. */
export function Bell({ start, paths, markRead }: BellProps) {
  const { state, said, now, readAll } = useBell({ start, paths, markRead });
  useTitleCount(state.unread);
  const words = unreadWords(state.unread);
  return (
    <>
      <Menu
        position="bottom-end"
        width={320}
        keepMounted={false}
        // Inside the bar: what opens belongs to its landmark, and only menu items take the focus.
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <MenuTarget>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size={44}
            className={classes.bell}
            aria-label={state.unread ? `Notices, ${words} unread` : "Notices"}
          >
            <IconBell size={20} aria-hidden />
            {state.unread ? <span className={classes.count}>{words}</span> : null}
          </ActionIcon>
        </MenuTarget>
        <MenuDropdown>
          <MenuLabel c="dimmed">{state.latest.length ? "Latest notices" : "No notices yet"}</MenuLabel>
          {state.latest.map(({ id, text, href, at, read }) => (
            <MenuItem key={id} component="a" href={href}>
              <span className={classes.text} data-unread={read ? undefined : true}>
                {read ? null : <VisuallyHidden>Unread: </VisuallyHidden>}
                {text}
              </span>
              <span className={classes.when}>{now ? agoWords(new Date(at), now) : ""}</span>
            </MenuItem>
          ))}
          <MenuDivider />
          {state.unread ? (
            <MenuItem onClick={readAll} closeMenuOnClick={false}>
              Mark all as read
            </MenuItem>
          ) : null}
          <MenuItem component="a" href={paths.all}>
            All notices
          </MenuItem>
        </MenuDropdown>
      </Menu>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
