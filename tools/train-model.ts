import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "./data-folder.ts";
import { FACTS_FOLDER, purposeData } from "./generate/purpose-data.ts";
import { readLabelledCookies } from "./purposes/labelled-cookies.ts";
import { MODEL_FILE, modelSource, trainModel } from "./purposes/model-file.ts";

/**
 * Trains the small model that suggests purposes: `npm run train -- [--data DIR] [--facts DIR]`. The same labels and
 * table give the same bytes. The labels are evidence from outside the repository: without them nothing is written.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: dataFolder() ?? "../shared/data" },
      facts: { type: "string", default: FACTS_FOLDER },
    },
  });
  const cookies = readLabelledCookies(values.data);
  if (!cookies) {
    console.error(`No labelled cookies in ${values.data}: the model stays as it is.`);
    process.exitCode = 1;
    return;
  }
  const labels = join(values.data, "cookie-purposes/cmp-dev.csv");
  const model = trainModel(cookies, purposeData(values.facts), labels);
  writeFileSync(MODEL_FILE, modelSource(model));
  console.log(
    `${cookies.length} cookies, seed ${model.seed}, temperature ${model.data.temperature}, ${model.data.weights.length} characters`,
  );
}

main();
