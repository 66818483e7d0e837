import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { licenceText } from "../../../tools/licences.ts";

test("the notices of all that is shipped travel with it, and our own licence", async () => {
  const text = await licenceText();
  for (const [name, version] of Object.entries(packageJson.dependencies))
    expect(text).toContain(`${name} ${version} (`);
  expect(text).toContain("tldts-core"); // a dependency of a dependency
  expect(text).toContain("Permission is hereby granted, free of charge");
  expect(text).toContain("GNU GENERAL PUBLIC LICENSE");
});
