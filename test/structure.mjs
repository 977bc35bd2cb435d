// The direction of imports, by dependency-cruiser; and that it saw anything at all: a check that sees nothing passes.
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const LEAST_MODULES = 120;

const config = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(
  ['src'],
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTsConfig('./tsconfig.json') },
);
const { summary, modules } = output;
const ours = modules.filter(({ source }) => source.startsWith('src/')).length;

for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
if (ours < LEAST_MODULES)
  console.error(`Only ${ours} modules were seen, expected at least ${LEAST_MODULES}.`);
if (summary.violations.length > 0 || ours < LEAST_MODULES) process.exit(1);
console.log(
  `${ours} modules, ${summary.totalDependenciesCruised} dependencies, each in the right direction.`,
);
