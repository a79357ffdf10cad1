// npm test: everything, from a bare clone.
import { continueWith, ensureInstalled } from "./bare.mjs";

const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(`npm test                    lint, types, structure, unit, integration and end-to-end tests
npm test -- --screenshots   the same, and the pictures of the main pages below docs/screenshots are made anew

TEST_DATABASE_URL   a PostgreSQL server to use instead of the embedded one (databases are made and dropped there)
CHROMIUM_PATH       the browser to use
`);
} else {
  ensureInstalled();
  continueWith("scripts/launcher/test.ts", args);
}
