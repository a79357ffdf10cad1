/** How many mails a minute go to a domain; `*` is any other. */
export type MailPace = ReadonlyMap<string, number>;

const ENTRY = /^(\*|[a-z0-9-]+(?:\.[a-z0-9-]+)+)=(\d{1,6})$/;

/** Reads `gmail.com=600,*=6000`; null when an entry cannot be read, stands twice, or is 0. */
export function mailPaceOf(value: string): MailPace | null {
  const pace = new Map<string, number>();
  for (const entry of value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)) {
    const [, domain, count] = ENTRY.exec(entry) ?? [];
    if (!domain || !Number(count) || pace.has(domain)) return null;
    pace.set(domain, Number(count));
  }
  return pace;
}

/** What holds for a domain in a minute; null: as many as its servers take. */
export const paceOf = (pace: MailPace, domain: string): number | null =>
  pace.get(domain) ?? pace.get("*") ?? null;

/** The domain of an address, in lower case. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();
