import { DECISION_MONTHS } from "#core/consent/decision.ts";
import { text } from "#platform/i18n.ts";
import { duration } from "#ui/formats.ts";

type Props = { readonly months: number; readonly choose: (months: number) => void };

const MONTHS = Array.from(
  { length: DECISION_MONTHS.most - DECISION_MONTHS.least + 1 },
  (_, index) => DECISION_MONTHS.least + index,
);

/** How long an answer holds, refusals and grants alike. */
export function HowLong({ months, choose }: Props) {
  return (
    <label class="how-long">
      <strong>{text("howLong")}</strong>
      <select class="sort" value={months} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {MONTHS.map((each) => (
          <option key={each} value={each}>
            {duration(each, "month")}
          </option>
        ))}
      </select>
      <span class="why">{text("howLongText")}</span>
    </label>
  );
}
