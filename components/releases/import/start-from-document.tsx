"use client";
import { Button, Progress } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { DropBox } from "@/components/ui/drop-box";
import { useHydrated } from "@/components/ui/use-hydrated";
import { portal } from "@/lib/core/paths";
import { FILE_MAX_BYTES, PROBLEM_MESSAGES } from "@/lib/releases/document/word/problem";
import classes from "./import.module.css";
import { keepMarks } from "./kept-marks";
import { PasteRelease } from "./paste-release";
import { sendDocument } from "./send-document";

/** A new release from a Word document or from a paste: read on the server, opened in the form to be confirmed. */
export function StartFromDocument({ organisationId }: { organisationId: string }) {
  const router = useRouter();
  const ready = useHydrated();
  const choose = useRef<() => void>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [what, setWhat] = useState("");
  const [message, setMessage] = useState("");
  const busy = sent !== null;

  async function read(name: string, body: Blob) {
    setWhat(name);
    setMessage("");
    setSent(0);
    const draft = { organisationId, draftKey: crypto.randomUUID(), filename: name.slice(0, 300) };
    const outcome = await sendDocument(draft, body, setSent);
    if (outcome.ok) {
      keepMarks(outcome.value.id, outcome.value.marks);
      return router.push(portal.editRelease(outcome.value.id));
    }
    setSent(null);
    setMessage(outcome.message);
  }
  function take([file]: File[]) {
    if (!file) return;
    if (file.size > FILE_MAX_BYTES) return setMessage(PROBLEM_MESSAGES.too_large);
    void read(file.name, file);
  }
  return (
    <section className={classes.start} aria-labelledby="from-document">
      <DropBox
        take={take}
        openRef={choose}
        single
        disabled={busy || !ready}
        label="Word document"
        icon={<IconFileTypeDocx size={32} stroke={1.5} />}
        words={
          <>
            <h2 id="from-document" className={classes.title}>
              Start from a Word document
            </h2>
            <span>Drop a .docx here: headline, dateline, quotes, contacts and text find their fields.</span>
          </>
        }
      >
        <Button disabled={busy || !ready} onClick={() => choose.current?.()}>
          Choose a document
        </Button>
      </DropBox>
      <div role="status" className={classes.state}>
        {sent === null ? null : (
          <>
            <Progress
              value={sent * 100}
              animated={sent >= 1}
              striped={sent >= 1}
              aria-label="Sending the document"
            />
            <span>{sent < 1 ? `Sending ${what}: ${Math.round(sent * 100)} %` : `Reading ${what}…`}</span>
          </>
        )}
      </div>
      {message ? (
        <p role="alert" className={classes.refusal}>
          {message}
        </p>
      ) : null}
      <PasteRelease disabled={busy || !ready} read={(body) => void read("what you pasted", body)} />
    </section>
  );
}
