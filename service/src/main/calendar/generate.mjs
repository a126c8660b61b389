#!/usr/bin/env node
// Writes ../resources/calendar/cn.csv from the data of the npm package chinese-days.
// Usage: see README.md beside this file.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const data = JSON.parse(readFileSync(require.resolve("chinese-days/dist/chinese-days.json"), "utf8"));

const rows = (days, kind) =>
  Object.entries(days).map(([day, text]) => `${day},${kind},${text.split(",")[1]}`);
const lines = [...rows(data.holidays, "holiday"), ...rows(data.workdays, "workday")].sort();
writeFileSync(
  new URL("../resources/calendar/cn.csv", import.meta.url),
  ["day,kind,name", ...lines, ""].join("\n"),
);
console.log(`${lines.length} days, ${lines[0].slice(0, 4)} to ${lines.at(-1).slice(0, 4)}`);
