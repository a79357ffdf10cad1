import classes from "@/components/ui/rows.module.css";
import { ROLE_LABELS, ROLE_WORDS } from "@/lib/organisations/policy";

type Member = { userId: string; name: string; email: string; role: keyof typeof ROLE_LABELS };

export function MemberList({ members, self }: { members: Member[]; self: string | null }) {
  return (
    <ul className={classes.rows}>
      {members.map((member) => (
        <li key={member.userId}>
          <span>
            <strong>{member.name}</strong>
            {member.userId === self ? " (you)" : ""}
            <span className={classes.detail}>{member.email}</span>
          </span>
          <span>
            {ROLE_LABELS[member.role]}
            <span className={classes.detail}>{ROLE_WORDS[member.role]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
