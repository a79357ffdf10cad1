import { ButtonLink } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { desk } from "@/lib/core/paths";
import { type Decline, DeclineForm } from "../talk/decline-form";
import { type RequestLine, RequestList } from "../talk/request-list";
import talk from "../talk/talk.module.css";

/** What the organisation asks for after approval, with the ways to do it or not (S7). */
export function AskedPanel({
  id,
  requests,
  zone,
  mayCorrect,
  mayDecide,
  decline,
}: {
  id: string;
  requests: RequestLine[];
  zone: string;
  mayCorrect: boolean;
  mayDecide: boolean;
  decline: Decline;
}) {
  const open = requests.some((each) => each.status === "open");
  return (
    <Panel title="Asked by the organisation" id="asked" tone={open ? "attention" : "plain"}>
      <RequestList
        requests={requests}
        zone={zone}
        actions={(each) =>
          mayDecide ? (
            <div className={talk.actions}>
              {each.kind === "correction" && mayCorrect ? (
                <ButtonLink size="sm" href={desk.correctRelease(id, each.id)}>
                  Correct it …
                </ButtonLink>
              ) : null}
              {each.kind === "withdrawal" ? (
                <span className={talk.dim}>Take it offline or kill it under “Decision”, or:</span>
              ) : null}
              <DeclineForm id={id} requestId={each.id} decline={decline} />
            </div>
          ) : null
        }
      />
    </Panel>
  );
}
