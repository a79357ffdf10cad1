"use client";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LibraryDialog } from "@/components/media/library-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { TextLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import { portal } from "@/lib/core/paths";
import { mediaPath } from "@/lib/media/schema";
import type { LogoChoice } from "@/lib/organisations/profile-schema";
import classes from "./logo-form.module.css";

type Props = {
  organisation: {
    id: string;
    slug: string;
    name: string;
    logo: { key: string; width: number; height: number } | null;
  };
  /** Null for who may only look. */
  choose: ((input: LogoChoice) => Promise<Outcome<null>>) | null;
};

/** The picture at the head of a newsroom, chosen from the organisation's library. */
export function LogoForm({ organisation: { id, slug, name, logo }, choose }: Props) {
  const ready = useHydrated();
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  async function put(uploadId: string | null) {
    if (!choose) return;
    setBusy(true);
    const outcome = await attempt(() => choose({ id, uploadId }));
    setBusy(false);
    setProblem(outcome.ok ? "" : outcome.message);
    if (outcome.ok) router.refresh();
  }

  return (
    <section aria-label={`Logo of ${name}`} className={classes.logo}>
      {logo ? (
        // biome-ignore lint/performance/noImgElement: made in fixed widths already
        <img
          src={mediaPath(logo.key, logo.width)}
          alt={`Logo of ${name}`}
          width={logo.width}
          height={logo.height}
        />
      ) : (
        <p>Your newsroom has no logo.</p>
      )}
      <FormMessage>{problem}</FormMessage>
      {choose ? (
        <>
          <Group gap="sm">
            <Button variant="default" disabled={!ready} loading={busy} onClick={() => setOpened(true)}>
              {logo ? "Choose another logo" : "Choose a logo"}
            </Button>
            {logo ? (
              <Button variant="subtle" disabled={!ready || busy} onClick={() => void put(null)}>
                Take the logo away
              </Button>
            ) : null}
          </Group>
          <p>
            It is a picture of <TextLink href={`${portal.media}?organisation=${slug}`}>your library</TextLink>
            : upload it there first.
          </p>
          <LibraryDialog
            organisationId={id}
            opened={opened}
            close={() => setOpened(false)}
            taken={[]}
            only="image"
            choose={(upload) => void put(upload.id)}
          />
        </>
      ) : null}
    </section>
  );
}
