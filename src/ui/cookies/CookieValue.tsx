import { useEffect, useMemo, useState } from "preact/hooks";
import type { Cookie } from "#core/cookies/cookie.ts";
import { text, textFor } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";
import { displayName } from "./cookie-words.ts";
import type { decodedLayers } from "./decoded-words.ts";

/** Characters of a value that are shown at once: about eight lines. */
const VALUE_PREVIEW = 400;

type Props = { readonly cookie: Cookie; readonly tabIndex: number };

/** The value as it is, and on demand what can be read in it. */
export function CookieValue({ cookie, tabIndex }: Props) {
  const { name, value } = cookie;
  const [isWhole, setWhole] = useState(false);
  const [isDecoded, setDecoded] = useState(false);
  const isCut = !isWhole && value.length > VALUE_PREVIEW;
  return (
    <div class="value-box">
      <p class="value mono hostile" dir="auto">
        {value === "" ? text("noValue") : visibleText(isCut ? `${value.slice(0, VALUE_PREVIEW)}…` : value)}
      </p>
      <div class="value-ways">
        {isCut && (
          <button type="button" class="link" tabIndex={tabIndex} onClick={() => setWhole(true)}>
            {textFor("showAll", value.length)}
          </button>
        )}
        {value !== "" && (
          <button
            type="button"
            class="link"
            tabIndex={tabIndex}
            aria-expanded={isDecoded}
            aria-label={text(isDecoded ? "hideDecodedOf" : "showDecodedOf", displayName(name))}
            onClick={() => setDecoded(!isDecoded)}
          >
            {text(isDecoded ? "hideDecoded" : "showDecoded")}
          </button>
        )}
      </div>
      {isDecoded && <Decoded name={name} value={value} />}
    </div>
  );
}

/** Nothing is decoded before somebody asks, and again only when the site has written another value. */
function Decoded({ name, value }: { readonly name: string; readonly value: string }) {
  const decode = useDecoder();
  const layers = useMemo(() => decode?.(value, name), [decode, name, value]);
  if (layers === undefined) return undefined;
  if (layers.length === 0) return <p class="why">{text("nothingToDecode")}</p>;
  return (
    <ol class="decoded">
      {layers.map(({ head, notes, fields }, index) => (
        <li key={index}>
          <strong>{head}</strong>
          {notes.length > 0 && <p class="why">{notes.join(" ")}</p>}
          {fields.length > 0 && (
            <dl>
              {fields.map(([label, content]) => (
                <>
                  <dt class="hostile" dir="auto">
                    {label === "" ? text("valueItself") : label}
                  </dt>
                  <dd class="mono hostile" dir="auto">
                    {content}
                  </dd>
                </>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The decoders, a fifth of a popup's scripts, are read when the first value is to be decoded. */
function useDecoder(): typeof decodedLayers | undefined {
  const [decode, setDecode] = useState<{ readonly run: typeof decodedLayers }>();
  useEffect(() => {
    let isWanted = true;
    void import("./decoded-words.ts").then((module) => isWanted && setDecode({ run: module.decodedLayers }));
    return () => {
      isWanted = false;
    };
  }, []);
  return decode?.run;
}
