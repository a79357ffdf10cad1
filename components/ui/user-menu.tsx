"use client";
import { Button, Menu, MenuDivider, MenuDropdown, MenuItem, MenuLabel, MenuTarget } from "@mantine/core";
import { IconChevronDown, IconLogout } from "@tabler/icons-react";
import { ColorSchemeItems } from "./color-scheme-items";

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
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={`Account menu of ${name}`}
        >
          <span style={{ maxWidth: "9rem", overflow: "hidden", textOverflow: "ellipsis", lineHeight: 1.5 }}>
            {name}
          </span>
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
