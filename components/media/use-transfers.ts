"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Transfer } from "./transfer";
import { Transfers } from "./transfers";

const NONE: Transfer[] = [];

/**
 * Uploads of this page; `finished` hears of each file that has arrived. Whoever goes on to another page of the portal
 * leaves them running: they end up in the library.
 */
export function useTransfers(
  organisationId: string,
  finished: (uploadId: string, file: { name: string; type: string }) => void,
) {
  const heard = useRef(finished);
  useEffect(() => {
    heard.current = finished;
  });
  const ref = useRef<Transfers | null>(null);
  ref.current ??= new Transfers({
    organisationId,
    finished: (uploadId, file) => heard.current(uploadId, file),
  });
  const transfers = ref.current;
  const lines = useSyncExternalStore(transfers.subscribe, transfers.lines, () => NONE);

  useEffect(() => {
    const online = () => transfers.online();
    const leaving = (event: BeforeUnloadEvent) => {
      if (transfers.busy) event.preventDefault();
    };
    window.addEventListener("online", online);
    window.addEventListener("beforeunload", leaving);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("beforeunload", leaving);
    };
  }, [transfers]);

  return { transfers, lines };
}
