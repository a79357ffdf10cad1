// A mail as the readers of returns look at it. What comes in is made by strangers: anything may be in it.
import PostalMime, { type Email } from "postal-mime";

/** As much of a mail is looked at; reports say what they have to say before they return the letter. */
export const RETURN_MAX_BYTES = 256 * 1024;

/** A line costs more than its bytes do; a report with a whole letter of ours below it has some two thousand. */
const LINES_MAX = 8_000;

/** Texts are read this far: no report needs more, and no expression runs over more. */
const TEXT_MAX = 32 * 1024;

export type Part = { type: string; text: string };
export type Message = {
  /** Values of a header, by its name in lower case, in their order. */
  header: (name: string) => string[];
  text: string;
  /** All parts but the text. */
  parts: Part[];
};

const decoder = new TextDecoder("utf-8");

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === "string" ? content.slice(0, TEXT_MAX) : decoder.decode(content.slice(0, TEXT_MAX));

/** The beginning of a mail that is looked at. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  const start = bytes.subarray(0, RETURN_MAX_BYTES);
  let end = -1;
  for (let line = 0; line < LINES_MAX; line++) {
    end = start.indexOf(0x0a, end + 1);
    if (end === -1) return start;
  }
  return start.subarray(0, end);
}

function messageOf(mail: Email): Message {
  return {
    header: (name) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value),
    text: (mail.text ?? "").slice(0, TEXT_MAX),
    parts: mail.attachments.slice(0, 20).map(({ mimeType, content }) => ({
      type: mimeType.toLowerCase(),
      text: textOf(content),
    })),
  };
}

/** Takes a mail (RFC 5322) apart; null when it cannot be, or is nested without end. */
export async function readMessage(bytes: Uint8Array): Promise<Message | null> {
  try {
    const mail = await PostalMime.parse(beginningOf(bytes), {
      forceRfc822Attachments: true,
      maxNestingDepth: 12,
      maxHeadersSize: 64 * 1024,
    });
    return messageOf(mail);
  } catch {
    return null;
  }
}
