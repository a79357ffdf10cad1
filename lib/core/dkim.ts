import "server-only";
import DKIM from "nodemailer/lib/dkim";
import { env } from "./env";

/** How nodemailer signs what leaves; undefined when a provider does it, or nobody. */
export function dkimOptions(): { domainName: string; keySelector: string; privateKey: string } | undefined {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_PRIVATE_KEY: privateKey } = env();
  return domainName && keySelector && privateKey ? { domainName, keySelector, privateKey } : undefined;
}

let signer: DKIM | null | undefined;

/** A finished message with its signature before it (RFC 6376), or as it is when none is configured. */
export async function signed(raw: Buffer): Promise<Buffer> {
  if (signer === undefined) {
    const options = dkimOptions();
    signer = options ? new DKIM(options) : null;
  }
  if (!signer) return raw;
  const parts: Buffer[] = [];
  for await (const part of signer.sign(raw)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
