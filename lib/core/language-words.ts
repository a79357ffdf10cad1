const names = new Intl.DisplayNames("en", { type: "language" });

/** "English" for the language tag "en" (BCP 47); what is no tag stays as it is. */
export function languageWords(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
