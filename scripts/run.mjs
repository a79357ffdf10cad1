// Runs one program of the project (admin, worker, bench, web) in the project's Node, with the database found
// or started for it: run.mjs FILE [ARGS…]
import { continueWith, ensureInstalled } from "./bare.mjs";

ensureInstalled();
continueWith("scripts/launcher/run.ts", process.argv.slice(2));
