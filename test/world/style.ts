/** The world's one style sheet. Each site has a colour; light and dark follow the reader. */
export const STYLE = `
:root { color-scheme: light dark; --accent: #475569; --ink: light-dark(#1c2430, #e6eaf0); --soft: light-dark(#5a6675, #a3afbd);
  --ground: light-dark(#f7f8fa, #14181e); --card: light-dark(#fff, #1d232b); --line: light-dark(#dfe4ea, #323b46) }
[data-colour="green"] { --accent: light-dark(#2f7d4f, #6cc48f) }
[data-colour="blue"] { --accent: light-dark(#2b5fb3, #7fb0ff) }
[data-colour="red"] { --accent: light-dark(#b3362b, #ff938a) }
[data-colour="violet"] { --accent: light-dark(#6b45b0, #b99cff) }
[data-colour="amber"] { --accent: light-dark(#94610a, #f0b95a) }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; padding: 12px 24px;
  border-bottom: 3px solid var(--accent); background: var(--card) }
.site { font-weight: 700; font-size: 20px; color: var(--accent) }
main { max-width: 60rem; margin: 0 auto; padding: 16px 24px 48px }
h1 { font-size: 28px; line-height: 1.2; margin: 16px 0 8px }
h2 { font-size: 18px; margin: 24px 0 8px }
.says { color: var(--soft); max-width: 44rem; margin-top: 0 }
a { color: var(--accent) }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 16px; padding: 0; list-style: none }
.cards > li, .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px }
.cards h2 { margin-top: 0 }
button, select, input { font: inherit; padding: 6px 12px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--card); color: inherit }
button { background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #10151b); cursor: pointer }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 8px 0 }
label { display: grid; font-size: 14px; color: var(--soft) }
table { border-collapse: collapse; width: 100%; font-size: 14px }
th, td { text-align: start; padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
code { font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
iframe { border: 1px dashed var(--line); border-radius: 10px; width: 100%; height: 6.5rem; background: var(--card) }
iframe.small { height: 4rem }
.advert { border: 1px dashed var(--accent); border-radius: 10px; padding: 12px }
.swatch { display: inline-block; width: 1em; height: 1em; border-radius: 50%; border: 1px solid var(--line); vertical-align: -2px }
.frame body { background: transparent; padding: 8px 12px; font-size: 14px }
.frame p { margin: 0 0 4px }
.big { font-size: 24px; font-variant-numeric: tabular-nums }
footer { margin-top: 32px; color: var(--soft); font-size: 14px }
`;
