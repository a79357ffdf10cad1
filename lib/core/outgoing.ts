import "server-only";
import { lookup as systemLookup } from "node:dns";
import { Resolver } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { isPublicAddress } from "./address";
import { env } from "./env";
import { FetchError } from "./fetch-error";

type Address = { address: string; family: 4 | 6 };
export type Resolve = (hostname: string) => Promise<Address[]>;

const INSIDE = "is not on the public internet.";

let resolver: Resolver | undefined;
/**
 * Names are asked of name servers directly: the system's own look-up holds one of four threads while it waits, and
 * files are written by the same four. Without a name server it is the system's after all.
 */
export const resolvePublic: Resolve = async (hostname) => {
  const servers = env().FETCH_DNS;
  if (!resolver) {
    resolver = new Resolver({ timeout: 3_000, tries: 2 });
    if (servers.length) resolver.setServers(servers);
  }
  const [four, six] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const found = [
    ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 as const })) : []),
  ];
  if (found.length) return found;
  const reason = (four as PromiseRejectedResult).reason as NodeJS.ErrnoException | undefined;
  if (servers.length || reason?.code !== "ECONNREFUSED")
    throw reason ?? new FetchError("unknown_host", "There is no host of this name.");
  return new Promise((resolve, reject) =>
    systemLookup(hostname, { all: true }, (error, all) =>
      error
        ? reject(error)
        : resolve(all.map(({ address, family }) => ({ address, family: family as 4 | 6 }))),
    ),
  );
};

/** Names that mean something only inside (RFC 6761, RFC 6762, RFC 8375): nobody is asked about them. */
const isInsideName = (hostname: string) =>
  !hostname.replace(/\.$/, "").includes(".") ||
  /\.(localhost|local|internal|intranet|lan|home\.arpa)\.?$/i.test(hostname);

/**
 * A look-up for connecting: refuses a name unless every address of it is public. What is checked is what is connected
 * to: a second answer cannot differ (DNS rebinding).
 */
export const guardedLookup =
  (resolve: Resolve): LookupFunction =>
  (hostname, options, callback) => {
    const fail = (error: unknown) => callback(error as NodeJS.ErrnoException, "", 4);
    if (isInsideName(hostname)) return fail(new FetchError("refused_address", `${hostname} ${INSIDE}`));
    resolve(hostname).then((addresses) => {
      const first = addresses[0];
      if (!first || addresses.some((each) => !isPublicAddress(each.address)))
        return fail(new FetchError("refused_address", `${hostname} ${INSIDE}`));
      if (options.all) return (callback as unknown as (e: null, a: Address[]) => void)(null, addresses);
      callback(null, first.address, first.family);
    }, fail);
  };

const CONNECT_MS = 10_000;
const guarded = buildConnector({ timeout: CONNECT_MS, lookup: guardedLookup(resolvePublic) });
const direct = buildConnector({ timeout: CONNECT_MS });

/** The address a demo host is served from; *.demo.test exists nowhere else (RFC 6761 reserves .test). */
function demoAddress(hostname: string): { hostname: string; port: string } | null {
  const feeds = env().DEMO_FEEDS;
  if (!feeds || !/(^|\.)demo\.test$/.test(hostname)) return null;
  const [host = "", port = ""] = feeds.split(":");
  return { hostname: host, port };
}

const connector: buildConnector.connector = (options, callback) => {
  const port = options.port || (options.protocol === "https:" ? "443" : "80");
  const demo = demoAddress(options.hostname);
  if (demo) return direct({ ...options, ...demo }, callback);
  if (env().FETCH_ALLOW.includes(`${options.hostname}:${port}`)) return direct(options, callback);
  if (isIP(options.hostname.replace(/^\[|\]$/g, "")) && !isPublicAddress(options.hostname))
    return callback(new FetchError("refused_address", `This address ${INSIDE}`), null);
  guarded(options, callback);
};

let agent: Agent | undefined;
/**
 * The connections of all outgoing requests; each is checked when it is made, and only then. One that is idle is kept
 * for two seconds: a source's next request to the same host comes within them or in many minutes.
 */
export const outgoing = () => {
  agent ??= new Agent({
    connect: connector,
    headersTimeout: 15_000,
    bodyTimeout: 10_000,
    maxHeaderSize: 32 * 1024,
    keepAliveTimeout: 2_000,
    keepAliveMaxTimeout: 5_000,
    connections: 8,
    pipelining: 1,
  });
  return agent;
};
