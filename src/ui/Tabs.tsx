import type { ComponentChildren } from "preact";

export type Tab<Id extends string> = { readonly id: Id; readonly label: ComponentChildren };

type Props<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
};

/** Views of which one is shown. One tab stop; arrows, Home and End choose. */
export function TabList<Id extends string>({ label, tabs, chosen, choose }: Props<Id>) {
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={(event) => onKey(event, { tabs, chosen, choose })}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          class="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === chosen}
          aria-controls={tab.id === chosen ? `panel-${tab.id}` : undefined}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => choose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** What the chosen tab shows. */
export function TabPanel({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class="tab-panel" role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} key={id}>
      {children}
    </div>
  );
}

function onKey<Id extends string>(event: KeyboardEvent, { tabs, chosen, choose }: Omit<Props<Id>, "label">): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const index = tabs.findIndex(({ id }) => id === chosen);
  const target = tabs[targetOf(event.key, index, tabs.length) ?? -1];
  if (target === undefined) return;
  event.preventDefault();
  choose(target.id);
  document.getElementById(`tab-${target.id}`)?.focus();
}

function targetOf(key: string, index: number, count: number): number | undefined {
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === forward) return (index + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowRight") return (index + count - 1) % count;
  return key === "Home" ? 0 : key === "End" ? count - 1 : undefined;
}
