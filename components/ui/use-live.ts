"use client";
import { useEffect, useEffectEvent } from "react";

type Listener = (tags: string[]) => void;
type Line = { listeners: Set<Listener>; close: () => void };

/** One connection a page and path, however many listen: browsers allow six per host. */
const lines = new Map<string, Line>();

function openLine(path: string): Line {
  const listeners = new Set<Listener>();
  let source: EventSource | null = null;
  let before = false;
  const tell = (tags: string[]) => {
    for (const listener of [...listeners]) listener(tags);
  };
  const open = () => {
    if (source || document.visibilityState !== "visible") return;
    source = new EventSource(path);
    source.onopen = () => {
      if (before) tell(["*"]);
      before = true;
    };
    source.onmessage = (event) => tell(JSON.parse(event.data) as string[]);
  };
  const shut = () => {
    source?.close();
    source = null;
  };
  const seen = () => (document.visibilityState === "visible" ? open() : shut());
  open();
  document.addEventListener("visibilitychange", seen);
  return {
    listeners,
    close: () => {
      document.removeEventListener("visibilitychange", seen);
      shut();
    },
  };
}

/**
 * Calls back with what has changed, as a server tells it (server-sent events of JSON arrays), while the page is in
 * sight; `["*"]` at every (re)connection after the first, when anything may have been missed. A hidden page holds no
 * connection.
 * @param path of the stream; null listens to nothing.
 */
export function useLive(path: string | null, changed: (tags: string[]) => void): void {
  const tell = useEffectEvent(changed);
  useEffect(() => {
    if (!path) return;
    const line = lines.get(path) ?? openLine(path);
    lines.set(path, line);
    const listener: Listener = (tags) => tell(tags);
    line.listeners.add(listener);
    return () => {
      line.listeners.delete(listener);
      if (line.listeners.size) return;
      line.close();
      lines.delete(path);
    };
  }, [path]);
}
