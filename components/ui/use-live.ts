"use client";
import { useEffect, useEffectEvent } from "react";

type Listener = (tags: string[]) => void;
type Line = { listeners: Set<Listener>; lately: () => string[]; close: () => void };

/** A page that is opened within another was drawn at most this long before it begins to listen. */
const LATELY_MS = 3_000;

/** One connection a page and path, however many listen: browsers allow six per host. */
const lines = new Map<string, Line>();

function openLine(path: string): Line {
  const listeners = new Set<Listener>();
  let source: EventSource | null = null;
  let before = false;
  let told: { at: number; tags: string[] }[] = [];
  const recent = () => told.filter((each) => each.at > performance.now() - LATELY_MS);
  const tell = (tags: string[]) => {
    told = [...recent(), { at: performance.now(), tags }];
    for (const listener of [...listeners]) listener(tags);
  };
  const open = () => {
    if (source || document.visibilityState !== "visible") return;
    // What happened while the page was under way was drawn, or was not: it is told once more.
    source = new EventSource(`${path}?age=${Math.ceil(performance.now())}`);
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
    lately: () => [...new Set(recent().flatMap((each) => each.tags))],
    close: () => {
      document.removeEventListener("visibilitychange", seen);
      shut();
    },
  };
}

/**
 * Calls back with what has changed, as a server tells it (server-sent events of JSON arrays), while the page is in
 * sight, beginning with what happened while it was drawn; `["*"]` at every (re)connection after the first, when anything may have been missed. A hidden page holds no
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
    const missed = line.lately();
    if (missed.length) listener(missed);
    return () => {
      line.listeners.delete(listener);
      if (line.listeners.size) return;
      line.close();
      lines.delete(path);
    };
  }, [path]);
}
