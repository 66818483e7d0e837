import { text } from "#platform/i18n.ts";

/** What we know comes from somewhere: whose work it is, and under which licence. */
const SOURCES = [
  ["AdGuard filters", "https://github.com/AdguardTeam/AdguardFilters", "GPL-3.0"],
  ["third-party-web", "https://github.com/patrickhulce/third-party-web", "MIT"],
  ["autoconsent", "https://github.com/duckduckgo/autoconsent", "MPL-2.0"],
] as const;

/** About the data and its licences. */
export function AboutData() {
  return (
    <section aria-labelledby="about-data">
      <h2 id="about-data">{text("aboutData")}</h2>
      <p class="why">{text("aboutDataText")}</p>
      <ul class="sources">
        {SOURCES.map(([name, address, licence]) => (
          <li key={name}>
            {name} <span class="why">{licence}</span> <span class="mono">{address}</span>
          </li>
        ))}
      </ul>
      <p class="why">{text("aboutLicences")}</p>
    </section>
  );
}
