import { Body, Container, Head, Html } from "@react-email/components";
import { directionOf } from "@/components/site/edition";
import { digestPath } from "@/lib/core/paths";
import { dayInWords } from "@/lib/newsletter/letter/day-words";
import { type Setting, slot } from "@/lib/newsletter/letter/press";
import { CLICKS_COUNTED, NOTHING_COUNTED, REASON } from "@/lib/newsletter/letter/words";
import { darkSheet } from "./colours";
import type { Look } from "./look";

const UNSEEN = { display: "none", maxHeight: 0, overflow: "hidden" } as const;

/** A letter round its parts: masthead above; why it came and how to end that below. */
export function Frame({ setting, look }: { setting: Setting; look: Look }) {
  const { language } = setting.title;
  const direction = directionOf(language);
  return (
    <Html lang={language} dir={direction}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{slot("subject")}</title>
        <style>{darkSheet(look.theme)}</style>
      </Head>
      <Body className="b" style={look.body} dir={direction}>
        <div style={UNSEEN}>{slot("preheader")}</div>
        <Container style={look.container}>
          <div className="p" style={look.page} lang={language} dir={direction}>
            <Masthead setting={setting} look={look} />
            {slot("content")}
            <Foot setting={setting} look={look} />
          </div>
        </Container>
      </Body>
    </Html>
  );
}

function Masthead({ setting: { title, content }, look }: { setting: Setting; look: Look }) {
  return (
    <>
      <div className={`n-${look.theme.nameplate}`} style={look.plate}>
        <h1 style={look.name}>
          <a href={`${title.origin}/`} style={look.link}>
            {title.name}
          </a>
        </h1>
      </div>
      <p className="d" style={look.dateline}>
        {title.place}, {dayInWords(title, content.day)}
      </p>
    </>
  );
}

function Foot({ setting: { title, content, clicks }, look }: { setting: Setting; look: Look }) {
  const home = `${title.origin}/`;
  return (
    <div className="d" style={look.foot}>
      <p className="q" style={look.footText}>
        {REASON[content.kind](title.name)} {clicks ? CLICKS_COUNTED : NOTHING_COUNTED}
      </p>
      <p className="q" style={look.footText}>
        <a href={slot("preferences")} style={look.plainLink}>
          Change what you get
        </a>
        {" · "}
        <a href={slot("leave")} style={look.plainLink}>
          Unsubscribe
        </a>
        {content.kind === "daily" && (
          <>
            {" · "}
            <a href={title.origin + digestPath(content.day)} style={look.plainLink}>
              View in browser
            </a>
          </>
        )}
      </p>
      <p className="q" style={look.small}>
        {title.name}, {title.place},{" "}
        <a href={home} style={look.plainLink}>
          {new URL(home).host}
        </a>
      </p>
    </div>
  );
}
