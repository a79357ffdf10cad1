import {
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
} from "@mantine/core";
import { Panel } from "@/components/ui/panel";
import { TRUST_SERIES, type TrustMonth } from "@/lib/releases/trust/record";
import { TrustChart } from "./trust-chart";

/** What became of an organisation's releases over the last year. */
export function TrustPanel({ months }: { months: TrustMonth[] }) {
  const busy = months.filter((each) => TRUST_SERIES.some(([key]) => each[key] > 0));
  return (
    <Panel title="Trust history" id="trust">
      {busy.length ? (
        <>
          <TrustChart months={months} />
          <TableScrollContainer
            minWidth={480}
            mt="md"
            scrollAreaProps={{
              viewportProps: { tabIndex: 0, role: "group", "aria-label": "Trust history by month" },
            }}
          >
            <Table verticalSpacing="xs">
              <TableThead>
                <TableTr>
                  <TableTh scope="col">Month</TableTh>
                  {TRUST_SERIES.map(([key, label]) => (
                    <TableTh key={key} scope="col">
                      {label}
                    </TableTh>
                  ))}
                </TableTr>
              </TableThead>
              <TableTbody>
                {busy.toReversed().map((each) => (
                  <TableTr key={each.month}>
                    <TableTh scope="row">{each.month}</TableTh>
                    {TRUST_SERIES.map(([key]) => (
                      <TableTd key={key}>{each[key]}</TableTd>
                    ))}
                  </TableTr>
                ))}
              </TableTbody>
            </Table>
          </TableScrollContainer>
        </>
      ) : (
        <p style={{ margin: 0 }}>
          The desk has decided nothing for this organisation in the last twelve months.
        </p>
      )}
    </Panel>
  );
}
