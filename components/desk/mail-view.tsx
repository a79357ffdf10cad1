import classes from "./desk.module.css";

/** A mail as its reader gets it: the text, with its links live, and the HTML in a frame that may do nothing. */
export function MailView({ mail }: { mail: { subject: string; text: string; html: string } }) {
  return (
    <div className={classes.mail}>
      <section aria-labelledby="mail-text">
        <h2 id="mail-text">Plain text</h2>
        <pre>{withLinks(mail.text)}</pre>
      </section>
      <section aria-labelledby="mail-html">
        <h2 id="mail-html">HTML</h2>
        <iframe
          title={`HTML of “${mail.subject}”`}
          srcDoc={mail.html}
          sandbox=""
          referrerPolicy="no-referrer"
          loading="lazy"
        />
      </section>
    </div>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

function withLinks(text: string) {
  let at = 0;
  return text.split(ADDRESS).map((part) => {
    const key = at;
    at += part.length;
    return ADDRESS.test(part) ? (
      <a key={key} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      <span key={key}>{part}</span>
    );
  });
}
