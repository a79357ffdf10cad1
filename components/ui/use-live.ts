"use client";
import { useEffect, useEffectEvent } from "react";

/**
 * Calls back with what has changed, as a server tells it (server-sent events of JSON arrays), while the page is in
 * sight; `["*"]` at every (re)connection after the first, when anything may have been missed. A hidden page holds no
 * connection: browsers allow six per host.
 * @param path of the stream; null listens to nothing.
 */
export function useLive(path: string | null, changed: (tags: string[]) => void): void {
  const tell = useEffectEvent(changed);
  useEffect(() => {
    if (!path) return;
    let source: EventSource | null = null;
    let before = false;
    const open = () => {
      if (source || document.visibilityState !== "visible") return;
      source = new EventSource(path);
      source.onopen = () => {
        if (before) tell(["*"]);
        before = true;
      };
      source.onmessage = (event) => tell(JSON.parse(event.data) as string[]);
    };
    const close = () => {
      source?.close();
      source = null;
    };
    const seen = () => (document.visibilityState === "visible" ? open() : close());
    open();
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      close();
    };
  }, [path]);
}
