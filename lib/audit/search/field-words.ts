/** What a field's name does not say by itself; all others are read aloud, "publishAt" as "publish at". */
const WORDS: Record<string, string> = {
  at: "when",
  by: "who",
  httpStatus: "HTTP status",
  id: "identifier",
  inApp: "told here",
  email: "by email",
  lastPolledAt: "last asked at",
  other: "the other organisation",
  others: "the other organisations",
  publishAt: "appears at",
  quiet: "quiet hours",
  staffRole: "place at the desk",
  suspendedFor: "reason of the suspension",
  goPublicAt: "goes public at",
  url: "web address",
  withheld: "may not",
};

/** Fields that mean something else where they stand: a person's address is no way to be told. */
const WHOLE: Record<string, string> = { email: "email address" };

const aloud = (key: string): string =>
  Object.hasOwn(WORDS, key)
    ? (WORDS[key] as string)
    : key
        .replace(/([a-z\d])([A-Z])/g, "$1 $2")
        .replaceAll(/[_-]/g, " ")
        .toLowerCase();

/** A field's dotted path in words: "findings.0.rule" is "findings 1: rule", "suspendedFor" the "reason of …". */
export function fieldWords(path: string): string {
  if (!path) return "value";
  if (Object.hasOwn(WHOLE, path)) return WHOLE[path] as string;
  return path
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? `${Number(part) + 1}` : aloud(part)))
    .reduce((words, part) => (/^\d+$/.test(part) ? `${words} ${part}` : `${words}: ${part}`));
}
