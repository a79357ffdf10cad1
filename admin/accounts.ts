import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import { createUser, grantStaffRole } from "@/lib/accounts/administration";
import { createToken } from "@/lib/accounts/tokens";
import { type OrgRole, type StaffRole, SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";

type UserOptions = {
  email: string;
  name: string;
  password?: string;
  passwordStdin?: true;
  staff?: StaffRole;
  org?: string;
  role: OrgRole;
};

async function passwordFrom(options: UserOptions): Promise<string> {
  if (options.passwordStdin) return (await text(process.stdin)).replace(/\r?\n$/, "");
  if (options.password !== undefined) return options.password;
  throw new DomainError("invalid", "Give a password with --password, or pipe it in with --password-stdin.");
}

async function makeUser(options: UserOptions): Promise<void> {
  const { email, name, staff, org, role } = options;
  const password = await passwordFrom(options);
  const extra = {
    ...(staff ? { staffRole: staff } : {}),
    ...(org ? { organisation: { slug: org, role } } : {}),
  };
  const { id } = await createUser(SYSTEM, { email, name, password, ...extra }, now());
  process.stdout.write(`${id}\n`);
}

/** Verbs about people: create-user, grant, token. */
export function accountVerbs(program: Command): void {
  program
    .command("create-user")
    .description("make an account with a confirmed address; prints its id")
    .requiredOption("--email <address>", "the sign-in name")
    .requiredOption("--name <name>", "as colleagues and authors read it")
    .option("--password <password>", "at least 12 characters (seen by others on this machine)")
    .option("--password-stdin", "read the password from standard input")
    .addOption(new Option("--staff <role>", "a role at the desk").choices(["editor", "admin"]))
    .option("--org <slug>", "an organisation to join; an owner founds it when there is none")
    .addOption(
      new Option("--role <role>", "the role there")
        .choices(["owner", "manager", "contributor"])
        .default("contributor"),
    )
    .action(makeUser);
  program
    .command("grant")
    .description("give somebody a role at the desk, or take it away")
    .requiredOption("--email <address>", "whose")
    .addOption(
      new Option("--staff <role>", "the role").choices(["editor", "admin", "none"]).makeOptionMandatory(),
    )
    .action(({ email, staff }: { email: string; staff: StaffRole | "none" }) =>
      grantStaffRole(SYSTEM, email, staff === "none" ? null : staff, now()),
    );
  program
    .command("token")
    .description("make a bearer token for the REST API; prints the token alone, once")
    .requiredOption("--email <address>", "the person it acts as")
    .option("--org <slug>", "bind it to one of their organisations")
    .option("--name <name>", "what it is for", "command line")
    .action(async ({ email, org, name }: { email: string; org?: string; name: string }) => {
      const input = { email, name, ...(org ? { organisation: org } : {}) };
      process.stdout.write(`${await createToken(SYSTEM, input, now())}\n`);
    });
}
