// Mails that come back, after the patterns of the servers that write them. For tests.

const mail = (headers: Record<string, string>, body: string): Buffer =>
  Buffer.from(
    `${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n")}\n\n${body}`.replaceAll("\n", "\r\n"),
  );

type Part = { type: string; body: string };

const report = (type: string, headers: Record<string, string>, parts: Part[]): Buffer =>
  mail(
    {
      From: "Mail Delivery Subsystem <MAILER-DAEMON@mx.mill.test>",
      Subject: "Undelivered Mail Returned to Sender",
      "MIME-Version": "1.0",
      ...headers,
      "Content-Type": `multipart/report; report-type=${type};\n boundary="=_edge"`,
    },
    `${parts.map((part) => `--=_edge\nContent-Type: ${part.type}\n\n${part.body}\n`).join("")}--=_edge--\n`,
  );

/** The headers of a letter as a server returns them. */
export const returnedHeaders = (messageId: string, more = ""): Part => ({
  type: "text/rfc822-headers",
  body: `${more}From: The Courier <news@courier.test>\nTo: ida@mill.test\nMessage-ID: <${messageId}>\nSubject: Mill Street bridge`,
});

export type Failure = { status?: string; said?: string; action?: string; recipient?: string };

/** A delivery status notification (RFC 3464), as Postfix and its like write it. */
export const statusReport = (
  failures: Failure[],
  {
    to = "news@courier.test",
    returned = returnedHeaders("unknown@courier.test"),
    words = "It came back.",
  } = {},
): Buffer =>
  report("delivery-status", { To: to }, [
    { type: "text/plain; charset=us-ascii", body: words },
    {
      type: "message/delivery-status",
      body: [
        "Reporting-MTA: dns; mx.mill.test\nArrival-Date: Tue, 1 Dec 2026 06:00:00 +0000",
        ...failures.map(
          ({ status = "5.1.1", said = "", action = "failed", recipient = "ida@mill.test" }) =>
            `Final-Recipient: rfc822; ${recipient}\nAction: ${action}\nStatus: ${status}${said ? `\nDiagnostic-Code: smtp; ${said}` : ""}`,
        ),
      ].join("\n\n"),
    },
    returned,
  ]);

/** A feedback report (RFC 5965), as the loops of big providers send it. */
export const feedback = (
  type: string,
  { mailFrom = "", returned = returnedHeaders("unknown@courier.test") } = {},
): Buffer =>
  report("feedback-report", { To: "fbl@courier.test", From: "complaints@provider.test" }, [
    { type: "text/plain", body: "This is an abuse report." },
    {
      type: "message/feedback-report",
      body: `Feedback-Type: ${type}\nUser-Agent: Provider-FBL/1.0\nVersion: 1${mailFrom ? `\nOriginal-Mail-From: <${mailFrom}>` : ""}`,
    },
    { ...returned, type: "message/rfc822" },
  ]);

/** A mail in words alone; `from` is who a bounce says it is from. */
export const inWords = (
  body: string,
  headers: Record<string, string> = {},
  from = "MAILER-DAEMON@mx.mill.test",
): Buffer => mail({ From: from, Subject: "failure notice", To: "news@courier.test", ...headers }, body);

export const qmail = (reason: string): Buffer =>
  inWords(
    `Hi. This is the qmail-send program at mx.mill.test.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<ida@mill.test>:\n${reason}\n\n--- Below this line is a copy of the message.\n\nSubject: 550 years of the bridge`,
  );

export const exchange = (reason: string): Buffer =>
  inWords(
    `Delivery has failed to these recipients or groups:\n\nida@mill.test\nThe address could not be found.\n\nRemote Server returned '${reason}'\n\nOriginal message headers:\n`,
    { Subject: "Undeliverable: Mill Street bridge" },
    "Microsoft Outlook <postmaster@mill.test>",
  );

export const awayNotice = (headers: Record<string, string>): Buffer =>
  inWords(
    "I am away until Monday. If it is urgent, dial 550 5.1.1.",
    { Subject: "Re: Mill Street", ...headers },
    "ida@mill.test",
  );
