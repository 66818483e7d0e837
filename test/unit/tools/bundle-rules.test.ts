import { expect, test } from "vitest";
import { BUNDLE_RULES, findingsIn } from "../../../tools/bundle-rules.ts";

const HITS: readonly (readonly [says: string, path: string, text: string])[] = [
  ["eval", "a.js", "x=eval(y)"],
  ["eval", "a.js", "x=(0,eval)(y)"],
  ["new Function", "a.js", "x=new Function(`return this`)()"],
  ["new Function", "a.js", "x=Function(y)"],
  ["innerHTML =", "a.js", "e.innerHTML=t.name"],
  ["innerHTML =", "a.js", "e.innerHTML+=t.__html"],
  ["innerHTML =", "a.js", "e['innerHTML'] = t"],
  ["outerHTML =", "a.js", "e.outerHTML=t"],
  ["insertAdjacentHTML", "a.js", "e.insertAdjacentHTML(`beforeend`,t)"],
  ["document.write", "a.js", "document.writeln(t)"],
  ["dangerouslySetInnerHTML", "a.js", "h(`p`,{dangerouslySetInnerHTML:{__html:t}})"],
  ["a script from elsewhere", "a.js", "import(`https://cdn.example/a.js`)"],
  ["a script from elsewhere", "a.js", "importScripts('//cdn.example/a.js')"],
  ["a static import from elsewhere", "a.js", 'import"https://cdn.example/a.js"'],
  ["a static import from elsewhere", "a.js", 'import{a}from"https://cdn.example/a.js"'],
  ["a request to elsewhere", "a.js", "fetch(`https://cdn.example/list`)"],
  ["a request to elsewhere", "a.js", "new WebSocket('wss://cdn.example')"],
  ["a source set from elsewhere", "a.js", "i.src=`https://cdn.example/i.png`"],
  ["a source set from elsewhere", "a.html", '<script src="https://cdn.example/a.js"></script>'],
  ["a style sheet or form to elsewhere", "a.html", '<link rel="stylesheet" href="https://cdn.example/a.css">'],
  ["an inline script", "a.html", "<script>start()</script>"],
  ["an inline handler", "a.html", '<body onload="start()">'],
  ["a style from elsewhere", "a.css", "@import 'https://cdn.example/a.css'"],
  ["a style from elsewhere", "a.css", "p{background:url(//cdn.example/i.png)}"],
  ["a source map", "a.js", "//# sourceMappingURL=a.js.map"],
];

test.each(HITS)("%s is found in %s: %s", (says, path, text) => {
  expect(findingsIn(path, text)).toEqual([expect.stringContaining(`${path}: ${says}: `)]);
});

test("every rule is seen to fire", () => {
  const fired = new Set(HITS.map(([says]) => says));
  expect(BUNDLE_RULES.map(({ says }) => says).filter((says) => !fired.has(says))).toEqual([]);
});

test.each([
  ["what Preact's renderer does", "a.js", "(p&&f.__html==e.innerHTML)||(e.innerHTML=f.__html),t.__k=[])"],
  ["what Preact's renderer compares", "a.js", "y=w[d],d==`dangerouslySetInnerHTML`?p=y:d==`children`"],
  ["a comparison", "a.js", "e.innerHTML===t"],
  ["a name that only begins alike", "a.js", "x=evaluate(y),z=isFunction(y)"],
  ["a name space of the DOM", "a.js", "createElementNS(`http://www.w3.org/2000/svg`,t)"],
  ["a link that a person may follow", "a.js", "h(`a`,{href:`https://consentry.example/`})"],
  ["our own script", "a.html", '<script type="module" src="/assets/popup.js"></script>'],
])("%s is let through", (_what, path, text) => {
  expect(findingsIn(path, text)).toEqual([]);
});

test.each([
  ["beside it", "e.innerHTML=t"],
  ["of the same form", "n.innerHTML=t.__html"],
])("what is known excuses nothing %s", (_what, text) => {
  expect(findingsIn("a.js", `(e.innerHTML=f.__html),t.__k=[]);${text}`)).toHaveLength(1);
});
