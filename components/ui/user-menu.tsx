"use client";
import { Button, Menu, MenuDivider, MenuDropdown, MenuItem, MenuLabel, MenuTarget } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUser } from "@tabler/icons-react";
import { ColorSchemeItems } from "./color-scheme-items";
import classes from "./shell.module.css";

export type UserMenuProps = {
  name: string;
  email: string;
  links: { href: string; label: string }[];
  signOut: () => Promise<void>;
};

export function UserMenu({ name, email, links, signOut }: UserMenuProps) {
  return (
    <Menu position="bottom-end" width={250} keepMounted={false}>
      <MenuTarget>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          px="xs"
          h={44}
          classNames={{ section: classes.userArrow }}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={`Account menu of ${name}`}
        >
          <IconUser size={20} aria-hidden className={classes.userSign} />
          <span className={classes.userName}>{name}</span>
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuLabel c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {email}
        </MenuLabel>
        {links.map(({ href, label }) => (
          <MenuItem key={href} component="a" href={href}>
            {label}
          </MenuItem>
        ))}
        <MenuDivider />
        <ColorSchemeItems />
        <MenuDivider />
        <MenuItem leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          Sign out
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
