import AutoConsent from "@duckduckgo/autoconsent";
import { ENGINE, type Engine, type EnginePorts, type RuleOutcome } from "./cmp/engine-bridge.ts";

type Message = Parameters<ConstructorParameters<typeof AutoConsent>[0]>[0];
type Rules = NonNullable<NonNullable<ConstructorParameters<typeof AutoConsent>[2]>["compact"]>;

const CONFIG = {
  enabled: true,
  autoAction: null,
  enablePrehide: false,
  // What only hides says no to nobody.
  enableCosmeticRules: false,
  enableGeneratedRules: true,
  enableHeuristicDetection: false,
  heuristicMode: "off",
  enablePopupMutationObserver: true,
  isMainWorld: false,
} as const;

/** Milliseconds: the longest rule waits some seconds for the platform's second layer. */
const LIMIT = 12_000;
/** Time for all its looks. */
const DETECTION = 2500;

/** Refuses by autoconsent's rules. Its messages end here; only its questions to the page's own world leave. */
const engine: Engine = (ports) =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), DETECTION);
    const hear = listenerFor(ports, (outcome) => {
      clearTimeout(timer);
      if (outcome !== "soon") resolve(outcome);
      else setTimeout(() => resolve(undefined), LIMIT);
    });
    const consent: AutoConsent = new AutoConsent(
      async (message) => {
        // The constructor speaks before it returns.
        await Promise.resolve();
        await hear(message, consent);
      },
      { ...CONFIG, detectRetries: ports.moreLooks },
      { autoconsent: [], compact: ports.rules as Rules },
    );
  });

type End = (outcome: RuleOutcome | "soon" | undefined) => void;

function listenerFor({ runSnippet, begin }: EnginePorts, end: End) {
  let found: string | undefined;
  let isDone = false;

  async function answer(rule: string, consent: AutoConsent): Promise<void> {
    if (found !== undefined) return;
    found = rule;
    if (await begin()) await consent.receiveMessageCallback({ type: "optOut" });
    else end(undefined);
  }

  return async (message: Message, consent: AutoConsent): Promise<void> => {
    switch (message.type) {
      case "eval": {
        const result = message.snippetId !== undefined && (await runSnippet(message.snippetId));
        return await consent.receiveMessageCallback({ type: "evalResp", id: message.id, result });
      }
      case "cmpDetected":
        return end("soon");
      case "popupFound":
        return await answer(message.cmp, consent);
      case "optOutResult":
        isDone = message.result;
        if (message.scheduleSelfTest) return await consent.receiveMessageCallback({ type: "selfTest" });
        return end({ rule: message.cmp, isDone });
      case "selfTestResult":
        return end({ rule: message.cmp, isDone, selfTest: message.result === true });
      case "report":
        if (message.state.lifecycle === "nothingDetected") end(undefined);
        return;
      default:
        return;
    }
  };
}

Object.defineProperty(globalThis, ENGINE, { value: engine, configurable: true });
