import { describe, expect, it } from "vitest";
import { sanitizeText } from "@/lib/core/html";
import { cleanPasted } from "./clean";

const pasted = (html: string) => sanitizeText(cleanPasted(html));
const item = (level: number, mark: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

describe("text pasted from Word", () => {
  it("has real lists, nested by their levels", () => {
    expect(
      pasted(
        `<p class=MsoNormal>Before</p>${item(1, "·", "one")}${item(2, "o", "one, first")}${item(2, "o", "one, second")}${item(1, "·", "two")}<p class=MsoNormal>After</p>${item(1, "1.", "first")}\n${item(1, "2.", "second")}`,
      ),
    ).toBe(
      "<p>Before</p><ul><li>one<ul><li>one, first</li><li>one, second</li></ul></li><li>two</li></ul><p>After</p><ol><li>first</li><li>second</li></ol>",
    );
  });

  it("has its headings, and none of the dressing", () => {
    expect(
      pasted(
        `<html xmlns:o="urn:x"><head><style>p.MsoNormal{margin:0}</style><xml><w:WordDocument/></xml></head><body lang=EN-US><!--StartFragment--><p class=MsoTitle>Bakery opens</p><h1 style='mso-x:y'><b><span lang=EN-GB>Opening</span></b></h1><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bold</b>&nbsp;and <i>italic</i> words.<o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h5>Small</h5><!--EndFragment--></body></html>`,
      ),
    ).toBe(
      "<h2>Bakery opens</h2><h2>Opening</h2><p><strong>Bold</strong> and <em>italic</em> words.</p><h3>Small</h3>",
    );
  });

  it("leaves deletions and comments behind and keeps insertions", () => {
    expect(
      pasted(
        `<p class=MsoNormal>Six <span class=msoDel><del cite="mailto:A" datetime="2026">old </del></span><span class=msoIns><ins cite="mailto:A">new </ins></span><a style='mso-comment-reference:A_1;mso-comment-date:2026'>jobs</a><span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;<a class=msocomanchor href="#_msocom_1">[A1]</a></span></span>.</p><div style='mso-element:comment-list'><p class=MsoCommentText>Check this</p></div>`,
      ),
    ).toBe("<p>Six new jobs.</p>");
  });

  it("keeps tables", () => {
    expect(
      pasted(
        "<table class=MsoTableGrid border=1><tr style='mso-x:1'><td width=200 colspan=2><p class=MsoNormal><b>Year</b></p></td></tr><tr><td><p class=MsoNormal>2025</p></td><td><p class=MsoNormal>12</p></td></tr></table>",
      ),
    ).toBe(
      '<table><tr><td colspan="2"><strong>Year</strong></td></tr><tr><td>2025</td><td>12</td></tr></table>',
    );
  });
});

describe("text pasted from Google Docs", () => {
  it("loses the wrapper's weight and keeps the words'", () => {
    expect(
      pasted(
        `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:700">Opening</span></h1><p dir="ltr"><span style="font-weight:400">Plain, </span><span style="font-weight:700;font-style:italic">both</span><span style="font-weight:400">.</span></p><br /><p dir="ltr"><a href="https://www.google.com/url?q=https://bakery.example/menu&amp;sa=D"><span>menu</span></a></p></b><br class="Apple-interchange-newline">`,
      ),
    ).toBe(
      '<h2>Opening</h2><p>Plain, <strong><em>both</em></strong>.</p><p><a href="https://bakery.example/menu" rel="nofollow noopener">menu</a></p>',
    );
  });

  it("puts its lists into their items", () => {
    expect(
      pasted(
        '<ul><li dir="ltr" aria-level="1"><p><span>one</span></p></li><ul><li aria-level="2"><p><span>inner</span></p></li></ul><li aria-level="1"><p>two</p></li></ul>',
      ),
    ).toBe("<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>");
  });
});

describe("text pasted from anywhere", () => {
  it.each([
    ["<p>a</p><p>&nbsp;</p><div><br></div><p>b</p>", "<p>a</p><p>b</p>"],
    ['<p><a href="javascript:alert(1)">x</a> <span style="display:none">hidden</span>y</p>', "<p>x y</p>"],
    ["<div>one<br>two</div>", "<p>one<br>two</p>"],
    ["<script>alert(1)</script><p>x</p>", "<p>x</p>"],
    ["", ""],
  ])("%s", (html, text) => {
    expect(pasted(html)).toBe(text);
  });
});
