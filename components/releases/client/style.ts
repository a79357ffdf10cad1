/** The look of the pages for clients: the workspace's paper and ink, in one sheet and without scripts. */
export const CLIENT_STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1a1d23, #dfe2e8);
  --dim: light-dark(#5b6270, #a3abb9);
  --paper: light-dark(#ffffff, #1d2129);
  --ground: light-dark(#f4f3ef, #101217);
  --rule: light-dark(#d9d7d0, #343a47);
  --edge: light-dark(#767b86, #8a93a3);
  --accent: light-dark(#27416e, #a7bad8);
  --on-accent: light-dark(#ffffff, #101217);
  --good: light-dark(#1c6b3a, #7fd19f);
  --bad: light-dark(#ad1f17, #ff9d92);
  --serif: "Iowan Old Style", Charter, "Bitstream Charter", "Source Serif 4", "Liberation Serif", Georgia, serif;
}
* { box-sizing: border-box; }
html, body { margin: 0; min-height: 100%; }
body {
  display: flex; flex-direction: column; min-height: 100vh;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.head { padding: 1rem clamp(1rem, 3vw, 2rem) 0; background: var(--paper); border-bottom: 1px solid var(--rule); }
.kicker { margin: 0 0 .25rem; font-size: .875rem; color: var(--dim); }
h1 { margin: 0; max-width: 60ch; font: 600 clamp(1.25rem, 1rem + 1vw, 1.625rem)/1.25 var(--serif); text-wrap: balance; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.tabs a { display: block; padding: .5rem 0; color: var(--dim); text-decoration: none; border-bottom: 3px solid transparent; }
.tabs a:hover { color: var(--ink); }
.tabs a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
.desk { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 1rem clamp(.5rem, 2vw, 1.5rem); }
.stage { display: flex; flex-direction: column; gap: .5rem; min-width: 0; }
.stage iframe { flex: 1; width: 100%; min-height: 75vh; border: 1px solid var(--rule); background: #fff; }
.stage p { margin: 0; font-size: .875rem; color: var(--dim); }
.answer { align-self: start; display: grid; gap: 1rem; padding: 1.25rem; background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; }
.answer h2 { margin: 0; font: 600 1.125rem/1.3 var(--serif); }
.answer p { margin: 0; }
.answer form { display: grid; gap: 1rem; }
.answer fieldset { margin: 0; padding: 0; border: 0; display: grid; gap: .25rem; min-width: 0; }
.answer legend, .answer .name { padding: 0; font-size: .9375rem; font-weight: 600; }
.choice { display: flex; gap: .625rem; align-items: baseline; padding: .375rem 0; }
.choice input { flex: none; width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--accent); transform: translateY(.125rem); }
.field { display: grid; gap: .25rem; }
.field input, .field textarea {
  width: 100%; padding: .5rem .625rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--edge); border-radius: 4px;
}
.field textarea { min-height: 6rem; resize: vertical; }
.field small, .answer .dim { color: var(--dim); font-size: .875rem; }
.wrong { color: var(--bad); font-size: .875rem; }
button {
  justify-self: start; padding: .625rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 0; border-radius: 4px;
}
.note { padding: .75rem 1rem; border-inline-start: 4px solid var(--edge); background: var(--ground); }
.note[data-tone="good"] { border-color: var(--good); }
.note[data-tone="bad"] { border-color: var(--bad); }
.note blockquote { margin: .5rem 0 0; white-space: pre-line; font-family: var(--serif); }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; }
details[open] summary { margin-bottom: .75rem; }
.alone { margin: auto; padding: 2rem 1.25rem; max-width: 34rem; }
.alone p { color: var(--dim); }
@media (min-width: 62em) {
  .desk { grid-template-columns: minmax(0, 1fr) 22rem; }
  .answer { position: sticky; top: 1rem; }
  .stage iframe { min-height: calc(100vh - 13rem); }
}
`;
