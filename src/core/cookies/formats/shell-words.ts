/** A piece of a command line, in the order in which they are tried. */
const PIECE = /\\\r?\n|\\([^\r\n])|'([^']*)'|\$'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\s+)|(.)/gsu;

/** The words of a command as bash reads them, or cmd where it was written for that. Nothing is expanded or run. */
export function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  let isInWord = false;
  for (const match of withoutCarets(text).matchAll(PIECE)) {
    const piece = pieceOf(match);
    if (piece === undefined) isInWord = isInWord && match[5] === undefined;
    else if (isInWord) words[words.length - 1] += piece;
    else isInWord = words.push(piece) > 0;
  }
  return words;
}

/** cmd takes each "^" away before the program sees its quotes; "^" before a line end goes on in the next line. */
function withoutCarets(text: string): string {
  return /\^(?:\r?\n|")/.test(text) ? text.replace(/\^(?:\r?\n|(.))/gsu, "$1") : text;
}

/** `undefined` for a blank, which ends a word, and for a line that goes on, which does not. */
function pieceOf([, escaped, single, ansi, double, , plain]: RegExpExecArray): string | undefined {
  return escaped ?? single ?? ansiText(ansi) ?? double?.replace(/\\([\\"$`])/g, "$1") ?? plain;
}

/** `$'…'`: the escapes that browsers write. */
function ansiText(text: string | undefined): string | undefined {
  return text?.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gsu,
    (_, four?: string, two?: string, one: string = "") => {
      const code = four ?? two;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return (
        new Map([
          ["n", "\n"],
          ["r", "\r"],
          ["t", "\t"],
        ]).get(one) ?? one
      );
    },
  );
}
