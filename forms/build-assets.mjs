// Builds what the pages load: our styles and scripts, and the few files we use of npm packages, each
// under a name that carries its content's hash, and the manifest that asset(path) reads.
// Usage: node build-assets.mjs [output folder]; does nothing when nothing has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(home, 'target/classes/static'));
const sources = path.join(home, 'src/main/assets');
const modules = path.join(home, 'node_modules');
const own = ['package.json', 'package-lock.json', 'icons.txt', 'build-assets.mjs'];

const vendored = {
  'css/tabler.css': ['@tabler/core/dist/css/tabler.min.css'],
  'css/diagram.css': ['bpmn-js/dist/assets/diagram-js.css', 'bpmn-js/dist/assets/bpmn-js.css'],
  'js/htmx.js': ['htmx.org/dist/htmx.min.js'],
  'js/vendor/bpmn-viewer.js': ['bpmn-js/dist/bpmn-navigated-viewer.production.min.js'],
  'js/vendor/signature-pad.js': ['signature_pad/dist/signature_pad.min.js'],
};

const read = (...parts) => fs.readFileSync(path.join(...parts));
const sha = (content) => createHash('sha256').update(content).digest('hex');

function files(folder, under = '') {
  return fs.readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(under, entry.name);
    return entry.isDirectory() ? files(folder, name) : [name];
  });
}

/** One hash over everything that goes in. */
function fingerprint() {
  const all = [...own.map((name) => path.join(home, name)), ...files(sources).map((name) => path.join(sources, name))];
  return sha(all.map((file) => `${path.relative(home, file)} ${sha(fs.readFileSync(file))}`).join('\n'));
}

function install() {
  const stamp = path.join(modules, '.banli-lock');
  const lock = sha(read(home, 'package-lock.json'));
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home, stdio: 'inherit' });
  fs.writeFileSync(stamp, lock);
}

/** The icons that icons.txt names, as one file of symbols. */
function sprite() {
  const names = read(home, 'icons.txt').toString().split(/\s+/).filter(Boolean);
  const symbols = names.map((name) => {
    const svg = read(modules, '@tabler/icons/icons/outline', `${name}.svg`).toString();
    const inner = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '').replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`;
}

/** Every asset by its plain name, as bytes; the parts under css/app/ make one css/app.css. */
function collect() {
  const plain = files(sources).sort();
  const assets = new Map(plain.filter((name) => !name.startsWith('css/app/')).map((name) => [name, read(sources, name)]));
  assets.set('css/app.css', Buffer.concat(plain.filter((name) => name.startsWith('css/app/')).map((name) => read(sources, name))));
  for (const [name, parts] of Object.entries(vendored)) {
    const text = parts.map((part) => read(modules, part).toString()).join('\n');
    assets.set(name, Buffer.from(text.replace(/\n?(\/\/|\/\*)# sourceMappingURL=.*$/gm, '')));
  }
  assets.set('img/icons.svg', Buffer.from(sprite()));
  return assets;
}

/** Names with hashes. A module's imports are renamed first, so that its own hash covers them. */
function hashed(assets) {
  const manifest = {};
  const name = (plain) => {
    if (manifest[plain]) return manifest[plain];
    if (!assets.has(plain)) throw new Error(`no such asset: ${plain}`);
    let content = assets.get(plain);
    if (plain.startsWith('js/') && !plain.startsWith('js/vendor/')) {
      const folder = path.posix.dirname(plain);
      content = Buffer.from(content.toString().replace(/(from\s*|import\s*\(\s*|import\s+)(['"])(\.\/[^'"]+\.js)\2/g, (whole, verb, quote, to) => {
        const target = name(path.posix.join(folder, to));
        return `${verb}${quote}./${path.posix.relative(folder, target)}${quote}`;
      }));
      assets.set(plain, content);
    }
    const dot = plain.lastIndexOf('.');
    manifest[plain] = `${plain.slice(0, dot)}.${sha(content).slice(0, 10)}${plain.slice(dot)}`;
    return manifest[plain];
  };
  [...assets.keys()].sort().forEach(name);
  return manifest;
}

function write(assets, manifest) {
  fs.rmSync(path.join(out, 'assets'), { recursive: true, force: true });
  for (const [plain, content] of assets) {
    const file = path.join(out, 'assets', manifest[plain]);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  fs.writeFileSync(path.join(out, 'assets-manifest.json'), JSON.stringify(manifest, Object.keys(manifest).sort(), 1) + '\n');
}

const stamp = path.join(out, '../../assets.stamp');
const now = fingerprint();
const done = fs.existsSync(path.join(out, 'assets-manifest.json')) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now;
if (!done) {
  install();
  const assets = collect();
  write(assets, hashed(assets));
  fs.writeFileSync(stamp, now);
}
