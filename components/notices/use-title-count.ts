"use client";
import { useEffect } from "react";
import { unreadWords } from "@/lib/notices/schema";

const BEFORE = /^\(\d+\+?\) /;

/** Puts the number of unread notices before the document's title, whichever page sets it: "(3) Queue". */
export function useTitleCount(unread: number): void {
  useEffect(() => {
    const prefix = unread ? `(${unreadWords(unread)}) ` : "";
    const put = () => {
      const title = prefix + document.title.replace(BEFORE, "");
      if (document.title !== title) document.title = title;
    };
    put();
    // The page's own title comes later, at every navigation.
    const watcher = new MutationObserver(put);
    watcher.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watcher.disconnect();
  }, [unread]);
}
