"use client";
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import classes from "./palette.module.css";
import type { Found } from "./palette-entries";
import { PaletteList } from "./palette-list";
import { useGoKeys } from "./use-go-keys";

export type PaletteProps = {
  find: (input: { text: string }) => Promise<Outcome<Found>>;
  /** Pages that are not open to whoever is signed in. */
  closed: readonly string[];
};

/** Goes anywhere at the desk by typing: Ctrl or Cmd and K, or its button; pages also by "g" and a key. */
export function Palette({ find, closed }: PaletteProps) {
  const router = useRouter();
  const ready = useHydrated();
  const [opened, setOpened] = useState(false);
  const go = (href: string) => {
    setOpened(false);
    router.push(href);
  };
  useHotkeys([["mod+K", () => setOpened((open) => !open)]], [], true);
  useGoKeys(go, closed);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        classNames={{ root: classes.open, label: classes.label, section: classes.section }}
        leftSection={<IconSearch size={16} aria-hidden />}
        disabled={!ready}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpened(true)}
      >
        Find
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title="Go to" size="lg">
        <PaletteList find={find} closed={closed} go={go} close={() => setOpened(false)} />
      </Dialog>
    </>
  );
}
