import type { ReleaseContent } from "@/lib/releases/schema";
import { bodyText } from "@/lib/releases/text";

/** The plain text of every field by its dotted path, as the rule pack's spans count it. */
export function fieldTexts(content: ReleaseContent): Record<string, string> {
  const texts: Record<string, string> = {};
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string") texts[path] = value;
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(content, "");
  return { ...texts, body: bodyText(content.body) };
}
