import "server-only";
import { Resolver } from "node:dns/promises";
import { FetchError, type Fetched, fetchPublic } from "@/lib/core/fetch";
import { domainOf, registrable } from "./domain";
import { fileAddress, recordNames, recordText } from "./words";

/** What came of a look: where it was found and what stood there, or why not, in words. */
export type Sight = { where: string; found: string } | { trouble: string };

/** Where the looks go; tests bring a name server and a website of their own. */
export type Eyes = {
  resolveTxt: (name: string) => Promise<string[][]>;
  fetchFile: (url: string) => Promise<Fetched>;
};

/** @param servers of names as "address:port"; by default the system's. */
export function eyes(servers?: string[]): Eyes {
  const resolver = new Resolver({ timeout: 5_000, tries: 2 });
  if (servers) resolver.setServers(servers);
  return {
    resolveTxt: (name) => resolver.resolveTxt(name),
    fetchFile: (url) => fetchPublic(url, { maxBytes: 16 * 1024, timeoutMs: 15_000 }),
  };
}

const NOTHING = new Set(["ENODATA", "ENOTFOUND"]);

/** A name server that did not answer is no proof that there is nothing: its failure is thrown on by name. */
async function recordsAt(resolveTxt: Eyes["resolveTxt"], name: string): Promise<string[]> {
  try {
    return (await resolveTxt(name)).map((parts) => parts.join("").trim());
  } catch (error) {
    if (NOTHING.has((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}

export async function lookInDns(domain: string, token: string, { resolveTxt }: Eyes): Promise<Sight> {
  const [wanted, names] = [recordText(token), recordNames(domain)];
  const failed: string[] = [];
  let others = 0;
  for (const name of names) {
    try {
      const records = await recordsAt(resolveTxt, name);
      if (records.includes(wanted)) return { where: `TXT record of ${name}`, found: wanted };
      others += records.filter((record) => record.startsWith("dateline-verification=")).length;
    } catch (error) {
      failed.push(`${name} (${(error as NodeJS.ErrnoException).code ?? "no answer"})`);
    }
  }
  if (failed.length) return { trouble: `The name service did not answer for ${failed.join(" and ")}.` };
  if (others) return { trouble: "There is a TXT record of ours, but with another text: copy it again." };
  return { trouble: `No TXT record with this text was found at ${names.join(" or ")}.` };
}

/** Only the domain itself may answer, over https: a redirect to somebody else's site shows nothing. */
function answeredHere(url: string, domain: string): boolean {
  const host = domainOf(url);
  return url.startsWith("https:") && host !== null && registrable(host) === registrable(domain);
}

export async function lookForFile(domain: string, token: string, { fetchFile }: Eyes): Promise<Sight> {
  const address = fileAddress(domain);
  try {
    const { body, url } = await fetchFile(address);
    if (!answeredHere(url, domain))
      return { trouble: `${address} leads to another site: the file has to be at the domain itself.` };
    const lines = new TextDecoder().decode(body).split(/\r?\n/, 200);
    if (lines.some((line) => line.trim() === recordText(token)))
      return { where: url, found: recordText(token) };
    return { trouble: `There is a file at ${address}, but no line in it has this text alone.` };
  } catch (error) {
    if (error instanceof FetchError) return { trouble: `${address}: ${error.message}` };
    throw error;
  }
}
