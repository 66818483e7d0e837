/** The path of a cookie that names none: the request's directory (RFC 6265bis section 5.1.4). `path` without query. */
export function defaultPath(path: string | undefined): string {
  if (path === undefined || !path.startsWith("/")) return "/";
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}
