"use client";
import { useCallback, useEffect, useState } from "react";
import { attempt } from "@/components/ui/outcome";
import type { UploadView } from "@/lib/media/schema";
import { useMediaDoors } from "./media-room";

const LOOK_MS = 1_200;

/**
 * The uploads of these ids as the server knows them, looked at again until each is checked. An id that is asked for
 * and not among `missing` or the views is still on its way.
 */
export function useUploads(ids: string[]) {
  const doors = useMediaDoors();
  const [views, setViews] = useState<Record<string, UploadView>>({});
  const [missing, setMissing] = useState<string[]>([]);
  const put = useCallback(
    (found: UploadView[]) =>
      setViews((known) => ({ ...known, ...Object.fromEntries(found.map((each) => [each.id, each])) })),
    [],
  );
  const open = ids
    .filter((id) => !missing.includes(id) && (!views[id] || views[id].status === "checking"))
    .join(" ");

  useEffect(() => {
    if (!open) return;
    let over = false;
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const outcome = await attempt(() => doors.look({ ids: open.split(" ") }));
      if (over) return;
      if (outcome.ok) {
        put(outcome.value);
        const found = new Set(outcome.value.map((each) => each.id));
        const gone = open.split(" ").filter((id) => !found.has(id));
        if (gone.length) setMissing((known) => [...known, ...gone]);
      }
      later = setTimeout(look, outcome.ok ? LOOK_MS : 4 * LOOK_MS);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(later);
    };
  }, [open, doors, put]);

  return { views, missing, put };
}
