import type { StandingAnswer } from "#core/consent/standing-answer.ts";
import { text } from "#platform/i18n.ts";

/** In the order in which screens offer them. */
const ANSWERS: readonly StandingAnswer[] = ["ask", "refuse", "functional", "observe"];

type Props = { readonly chosen: StandingAnswer; readonly choose: (answer: StandingAnswer) => void };

/** What shall hold on every site that has no answer of its own: four ways, each with what it means. */
export function StandingChoice({ chosen, choose }: Props) {
  return (
    <fieldset class="standing">
      <legend>{text("standingQuestion")}</legend>
      {ANSWERS.map((answer) => (
        <label class="standing-option" key={answer}>
          <input
            type="radio"
            name="standing"
            value={answer}
            checked={answer === chosen}
            onChange={() => choose(answer)}
          />
          <span>
            <strong>{text(`standingName_${answer}`)}</strong>
            <span class="why">{text(`standingMeans_${answer}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
