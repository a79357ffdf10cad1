// Reads the source of lib: which functions write to the database, and which of them reach the log.
import { readFileSync } from "node:fs";
import path from "node:path";

const WRITE =
  /(?<!\bauditEvent)\s*\.(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\(\{|\b(?:insert into|update \w+ (?:\w+ )?set|delete from)\b/;
const DECLARATION = /^(export )?(?:async )?(?:function\*? (\w+)|const (\w+)|class (\w+))/;
const IMPORT = /^import (?:\w+, )?\{([^}]*)\} from "([^"]+)"/gm;

type Declared = { name: string; exported: boolean; text: string; file: string };

/** Top-level declarations of a formatted file: each begins in the first column. */
function declarationsOf(file: string, source: string): Declared[] {
  const found: Declared[] = [];
  for (const line of source.split("\n")) {
    const [, exported, ...names] = DECLARATION.exec(line) ?? [];
    const name = names.find(Boolean);
    if (name) found.push({ name, exported: Boolean(exported), text: line, file });
    else {
      const last = found.at(-1);
      if (last) last.text += `\n${line}`;
    }
  }
  return found;
}

function importsOf(file: string, source: string): Map<string, string> {
  const imports = new Map<string, string>();
  for (const [, names = "", from = ""] of source.matchAll(IMPORT)) {
    const target = from.startsWith("@/") ? from.slice(2) : path.posix.join(path.posix.dirname(file), from);
    for (const each of names.split(",")) {
      const [name, as] = each.trim().split(" as ");
      if (name) imports.set(as ?? name, `${target}.ts#${name}`);
    }
  }
  return imports;
}

/** A function others may call that writes: `lib/…/file.ts#name`, and whether it comes upon `record` on its way. */
export type Writer = { id: string; audited: boolean };

/**
 * Functions of these files that write and stand for themselves. What takes a transaction is part of somebody else's
 * write, and is counted with it.
 */
export function writersIn(files: string[]): Writer[] {
  const all = new Map<string, Declared & { uses: string[] }>();
  for (const file of files) {
    const source = readFileSync(file, "utf8").replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, "");
    const imports = importsOf(file, source);
    const declared = declarationsOf(file, source);
    const own = new Set(declared.map(({ name }) => name));
    for (const each of declared) {
      const words = new Set(each.text.match(/\b\w+\b/g));
      words.delete(each.name);
      const uses = [...words].flatMap((word) =>
        own.has(word) ? [`${file}#${word}`] : (imports.get(word) ?? []),
      );
      all.set(`${file}#${each.name}`, { ...each, uses });
    }
  }
  const reaches = (
    id: string,
    wanted: (each: Declared, id: string) => boolean,
    seen = new Set<string>(),
  ): boolean => {
    const each = all.get(id);
    if (!each || seen.has(id)) return false;
    seen.add(id);
    return wanted(each, id) || each.uses.some((next) => reaches(next, wanted, seen));
  };
  return [...all]
    .filter(([, each]) => each.exported && !/^(lib\/core\/|lib\/audit\/commands)/.test(each.file))
    .filter(([, each]) => !/^[^(]*\(\s*tx: Tx\b/.test(each.text.replace(/^[^=(]*=\s*(async\s*)?/, "")))
    .filter(([id]) => reaches(id, (each) => WRITE.test(each.text) && !each.file.startsWith("lib/core/")))
    .map(([id]) => ({ id, audited: reaches(id, (_, at) => at === "lib/audit/commands.ts#record") }));
}
