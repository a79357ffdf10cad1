// npm run test:edge: the product behind Varnish, as deploy/ describes it.
import { continueWith, ensureInstalled } from "./bare.mjs";

const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(`npm run test:edge            stories of readers through Varnish: changes, poisoning, stampede, outage
npm run test:edge -- FILE    some of them

Varnish 7 with xkey is installed when it is missing and that can be done (root, apt-get).
CHROMIUM_PATH       the browser to use
`);
} else {
  ensureInstalled();
  continueWith("scripts/launcher/test-edge.ts", args);
}
