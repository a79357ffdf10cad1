import path from "node:path";

/** The item page once more, as an ordinary page.tsx: only there to be weighed against the route handler. */
const root = path.join(import.meta.dirname, "../..");
export default {
  outputFileTracingRoot: root,
  turbopack: { root },
  typescript: { ignoreBuildErrors: true },
};
