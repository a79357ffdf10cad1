-- Whether the mailbox of returns can be read: otherwise only a log would know that nothing that comes back is seen.
CREATE TABLE "return_mailboxes" (
    "host" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "trouble" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "return_mailboxes_pkey" PRIMARY KEY ("host")
);
