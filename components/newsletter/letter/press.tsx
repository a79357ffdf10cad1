import type { ReactNode } from "react";
import { directionOf } from "@/components/site/edition";
import { escapeHtml } from "@/lib/core/escape";
import type { OpenPress } from "@/lib/newsletter/letter/press";
import { Events } from "./events";
import { Frame } from "./frame";
import { lookOf } from "./look";
import { Note, NoticeOf, NoticesHead, Rubric } from "./parts";
import { LetterStory } from "./story";

type Renderer = { renderToStaticMarkup: (node: ReactNode) => string };

/** Sets the parts of a letter in HTML, in the title's colours and lettering. */
export const letterPress: OpenPress = async (setting) => {
  // Imported when needed: Next refuses a static import of React's renderer in server code.
  const { renderToStaticMarkup } = (await import("react-dom/server.edge")) as unknown as Renderer;
  const set = (node: ReactNode) => `${renderToStaticMarkup(node)}\r\n`;
  const look = lookOf(setting.title.theme, directionOf(setting.title.language));
  return {
    frame: () => `<!doctype html>\r\n${set(<Frame setting={setting} look={look} />)}`,
    note: (text) => set(<Note text={text} look={look} />),
    story: (entry, size) => set(<LetterStory entry={entry} size={size} setting={setting} look={look} />),
    noticesHead: () => set(<NoticesHead look={look} />),
    notice: (notice) => set(<NoticeOf notice={notice} setting={setting} look={look} />),
    rubric: (part) => set(<Rubric part={part} look={look} />),
    events: (events) => set(<Events events={events} setting={setting} look={look} />),
    words: escapeHtml,
  };
};
