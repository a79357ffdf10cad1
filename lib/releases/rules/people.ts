import type { ReleaseContent } from "../schema";
import { wordCount } from "../text";
import { isEnglish, plainBody, withoutSpeech } from "./fields";
import { type Hit, hitsOf, type Rule } from "./rule";

const EMAIL = /[\w.+-]@[\w-]+\.\w/g;
const PHONE =
  /(?<![\w.,+-])(?:\+\d[\d ().-]{7,17}\d|(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}|0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,5})(?!\w)/g;
/** A number with its area has as many digits, anywhere. */
const AREA_DIGITS = 9;
/** Words that tie a quotation to somebody. */
const ATTRIBUTION =
  /(?<!\p{L})(?:said|says|say|saying|told|added|adds|explained|explains|according|stated|states|noted|notes|wrote|writes|commented|comments|announced|recalled|recalls|asked|replied|called|calls)(?!\p{L})/iu;
const SPEECH = /[“"„«][^“”"„«»\n]{30,1000}[”"“»]/g;

function unattributed(content: ReleaseContent): Hit[] {
  if (!isEnglish(content)) return [];
  const text = plainBody(content);
  const own = withoutSpeech(text).split("\n");
  let offset = 0;
  return text.split("\n").flatMap((paragraph, i) => {
    const start = offset;
    offset += paragraph.length + 1;
    const around = `${own[i - 1] ?? ""} ${own[i] ?? ""} ${own[i + 1] ?? ""}`;
    if (ATTRIBUTION.test(around)) return [];
    return hitsOf(
      "body",
      paragraph,
      SPEECH,
      () => "Say who is speaking, by name and role.",
      ([found]) => wordCount(found) >= 8,
    ).map((hit) => ({
      ...hit,
      span: hit.span && { start: hit.span.start + start, end: hit.span.end + start },
    }));
  });
}

export const peopleRules: Rule[] = [
  {
    id: "missing-public-contact",
    severity: "warning",
    fields: "Contacts",
    title: "Somebody readers can reach",
    explanation:
      "A release without a public contact cannot be asked about. One name with an address or a number is enough; others may stay with the desk.",
    example: { bad: "No public contact", good: "Ada Example, press@works.example, public" },
    check: ({ contacts }) =>
      contacts.some(
        (contact) => contact.public && contact.name.trim() && (contact.email || contact.phone.trim()),
      )
        ? []
        : [{ field: "contacts", span: null, message: "Give one contact that readers may see." }],
  },
  {
    id: "contact-in-body",
    severity: "warning",
    fields: "Text",
    title: "Contacts stand in their own field",
    explanation:
      "Addresses in the text are collected by robots and grow stale. The contact field shows them properly and keeps them correctable.",
    example: {
      bad: "Questions go to press@works.example or 555-010-0199.",
      good: "The office answers questions on weekdays.",
    },
    check: (content) => {
      const text = plainBody(content);
      const message = () => "Move this into the contacts.";
      return [
        ...hitsOf("body", text, EMAIL, message).map((hit) => widen(hit, text)),
        ...hitsOf("body", text, PHONE, message),
      ];
    },
  },
  {
    id: "quote-without-speaker",
    severity: "warning",
    fields: "Quotes, text",
    title: "Every quote has a speaker",
    explanation: "Words in quotation marks are somebody's. Name the person and say what they do.",
    example: {
      bad: "“The bridge will carry its first tram before the end of the summer.”",
      good: "“The bridge will carry its first tram before the end of the summer,” said Ada Example, the engineer.",
    },
    check: (content) => [
      ...content.quotes.flatMap((quote, i) =>
        quote.text.trim() && !quote.speaker.trim()
          ? [{ field: `quotes.${i}.speaker`, span: null, message: "Name the person who says this." }]
          : [],
      ),
      ...unattributed(content),
    ],
  },
  {
    id: "phone-incomplete",
    severity: "info",
    fields: "Contacts: telephone",
    title: "Telephone numbers work from elsewhere",
    explanation: "Readers and newsrooms call from other towns. Give the area code, best with the country's.",
    example: { bad: "010-0199", good: "+1 555 010 0199" },
    check: ({ contacts }) =>
      contacts.flatMap(({ phone }, i) => {
        const digits = phone.replace(/\D/g, "").length;
        return digits > 0 && digits < AREA_DIGITS && !phone.trim().startsWith("+")
          ? [{ field: `contacts.${i}.phone`, span: null, message: "Give the number with its area code." }]
          : [];
      }),
  },
];

/** An address found by its middle, marked whole. */
function widen(hit: Hit, text: string): Hit {
  if (!hit.span) return hit;
  let { start, end } = hit.span;
  while (start > 0 && hit.span.start - start < 64 && /[\w.+-]/.test(text[start - 1] as string)) start--;
  while (end < text.length && end - hit.span.end < 64 && /^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2)))
    end++;
  return { ...hit, span: { start, end } };
}
