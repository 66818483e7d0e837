import { useEffect, useState } from "preact/hooks";
import { text } from "#platform/i18n.ts";

/** Milliseconds that the answer stands in the button's place. */
const SHOWN = 1600;

/** Writes to the clipboard within the click, as browsers ask, and says whether that worked. */
export function CopyButton(props: { readonly label: string; readonly content: string; readonly tabIndex: number }) {
  const [answer, setAnswer] = useState("");
  useEffect(() => {
    const timer = setTimeout(setAnswer, SHOWN, "");
    return () => clearTimeout(timer);
  }, [answer]);
  function copy(): void {
    navigator.clipboard.writeText(props.content).then(
      () => setAnswer(text("copied")),
      () => setAnswer(text("copyFailed")),
    );
  }
  return (
    <button type="button" class="button copy" tabIndex={props.tabIndex} onClick={copy}>
      <span class={answer === "" ? "" : "replaced"}>{props.label}</span>
      <span role="status" class="answer">
        {answer}
      </span>
    </button>
  );
}
