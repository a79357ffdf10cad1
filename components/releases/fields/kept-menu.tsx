"use client";
import { Button, Menu } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";

type Choice = { id: string; title: string; detail: string };

/** A menu of things kept to use again; absent when there are none. */
export function KeptMenu({
  label,
  choices,
  choose,
}: {
  label: string;
  choices: Choice[];
  choose: (id: string) => void;
}) {
  if (!choices.length) return null;
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <Button variant="default" w="fit-content" leftSection={<IconArchive size={16} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        {choices.map(({ id, title, detail }) => (
          <Menu.Item key={id} onClick={() => choose(id)}>
            {title}
            <span style={{ display: "block", fontSize: "0.8125rem", opacity: 0.8 }}>{detail}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
