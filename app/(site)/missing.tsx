import type { Edition } from "@/components/site/edition";
import { Notice } from "@/components/site/notice";
import type { Answer } from "./door";
import { page } from "./render";

type Words = { title: string; heading: string; text: string };

const MISSING: Words = {
  title: "Page not found",
  heading: "There is no such page",
  text: "The address may be mistyped, or the page is not public, or not any longer.",
};
const WORDS: Record<number, Words> = {
  400: {
    title: "Unreadable address",
    heading: "This address cannot be read",
    text: "It holds characters that no address of ours has. It may have been cut off or garbled on its way.",
  },
  414: {
    title: "Address too long",
    heading: "This address is too long",
    text: "It is longer than any address of ours. Something may have been pasted into it by mistake.",
  },
};

/** The title's page for an address where nothing is, or was ever public (404), or that is none at all (400, 414). */
export const faultyPage = (edition: Edition, status: number): Promise<Answer> => {
  const { title, heading, text } = WORDS[status] ?? MISSING;
  return page(edition, {
    status,
    head: { title, noindex: true },
    here: `/${status}`,
    main: (
      <Notice heading={heading}>
        <p>{text}</p>
      </Notice>
    ),
  });
};
