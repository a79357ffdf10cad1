/** A bar on a terminal, a line for every tenth elsewhere; on standard error, away from the results. */
export function progress(label: string, total: number): (done: number) => void {
  let tenth = 0;
  return (done) => {
    const part = total === 0 ? 1 : done / total;
    if (process.stderr.isTTY) {
      const bar = "█".repeat(Math.round(part * 30)).padEnd(30, "░");
      process.stderr.write(`\r${label} ${bar} ${done} of ${total}${done >= total ? "\n" : ""}`);
    } else if (Math.floor(part * 10) > tenth || done >= total) {
      tenth = Math.floor(part * 10);
      process.stderr.write(`${label}: ${done} of ${total}\n`);
    }
  };
}
