"use client";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { toContent } from "@/lib/releases/form-values";
import type { Finding } from "@/lib/releases/preflight";
import type { ReleaseContent } from "@/lib/releases/schema";
import { useReleaseForm } from "../fields/use-field";
import { startChecker } from "./checker";
import { useDuplicateSearch } from "./duplicate-search";
import { FindingStore, type Result } from "./finding-store";

const PAUSE_MS = 400;
const LONG_PAUSE_MS = 2_500;

const Findings = createContext<FindingStore>(new FindingStore());
export const useFindingStore = (): FindingStore => useContext(Findings);

/** All findings and the length of the text, as last checked. */
export function useFindings(): Result {
  const store = useFindingStore();
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
}

/** The findings about one field; `field` is a dotted path. */
export function useFieldFindings(field: string): Finding[] {
  const store = useFindingStore();
  const get = () => store.of(field);
  return useSyncExternalStore(store.subscribe, get, get);
}

/** Checks the release whenever its author pauses, off the typing path; late answers to earlier texts are dropped. */
export function Preflight({ organisation, children }: { organisation: string; children: ReactNode }) {
  const form = useReleaseForm();
  const checkSimilar = useDuplicateSearch();
  const [store] = useState(() => new FindingStore());

  useEffect(() => {
    let round = 0;
    let asked = "";
    let pause: ReturnType<typeof setTimeout> | undefined;
    let longPause: ReturnType<typeof setTimeout> | undefined;
    const checker = startChecker(({ id, findings, words }) => {
      if (id === round) store.put({ findings, words, body: asked });
    });
    const similar = async (id: number, content: ReleaseContent) => {
      const found = await checkSimilar?.(content).catch(() => null);
      if (found && id === round) store.putSimilar(found);
    };
    const check = () => {
      const content = toContent(form.getValues());
      const id = ++round;
      asked = content.body;
      checker.ask({ id, content, organisation, now: Date.now() });
      if (checkSimilar) longPause = setTimeout(() => void similar(id, content), LONG_PAUSE_MS);
    };
    const soon = () => {
      clearTimeout(pause);
      clearTimeout(longPause);
      pause = setTimeout(check, PAUSE_MS);
    };
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: soon });
    check();
    return () => {
      unsubscribe();
      clearTimeout(pause);
      clearTimeout(longPause);
      checker.stop();
    };
  }, [form, organisation, checkSimilar, store]);

  return <Findings.Provider value={store}>{children}</Findings.Provider>;
}
