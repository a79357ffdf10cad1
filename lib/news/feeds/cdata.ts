const START = "<![CDATA[";
const END = "]]>";

/**
 * XML without the line breaks that indentation puts round CDATA sections. They would be part of the text: an id
 * or an address with spaces round it is another one.
 */
export function closeUpCdata(xml: string): string {
  let out = "";
  let at = 0;
  for (let start = xml.indexOf(START); start !== -1; start = xml.indexOf(START, at)) {
    const end = xml.indexOf(END, start);
    if (end === -1) break;
    out += xml.slice(at, start).replace(/\s+$/, "") + xml.slice(start, end + END.length);
    at = end + END.length;
    const rest = /\s*/y;
    rest.lastIndex = at;
    at += rest.exec(xml)?.[0].length ?? 0;
  }
  return out + xml.slice(at);
}
