import "@mantine/core/styles.css";
import "@mantine/charts/styles.css";
import "@mantine/notifications/styles.css";
import "./document.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { ReactNode } from "react";
import { Providers } from "./providers";

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#27416e"/><path d="M9 7h7a9 9 0 0 1 0 18H9zm4 4v10h3a5 5 0 0 0 0-10z" fill="#fff"/></svg>',
)}`;

/**
 * The HTML document of pages with a client runtime. Root layouts are made of it.
 * @param nonce of this response's Content-Security-Policy; the colour scheme is set by the one inline script.
 */
export function Document({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <html lang="en" {...mantineHtmlProps}>
      {/* biome-ignore lint/style/noHeadElement: a root layout of the App Router writes its own head. */}
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" suppressHydrationWarning />
        <link rel="icon" href={ICON} type="image/svg+xml" />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
