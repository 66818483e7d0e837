import { useRef } from "preact/hooks";

/** Larger ones are no file of ours. */
const LARGEST = 8_000_000;

type Props = { readonly label: string; readonly open: (content: string) => void };

/** A button that lets a person choose a text file. */
export function OpenFile({ label, open }: Props) {
  const input = useRef<HTMLInputElement>(null);
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    open(file.size > LARGEST ? "" : await file.text().catch(() => ""));
  }
  return (
    <>
      <input
        type="file"
        class="visually-hidden"
        accept=".json,application/json"
        aria-label={label}
        tabIndex={-1}
        ref={input}
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}
