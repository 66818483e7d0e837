import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PURPOSES } from "#core/purposes/purpose.ts";
import {
  answerFromFacts,
  foldName,
  isExact,
  literalLength,
  matchesName,
  type Sighting,
  scopesOverlap,
} from "./answer-from-facts.ts";
import { GENERIC_WORDS, TELLING_WORDS } from "./fact-words.ts";
import { FACT_FILES, type Fact, PURPOSE_OF_FILE, readFacts, readFactText, readSentences } from "./read-facts.ts";

const FACTS = FACT_FILES.flatMap(readFacts);
const ESSENTIALS = FACTS.filter(({ file }) => file === "essentials");
const OTHERS = FACTS.filter(({ file }) => file !== "essentials");
const EXACT = new Map<string, Fact[]>();
for (const fact of FACTS.filter(isExact)) EXACT.set(fact.pattern, [...(EXACT.get(fact.pattern) ?? []), fact]);
const PATTERNS = FACTS.filter((fact) => !isExact(fact));
const SENTENCES = readSentences();
const GUIDE = readFileSync(join(import.meta.dirname, "../../../../docs/cookie-facts.md"), "utf8");

const PARTIES = ["first-party", "third-party"] as const;
const HOST = /^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const LIFETIME = /^(session|[1-9]\d{0,2}(m|h|d|mo|y))$/;
const ADDRESS = String.raw`https:\/\/\S+`;
const MONTH = String.raw`20\d\d-(0[1-9]|1[0-2])`;
const DAY = String.raw`${MONTH}-(0[1-9]|[12]\d|3[01])`;
const SOURCE = new RegExp(
  `^(read ${ADDRESS} ${DAY}|agree ${ADDRESS} ${ADDRESS} ${DAY}|seen:[3-9] ${DAY}|vendor ${ADDRESS} ${MONTH}|lists:[2-9]|observed|unchecked)$`,
);
const OWNER = /^[\p{L}\p{N}][^()]{0,60}( \([^()]+\))?$/u;

const named = ({ file, pattern, domains, party }: Fact) => `${file} ${pattern} [${domains}] ${party}`;
const wrong = (isWrong: (fact: Fact) => boolean, facts: readonly Fact[] = FACTS) => facts.filter(isWrong).map(named);

function pairs(some: readonly Fact[], others: readonly Fact[], isPair: (one: Fact, other: Fact) => boolean) {
  return some.flatMap((one) =>
    others.filter((other) => isPair(one, other)).map((other) => `${named(one)} / ${named(other)}`),
  );
}

/** Cookies in each part of a row's scope that carry its example. */
function sightings({ example, scope, party }: Fact): readonly Sighting[] {
  const hosts = scope.length > 0 ? scope.flatMap((domain) => [domain, `sub.${domain}`]) : ["shop.example"];
  const parties = PARTIES.filter((each) => party === "any" || party === each);
  return hosts.flatMap((host) => parties.map((each) => ({ name: example, host, party: each })));
}

describe("the files", () => {
  it.each(FACT_FILES)("%s.csv: LF, no byte order mark, a line break at the end", (file) => {
    expect(readFactText(file)).toMatch(/^pattern,[^\r]*[^\r\n]\n$/s);
  });

  it.each(FACT_FILES)("%s.csv: sorted by pattern, domains and party", (file) => {
    const keys = readFacts(file).map(({ pattern, domains, party }) => [pattern, domains, party].join("\u0000"));
    expect(keys).toEqual(keys.toSorted());
  });

  it.each(FACT_FILES)("%s.csv: one purpose", (file) => {
    expect(wrong(({ purpose }) => purpose !== PURPOSE_OF_FILE[file], readFacts(file))).toEqual([]);
  });
});

describe("the fields of a row", () => {
  it("pattern: at most two stars, three literal characters or a domain", () => {
    const isVague = (fact: Fact) => literalLength(fact) < 3 && fact.scope.length === 0;
    expect(wrong((fact) => fact.pattern.split("*").length > 3 || /[\s;]/.test(fact.pattern))).toEqual([]);
    expect(wrong(isVague)).toEqual([]);
  });

  it("domains and set_by: hosts in lower case", () => {
    expect(wrong(({ scope }) => scope.some((domain) => !HOST.test(domain)))).toEqual([]);
    expect(wrong(({ scope }) => scope.join(" ") !== scope.toSorted().join(" "))).toEqual([]);
    expect(wrong(({ set_by }) => set_by !== "" && !HOST.test(set_by))).toEqual([]);
  });

  it("party, owner, lifetime, source", () => {
    expect(wrong(({ party }) => party !== "any" && party !== "first-party" && party !== "third-party")).toEqual([]);
    expect(wrong(({ owner }) => !OWNER.test(owner))).toEqual([]);
    expect(wrong(({ lifetime }) => !LIFETIME.test(lifetime))).toEqual([]);
    expect(wrong(({ source }) => !SOURCE.test(source))).toEqual([]);
  });

  it("two documents that agree are by two publishers", () => {
    const publisher = (address: string) =>
      address
        .split("/")
        .slice(2, address.includes("github.com") ? 4 : 3)
        .join("/");
    const isOne = ({ source }: Fact) => {
      const [kind, one = "", other = ""] = source.split(" ");
      return kind === "agree" && publisher(one) === publisher(other);
    };
    expect(wrong(isOne)).toEqual([]);
  });

  it("contested: other purposes, once each", () => {
    const isWrong = ({ contested, purpose }: Fact) => {
      const others = contested === "" ? [] : contested.split(" ");
      const known = others.every((other) => other !== "unclassified" && PURPOSES.some((each) => each === other));
      return !known || others.includes(purpose) || new Set(others).size !== others.length;
    };
    expect(wrong(isWrong)).toEqual([]);
  });
});

describe("scope", () => {
  it("a third-party row names its domains", () => {
    expect(wrong(({ party, scope }) => party === "third-party" && scope.length === 0)).toEqual([]);
  });

  it("one or two letters and generic words name their domains", () => {
    const isTelling = ({ pattern, party, purpose }: Fact) =>
      TELLING_WORDS.has(pattern) && party === "first-party" && (purpose === "necessary" || purpose === "functional");
    const needsDomain = (fact: Fact) => {
      const word = fact.pattern.replaceAll("*", "").toLowerCase();
      return word.length < 3 || GENERIC_WORDS.has(word) || TELLING_WORDS.has(fact.pattern);
    };
    expect(wrong((fact) => fact.scope.length === 0 && needsDomain(fact) && !isTelling(fact))).toEqual([]);
  });
});

describe("no row contradicts another", () => {
  it("one row per pattern, domains and party", () => {
    const keys = FACTS.map(({ pattern, domains, party }) => `${pattern} [${domains}] ${party}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("no two rows of one rank give the same name two purposes in one scope", () => {
    const clash = (one: Fact, other: Fact) =>
      one.purpose !== other.purpose &&
      literalLength(one) === literalLength(other) &&
      (matchesName(one, other.example) || matchesName(other, one.example)) &&
      scopesOverlap(one, other);
    const exact = [...EXACT.values()].flatMap((facts) => pairs(facts, facts, clash));
    expect([...exact, ...pairs(PATTERNS, PATTERNS, clash)]).toEqual([]);
  });

  it("no essential swallows a tracker's name, and no tracker an essential's", () => {
    const swallows = (one: Fact, other: Fact) => literalLength(one) > 0 && matchesName(one, other.example);
    const clash = (one: Fact, other: Fact) =>
      (swallows(one, other) || swallows(other, one)) && scopesOverlap(one, other);
    const isPattern = (fact: Fact) => !isExact(fact);
    const exact = [...EXACT.values()].flatMap((facts) =>
      pairs(
        facts.filter(({ file }) => file === "essentials"),
        facts.filter(({ file }) => file !== "essentials"),
        clash,
      ),
    );
    expect(exact).toEqual([]);
    expect(pairs(ESSENTIALS.filter(isPattern), OTHERS, clash)).toEqual([]);
    expect(pairs(ESSENTIALS, OTHERS.filter(isPattern), clash)).toEqual([]);
  });
});

describe("each row is reachable", () => {
  it("its example is answered by it, in its whole scope", () => {
    const isShadowed = (fact: Fact) => {
      const known = [
        ...(EXACT.get(fact.example) ?? []),
        ...PATTERNS.filter((other) => matchesName(other, fact.example)),
      ];
      return sightings(fact).some((sighting) => answerFromFacts(known, sighting) !== fact);
    };
    expect(wrong(isShadowed)).toEqual([]);
  });

  it("its near miss is not matched", () => {
    const isMatched = (fact: Fact) =>
      fact.pattern === "*" ? fact.scope.includes(fact.near_miss.slice(1)) : matchesName(fact, fact.near_miss);
    expect(wrong(({ near_miss }) => near_miss === "")).toEqual([]);
    expect(wrong((fact) => (fact.pattern === "*") !== fact.near_miss.startsWith("@"))).toEqual([]);
    expect(wrong(isMatched)).toEqual([]);
  });
});

describe("owners", () => {
  it("have one spelling, as companies and with their product", () => {
    const spellings = new Map<string, Set<string>>();
    for (const text of FACTS.flatMap(({ owner }) => [owner, owner.replace(/ \(.*$/, "")])) {
      const key = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
      spellings.set(key, (spellings.get(key) ?? new Set()).add(text));
    }
    expect([...spellings.values()].filter((each) => each.size > 1).map((each) => [...each])).toEqual([]);
  });
});

describe("sentences", () => {
  it("exist for every row, and every one is used", () => {
    expect(wrong(({ does }) => SENTENCES[does] === undefined)).toEqual([]);
    const used = new Set(FACTS.map(({ does }) => does));
    expect(Object.keys(SENTENCES).filter((key) => !used.has(key))).toEqual([]);
  });

  it("have at most 140 characters with every owner, and end with a full stop", () => {
    const say = ({ does, owner }: Fact) => (SENTENCES[does] ?? "").replaceAll("{owner}", owner);
    expect(wrong((fact) => say(fact).length > 140)).toEqual([]);
    expect(Object.values(SENTENCES).filter((text) => !/^[A-Z][^{}]*(\{owner\}[^{}]*)*\.$/.test(text))).toEqual([]);
  });
});

describe("amount", () => {
  const unchecked = FACTS.filter(({ source }) => source === "unchecked").length;
  const families = new Set(FACTS.map(({ example, pattern }) => (pattern === "*" ? "*" : foldName(example))));
  const consentTools = new Set(
    ESSENTIALS.filter(({ does, owner }) => does.startsWith("consent-") && !owner.startsWith("the site")).map(
      ({ owner }) => owner,
    ),
  );

  it(`${FACTS.length} rows, ${families.size} folded names: at least 500`, () => {
    expect(FACTS.length).toBeGreaterThanOrEqual(500);
    expect(families.size).toBeGreaterThanOrEqual(500);
  });

  it(`${consentTools.size} consent tools: at least 40`, () => {
    expect(consentTools.size).toBeGreaterThanOrEqual(40);
  });

  it(`${unchecked} rows are unchecked: fewer than 7 %`, () => {
    expect(unchecked / FACTS.length).toBeLessThan(0.07);
  });
});

describe("docs/cookie-facts.md", () => {
  it("gives the reason for each row that others put on the other side of essential, analytics and advertising", () => {
    const side = (purpose: string) => (purpose === "necessary" || purpose === "functional" ? "essential" : purpose);
    const crosses = ({ contested, purpose }: Fact) =>
      contested !== "" && contested.split(" ").some((other) => side(other) !== side(purpose));
    const isExplained = ({ pattern, owner }: Fact) =>
      GUIDE.includes(`\`${pattern}\``) || GUIDE.includes(`| ${owner} |`);
    expect(wrong((fact) => crosses(fact) && !isExplained(fact))).toEqual([]);
  });
});
