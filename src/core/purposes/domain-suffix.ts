/** Is `host` the domain or below it? Both without a leading dot, in lower case. */
export function isWithinDomain(host: string, domain: string): boolean {
  return (
    host === domain || (host.length > domain.length && host.endsWith(domain) && host.at(-domain.length - 1) === ".")
  );
}

/** The host, its parent, the parent's parent ...: "a.b.example" gives itself, "b.example" and "example". */
export function* domainSuffixes(host: string): Generator<string> {
  for (let start = 0; start >= 0; ) {
    yield host.slice(start);
    const dot = host.indexOf(".", start);
    start = dot < 0 ? -1 : dot + 1;
  }
}
