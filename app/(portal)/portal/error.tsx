"use client";
import { Button } from "@mantine/core";
import { NarrowPage } from "@/components/ui/narrow-page";

/** What a failure of ours looks like. Text that was being typed is kept by the browser and comes back. */
export default function PortalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <NarrowPage
      title="Something went wrong"
      lede="The fault is ours. What you typed is kept in this browser."
    >
      <Button onClick={reset}>Try again</Button>
    </NarrowPage>
  );
}
