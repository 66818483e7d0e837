/** The line of the first mistake in a text that is no JSON. The parser's own message quotes the text: it may be a value. */
export function lineOfMistake(text: string): number {
  return lineAt(text, firstMistake(text));
}

/** For each entry of a list of cookies (the file itself, or the list in its object): the line on which it starts. */
export function entryLines(text: string): readonly number[] {
  return itemLines(text, /^[\uFEFF\s]*\[/.test(text) ? 1 : 2);
}

/** The length of the longest beginning that could still become JSON: found by halving. */
function firstMistake(text: string): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const message = String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON|Unterminated/.test(message) || Number(position) >= start.trimEnd().length;
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s"[\]{},]+/g;

/** For each item of the lists at `depth`: the line on which it starts. The text is known to be JSON. */
function itemLines(text: string, depth: number): readonly number[] {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  let before = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "\n") line += 1;
    else {
      const isItem = ",[".includes(before || " ") && open.length === depth && open.at(-1) === "[" && token !== "]";
      if (isItem) lines.push(line);
      nest(open, token);
      before = token;
    }
  }
  return lines;
}

function nest(open: string[], token: string): void {
  if ("[{".includes(token)) open.push(token);
  if ("]}".includes(token)) open.pop();
}
