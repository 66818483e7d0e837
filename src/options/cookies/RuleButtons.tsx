import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { JarReport, StoredCookie } from "#core/jar-report.ts";
import { type LockStrength, lockOf, type SiteRule } from "#core/rules/site-rule.ts";
import { text } from "#platform/i18n.ts";
import { displayName } from "#ui/cookies/cookie-words.ts";
import type { JarModel } from "../jar-model.ts";

type Props = {
  readonly row: StoredCookie;
  readonly report: JarReport;
  readonly jar: JarModel;
  readonly tabIndex: number;
};

const STRENGTHS: readonly LockStrength[] = ["keep", "freeze"];

/** What a person can ask for one cookie: that it stays, stays as it is, or is never stored again. */
export function RuleButtons({ row, report, jar, tabIndex }: Props) {
  const { cookie, key } = row;
  const name = displayName(cookie.name);
  const isPrivate = report.stores.some(({ id, kind }) => id === cookie.storeId && kind === "private");
  const lock = lockOf(
    report.rules.map(({ rule }) => rule),
    key,
  );
  const set = (rule: SiteRule, wish: "add" | "remove") => void jar.setRule({ rule, isPrivate }, wish);
  const never: SiteRule = { kind: "never", name: cookie.name, domain: hostOfDomain(cookie.domain) };
  return (
    <div class="actions rules">
      {lock && (
        <>
          <span class="badge">{text(`lock_${lock.strength}`)}</span>
          <button
            type="button"
            class="button"
            tabIndex={tabIndex}
            aria-label={text("unlockCookie", name)}
            onClick={() => set(lock, "remove")}
          >
            {text("unlock")}
          </button>
        </>
      )}
      {STRENGTHS.filter((strength) => strength !== lock?.strength).map((strength) => (
        <button
          key={strength}
          type="button"
          class="button"
          tabIndex={tabIndex}
          data-tip={text(`lockTip_${strength}`)}
          onClick={() => set({ kind: "lock", strength, key }, "add")}
        >
          {text(`lockAs_${strength}`)}
        </button>
      ))}
      {!lock && cookie.name !== "" && (
        <button
          type="button"
          class="button"
          tabIndex={tabIndex}
          data-tip={text("neverTip")}
          onClick={() => set(never, "add")}
        >
          {text("neverStore")}
        </button>
      )}
    </div>
  );
}
