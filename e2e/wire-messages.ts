// What the agencies of the stories send, in two of the formats agencies speak.
import { createHash } from "node:crypto";

/** One message about one item; `guid` is a web address, and the item's own page. */
export type Message = {
  guid: string;
  version: number;
  status?: "usable" | "withheld" | "canceled";
  headline?: string;
  text?: string;
  /** Web address of a JPEG. */
  picture?: string;
  first: Date;
  embargoed?: Date;
  expires?: Date;
};

export type Format = "ninjs" | "NewsML-G2";

const CONSONANTS = "bdfgklmnprstvwxz";
const VOWELS = "aeiouaeiouaeioua";

/** Words nobody uses, the same for the same seed: whatever looks for the same news takes no two such texts for one. */
export function inventedText(seed: string, count = 60): string {
  const word = (i: number) =>
    [...createHash("sha256").update(`${seed} ${i}`).digest("hex").slice(0, 8)]
      .map((digit, at) => (at % 2 ? VOWELS : CONSONANTS)[Number.parseInt(digit, 16)])
      .join("");
  const words = Array.from({ length: count }, (_, i) => word(i)).join(" ");
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}

/** Each version is a minute younger than the one before. */
const versionDate = ({ first, version }: Message) =>
  new Date(first.getTime() + version * 60_000).toISOString();

/** IPTC ninjs 3.0. */
const asNinjs = (message: Message) => ({
  standard: { name: "ninjs", version: "3.0" },
  uri: message.guid,
  type: "text",
  language: "en",
  version: String(message.version),
  firstCreated: message.first.toISOString(),
  versionCreated: versionDate(message),
  pubStatus: message.status ?? "usable",
  ...(message.embargoed ? { embargoed: message.embargoed.toISOString() } : {}),
  ...(message.expires ? { expires: message.expires.toISOString() } : {}),
  ...(message.headline ? { headlines: [{ role: "main", value: message.headline }] } : {}),
  ...(message.text
    ? { bodies: [{ role: "main", contentType: "text/html", value: `<p>${message.text}</p>` }] }
    : {}),
  ...(message.picture
    ? {
        associations: [
          {
            name: "main",
            uri: `${message.guid}#picture`,
            type: "picture",
            title: "A drawn yard",
            renditions: [{ name: "main", href: message.picture, contentType: "image/jpeg" }],
          },
        ],
      }
    : {}),
});

/** IPTC NewsML-G2 2.35. */
const asNewsItem = (message: Message) => `
<newsItem guid="${message.guid}" version="${message.version}" standard="NewsML-G2" standardversion="2.35" xml:lang="en">
  <itemMeta>
    <versionCreated>${versionDate(message)}</versionCreated>
    <firstCreated>${message.first.toISOString()}</firstCreated>
    ${message.embargoed ? `<embargoed>${message.embargoed.toISOString()}</embargoed>` : ""}
    <pubStatus qcode="stat:${message.status ?? "usable"}"/>
    ${message.expires ? `<expires>${message.expires.toISOString()}</expires>` : ""}
    ${message.picture ? `<link contenttype="image/jpeg" href="${message.picture}"/>` : ""}
  </itemMeta>
  <contentMeta>${message.headline ? `<headline>${message.headline}</headline>` : ""}</contentMeta>
  <contentSet>${
    message.text
      ? `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${message.text}</p></body></html></inlineXML>`
      : ""
  }</contentSet>
</newsItem>`;

const asNewsMessage = (messages: Message[]) => `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>${new Date().toISOString()}</sent></header>
<itemSet>${messages.map(asNewsItem).join("")}</itemSet>
</newsMessage>`;

export const FORMATS: Record<Format, { type: string; write: (messages: Message[]) => string }> = {
  ninjs: {
    type: "application/json",
    write: (messages) => JSON.stringify({ items: messages.map(asNinjs) }),
  },
  "NewsML-G2": { type: "application/vnd.iptc.g2.newsmessage+xml", write: asNewsMessage },
};
