import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Phrase } from "#core/purposes/classification.ts";
import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import { describePurpose } from "#core/purposes/describe-purpose.ts";
import { ENGLISH_PHRASES, fillPhrase } from "#core/purposes/english-phrases.ts";
import type { KnowledgeData } from "#core/purposes/knowledge.ts";
import { lifetimeParts } from "#core/purposes/lifetime.ts";
import { MODEL } from "#core/purposes/model-weights.ts";
import { PURPOSES } from "#core/purposes/purpose.ts";
import { InputError } from "./classify/input-error.ts";
import { readCookies } from "./classify/read-cookies.ts";
import { FACTS_FOLDER, purposeData } from "./generate/purpose-data.ts";
import { type Answer, answerFor } from "./purposes/answer.ts";
import { everythingAnswered } from "./purposes/cross-validate.ts";

const USAGE = `npm run classify -- FILE [--site HOST] [--explain]

FILE    cookies.txt, JSON (ours, Cookie-Editor, Playwright) or CSV; - reads standard input
--site  the page on which the cookies are used; without it a jar's third parties are guessed by their company
--explain  adds to each line what the extension tells a person`;

/**
 * A JSON line per cookie on standard output, in the file's order: {name, domain, purpose, owner, because, confidence}.
 * \`because\` is the step that answered; "model" is a suggestion on which the extension never acts. Values never show.
 */
function main(): void {
  const { file, site, facts, explain } = readArguments();
  const data = purposeData(facts);
  const knowledge = everythingAnswered(data, MODEL);
  const subjects = readSubjects(file, { knowledge, site, now: Date.now() / 1000 });
  const answers = subjects.map((subject) => answerFor(subject, knowledge));
  const texts = { ...ENGLISH_PHRASES, ...doesTexts(knowledge.sentences) };
  const lines = answers.map((answer, index) => {
    const subject = subjects[index];
    const line = subject ? lineOf(subject, answer) : {};
    return JSON.stringify(explain && subject ? { ...line, explanation: explanationOf(subject, answer, texts) } : line);
  });
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  process.stderr.write(summaryOf(answers, data));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        site: { type: "string" },
        explain: { type: "boolean", default: false },
        facts: { type: "string", default: FACTS_FOLDER },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error("one file is needed");
    return { file, ...values };
  } catch (error) {
    return fail(`${messageOf(error)}\n\n${USAGE}`);
  }
}

function readSubjects(file: string, circumstances: Parameters<typeof readCookies>[1]): readonly CookieSubject[] {
  try {
    return readCookies(readFileSync(file === "-" ? 0 : file, "utf8"), circumstances);
  } catch (error) {
    const name = file === "-" ? "standard input" : file;
    const problem = error instanceof InputError ? error.message : reasonOf(error);
    return fail(`${name}: ${problem}`);
  }
}

/** System errors by their code: the rest of their text may hold anything. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "" ? "cannot be read" : `cannot be read (${code})`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function lineOf({ name, host, attributes }: CookieSubject, { purpose, classification, confidence }: Answer) {
  const domain = attributes.hostOnly ? host : `.${host}`;
  const { owner = null, step } = classification;
  return { name, domain, purpose, owner, because: step, confidence: Number(confidence.toFixed(3)) };
}

type Texts = Readonly<Record<string, string>>;

function explanationOf({ attributes }: CookieSubject, { classification }: Answer, texts: Texts): string {
  const { mark, sentences } = describePurpose(classification, attributes.lifetime);
  return [`${texts[mark]}:`, ...sentences.map((phrase) => fillPhrase(inWords(phrase), texts))].join(" ");
}

function inWords({ key, values = {} }: Phrase): Phrase {
  const parts = lifetimeParts(values.lifetime ?? "");
  if (!parts) return { key, values };
  const words = new Intl.NumberFormat("en", { style: "unit", unit: parts.unit, unitDisplay: "long" }).format(
    parts.amount,
  );
  return { key, values: { ...values, lifetime: words } };
}

/** The facts' own sentences, by the key under which a description names them. */
function doesTexts(sentences: ReadonlyMap<string, string>): Texts {
  return Object.fromEntries([...sentences].map(([key, text]) => [`does_${key.replaceAll("-", "_")}`, text]));
}

function summaryOf(answers: readonly Answer[], { facts }: KnowledgeData): string {
  const count = (keys: readonly string[]) =>
    [...new Set(keys)].map((key) => `${key} ${keys.filter((each) => each === key).length}`).join(", ");
  const purposes = answers
    .map(({ purpose }) => purpose)
    .sort((one, other) => PURPOSES.indexOf(one) - PURPOSES.indexOf(other));
  return [
    `${answers.length} cookies, ${facts === "" ? 0 : facts.split("\n").length} facts`,
    `by purpose: ${count(purposes) || "none"}`,
    `by step: ${count(answers.map(({ classification }) => classification.step)) || "none"} (model: suggestions only)`,
    `owner known: ${answers.filter(({ classification }) => classification.owner !== undefined).length}`,
    "",
  ].join("\n");
}

main();
