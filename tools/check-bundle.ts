import { bundlesOf, textOf } from "./bundle.ts";
import { findingsIn } from "./bundle-rules.ts";
import { type Files, readFolder } from "./folder.ts";
import { type BuiltManifest, manifestFindings } from "./manifest-rules.ts";
import { holdsSuffixList } from "./suffix-list.ts";
import { distFolder, TARGETS, type Target } from "./targets.ts";

const TEXT = /\.(?:js|css|html)$/;
const AGREED_FILES = /\.(?:js|css|html|json|png|svg|txt)$/;

let failed = false;
for (const target of TARGETS) {
  const files = await readFolder(distFolder(target));
  const findings = checkExtension(files, target);
  const scripts = [...files.keys()].filter((path) => path.endsWith(".js")).length;
  console.log(`dist/${target}: ${files.size} files, ${scripts} scripts: ${findings.length} findings`);
  for (const finding of findings) console.log(`  ${finding}`);
  failed ||= findings.length > 0;
}
process.exitCode = failed ? 1 : 0;

function checkExtension(files: Files, target: Target): readonly string[] {
  const paths = [...files.keys()];
  const manifest = JSON.parse(textOf(files, "manifest.json")) as BuiltManifest;
  return [
    ...manifestFindings(manifest, target),
    ...paths.filter((path) => !AGREED_FILES.test(path)).map((path) => `${path}: no such kind of file is agreed`),
    ...paths.filter((path) => TEXT.test(path)).flatMap((path) => findingsIn(path, textOf(files, path))),
    ...suffixListFindings(files),
  ];
}

/** The list belongs in the background alone; not to find it there means that this check has gone blind. */
function suffixListFindings(files: Files): readonly string[] {
  return bundlesOf(files).flatMap(({ name, kind, files: loaded }) => {
    const holders = loaded.filter((path) => holdsSuffixList(textOf(files, path)));
    if (kind === "background") return holders.length > 0 ? [] : ["the background does not hold the public suffix list"];
    return holders.map((path) => `${name} loads the public suffix list (${path})`);
  });
}
