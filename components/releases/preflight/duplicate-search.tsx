"use client";
import { createContext, type ReactNode, useCallback, useContext } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { Finding } from "@/lib/releases/preflight";
import type { ReleaseContent } from "@/lib/releases/schema";
import { bodyText, wordCount } from "@/lib/releases/text";
import { LEAST_WORDS } from "@/lib/similarity/thresholds";

type Search = (content: ReleaseContent) => Promise<Finding[]>;
type Door = (asked: {
  id: string | null;
  organisationId: string;
  content: ReleaseContent;
}) => Promise<Outcome<Finding[]>>;

const DuplicateSearchContext = createContext<Search | undefined>(undefined);
export const useDuplicateSearch = (): Search | undefined => useContext(DuplicateSearchContext);

/** Lets preflight below it ask the server for near-duplicates; `id` is null while nothing is stored. */
export function DuplicateSearch({
  door,
  id,
  organisationId,
  children,
}: {
  door: Door;
  id: string | null;
  organisationId: string;
  children: ReactNode;
}) {
  const search = useCallback(
    async (content: ReleaseContent) => {
      if (wordCount(bodyText(content.body)) < LEAST_WORDS) return [];
      const found = await attempt(() => door({ id, organisationId, content }));
      // A search that fails keeps what was found before: it is advice, and the next pause asks again.
      if (!found.ok) throw new Error(found.message);
      return found.value;
    },
    [door, id, organisationId],
  );
  return <DuplicateSearchContext value={search}>{children}</DuplicateSearchContext>;
}
