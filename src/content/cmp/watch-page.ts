import { type Evidence, walk } from "./walk.ts";

/** Milliseconds between a change and the look at it. */
const DELAY = 60;
/** Milliseconds of the page's main thread that watching may cost in all; then it ends. */
const MOST_COST = 60;
/** Milliseconds after which a document is old: what comes then was asked for by the person. */
const MOST_TIME = 60_000;
/** Milliseconds after the first look: what was in the page from the start may be shown by a class later. */
const LOOKS_AGAIN = [100, 250, 500, 1000, 2000, 3500, 5000, 6500, 8000, 12_000, 20_000];
/** A look that costs this much makes the next one wait. */
const REST = 15;

/** Calls back with what was found in the page and in what is added to it; without anything when it is time to look again. */
export function watchPage(onSeen: (evidence: Evidence | undefined) => void): void {
  const added = new Set<Element>();
  const started = performance.now();
  let cost = 0;
  let isWaiting = false;

  const observer = new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const node of nodes.filter((each) => each instanceof Element)) added.add(node);
    if (added.size === 0 || isWaiting) return;
    isWaiting = true;
    setTimeout(look, DELAY + Math.min(cost * REST, 1000));
  });

  function observe(root: Node): void {
    observer.observe(root, { childList: true, subtree: true });
  }

  function examine(root: Element): void {
    const evidence = walk(root);
    evidence.shadows.forEach(observe);
    if (evidence.hints.length + evidence.seeds.length > 0) onSeen(evidence);
  }

  function look(): void {
    isWaiting = false;
    const start = performance.now();
    const roots = [...added].filter((each) => each.isConnected && !isWithin(each, added));
    added.clear();
    roots.forEach(examine);
    cost += performance.now() - start;
    if (cost > MOST_COST || start - started > MOST_TIME) observer.disconnect();
  }

  function begin(): void {
    observe(document);
    const start = performance.now();
    examine(document.documentElement);
    cost += performance.now() - start;
    for (const delay of LOOKS_AGAIN) setTimeout(() => onSeen(undefined), delay);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
}

const MOST_STEPS = 12;

/** Whether one of the others holds this one: then it is looked at with it. */
function isWithin(element: Element, others: ReadonlySet<Element>): boolean {
  let each = element.parentElement;
  for (let step = 0; each && step < MOST_STEPS; step += 1, each = each.parentElement) if (others.has(each)) return true;
  return false;
}
