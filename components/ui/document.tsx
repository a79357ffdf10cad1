import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./document.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { ReactNode } from "react";
import { Providers } from "./providers";

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
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
