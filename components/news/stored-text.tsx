/**
 * Stored HTML as it stands. It was sanitised by lib/core/html.ts when it was stored.
 * @param className how it is set: readers' pages and the desk have styles of their own.
 */
export function StoredText({ html, className, id }: { html: string; className?: string; id?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: only stored, sanitised HTML is handed in
  return <div id={id} className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
