/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Reader pages are compressed once and kept (lib/core/cache.ts); the edge or proxy compresses the rest.
  compress: true,
  reactStrictMode: true,
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pino",
    "graphile-worker",
    "undici",
    "sharp",
    "mammoth",
    "flydrive",
    "@aws-sdk/client-s3",
    "@tus/server",
    "@tus/file-store",
    "@tus/s3-store",
    "unpdf",
    "@react-email/render",
  ],
  // `npm run dev` names this address; Next.js alone would let only "localhost" have its scripts.
  allowedDevOrigins: ["127.0.0.1"],
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"] },
  // `npm test` checks the types of the whole tree; a start must not wait for it.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
};
