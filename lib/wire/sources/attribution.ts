/**
 * The line an agency wants to be named by: {author} and {agency} are filled in, and what stands in square brackets is
 * left out when something in it is empty: `[{author}, ]{agency}, by permission`.
 */
export function attributionLine(template: string, who: { author: string; agency: string }): string {
  const fill = (text: string) =>
    text.replace(/\{(author|agency)\}/g, (_, name: "author" | "agency") => who[name]);
  const isEmpty = (part: string) =>
    (part.includes("{author}") && !who.author) || (part.includes("{agency}") && !who.agency);
  return fill(template.replace(/\[([^[\]]*)\]/g, (_, part: string) => (isEmpty(part) ? "" : part))).trim();
}
