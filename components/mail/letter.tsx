import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { LetterText } from "@/lib/core/letter";
import { Facts, Lines, Links, Note, Points } from "./parts";
import { DARK, ink, style } from "./style";

/** A transactional mail of the house: one column, one button, readable without pictures and in the dark. */
export function LetterMail({
  subject,
  sender,
  home,
  language = "en",
  says,
}: {
  subject: string;
  /** The title or deployment in whose name it is sent. */
  sender: string;
  /** Absolute URL of the portal's first page. */
  home: string;
  language?: string;
  says: LetterText;
}) {
  return (
    <Html lang={language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{DARK}</style>
      </Head>
      <Preview>{says.paragraphs.slice(1).join(" ").slice(0, 140) || subject}</Preview>
      <Body style={style.body} className="body">
        <Container style={style.container}>
          <Text style={style.nameplate} className="quiet">
            {sender}
          </Text>
          <Heading as="h1" style={style.heading}>
            {subject}
          </Heading>
          <Paragraphs texts={says.paragraphs} />
          <Facts facts={says.facts} />
          <Points points={says.points} />
          <Note text={says.note} />
          <Paragraphs texts={says.closing} />
          {says.action ? (
            <Section style={{ margin: "28px 0 8px" }}>
              <Button href={says.action.url} style={style.button} className="button">
                {says.action.label}
              </Button>
              <Text style={style.small} className="quiet">
                Or copy this address:{" "}
                <Link href={says.action.url} style={{ color: "inherit", wordBreak: "break-all" }}>
                  {says.action.url}
                </Link>
              </Text>
            </Section>
          ) : null}
          <Links links={says.links} />
          <Hr style={{ borderColor: ink.rule, margin: "28px 0 12px" }} />
          <Text style={style.small} className="quiet">
            {says.why || `You get this mail because of your account with ${sender}.`}{" "}
            <Link href={home} style={{ color: "inherit" }}>
              {home.replace(/^https?:\/\//, "")}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Paragraphs({ texts }: { texts: string[] }) {
  return texts.map((text) => (
    <Text key={text} style={style.text}>
      <Lines text={text} />
    </Text>
  ));
}
