"use client";
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";

/** A box for a whole release. A paste with formatting is read with it; typed or plain text when asked to. */
export function PasteRelease({ disabled, read }: { disabled: boolean; read: (body: Blob) => void }) {
  const [text, setText] = useState("");
  return (
    <>
      <Textarea
        label="Or paste your release here"
        description="From Word, Google Docs or a mail, all of it at once"
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData("text/html");
          const plain = event.clipboardData.getData("text/plain");
          // A word or two is somebody filling in, not a release.
          if (plain.trim().split(/\s+/).length < 20) return;
          event.preventDefault();
          setText(plain);
          read(new Blob([html || plain], { type: html ? "text/html" : "text/plain" }));
        }}
      />
      {text.trim() ? (
        <Button
          variant="default"
          w="fit-content"
          disabled={disabled}
          onClick={() => read(new Blob([text], { type: "text/plain" }))}
        >
          Fill the form with it
        </Button>
      ) : null}
    </>
  );
}
