// What another implementation of Ed25519 and ML-DSA-44 makes of C2SP's tlog-cosignature and tlog-proof, beside this library.
// README.md says how to run it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ed25519 } from '@noble/curves/ed25519.js';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';

const TIME = 1800000000;
const ORIGIN = 'example.com/made-by-noble';
const ENTRIES = 7;
const INDEX = 3;

const utf8 = (text) => Buffer.from(text, 'utf8');
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const uint64 = (value) => { const bytes = Buffer.alloc(8); bytes.writeBigUInt64BE(BigInt(value)); return bytes; };
const opaque = (text) => Buffer.concat([Buffer.from([utf8(text).length]), utf8(text)]);

// Types of signed-note and tlog-cosignature: 1 a log, 4 an Ed25519 witness, 6 an ML-DSA-44 one.
function key(name, type) {
  const seed = sha256(utf8(name));
  const pair = type === 6 ? ml_dsa44.keygen(seed) : { secretKey: seed, publicKey: ed25519.getPublicKey(seed) };
  const typed = Buffer.concat([Buffer.from([type]), Buffer.from(pair.publicKey)]);
  const id = sha256(utf8(name + '\n'), typed).subarray(0, 4);
  return {
    name, type, id, ...pair,
    verifier: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    secret: `PRIVATE+KEY+${name}+${id.toString('hex')}+${Buffer.concat([Buffer.from([type]), seed]).toString('base64')}`,
  };
}

function message(type, name, time, text) {
  if (type === 1) return utf8(text);
  if (type === 4) return utf8(`cosignature/v1\ntime ${time}\n${text}`);
  const [origin, size, root] = text.split('\n');
  return Buffer.concat([utf8('subtree/v1\n\0'), opaque(name), uint64(time), opaque(origin), uint64(0), uint64(size),
    Buffer.from(root, 'base64')]);
}

function line(key, text) {
  const signed = message(key.type, key.name, TIME, text);
  const signature = key.type === 6 ? ml_dsa44.sign(signed, key.secretKey, { extraEntropy: false })
    : ed25519.sign(signed, key.secretKey);
  const stamped = key.type === 1 ? [] : [uint64(TIME)];
  return `\u2014 ${key.name} ${Buffer.concat([key.id, ...stamped, Buffer.from(signature)]).toString('base64')}\n`;
}

// RFC 6962, section 2.1.
function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  const k = split(leaves.length);
  return sha256(Buffer.from([1]), root(leaves.slice(0, k)), root(leaves.slice(k)));
}

function path(index, leaves) {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k ? [...path(index, leaves.slice(0, k)), root(leaves.slice(k))]
    : [...path(index - k, leaves.slice(k)), root(leaves.slice(0, k))];
}

const split = (n) => 2 ** Math.floor(Math.log2(n - 1));

function made() {
  const log = key(ORIGIN, 1);
  const witnesses = [key('example.com/ed25519-witness', 4), key('example.com/ml-dsa-witness', 6)];
  const leaves = Array.from({ length: ENTRIES }, (_, i) => sha256(Buffer.from([0]), utf8(`entry ${i}`)));
  const text = `${ORIGIN}\n${ENTRIES}\n${root(leaves).toString('base64')}\n`;
  const proof = `c2sp.org/tlog-proof@v1\nextra ${utf8(`entry ${INDEX}`).toString('base64')}\nindex ${INDEX}\n`
    + path(INDEX, leaves).map((hash) => hash.toString('base64') + '\n').join('')
    + '\n' + text + '\n' + [log, ...witnesses].map((each) => line(each, text)).join('');
  for (const each of [log, ...witnesses]) console.log(`key ${each.secret} ${each.verifier}`);
  console.log(`proof ${utf8(proof).toString('base64')}`);
}

// Says which of these keys signed the checkpoint of a .tlog-proof, or a checkpoint alone.
function verify(file, verifiers) {
  const note = readFileSync(file, 'utf8').replace(/^c2sp[^]*?\n\n/, '');
  const [text, lines] = [note.slice(0, note.lastIndexOf('\n\n') + 1), note.slice(note.lastIndexOf('\n\n') + 2)];
  for (const verifier of verifiers) {
    const [, name, id, base64] = verifier.match(/^([^+]+)\+([0-9a-f]{8})\+(.+)$/);
    const typed = Buffer.from(base64, 'base64');
    const found = lines.split('\n').map((each) => each.split(' '))
      .filter((each) => each[1] === name).map((each) => Buffer.from(each[2], 'base64'))
      .find((bytes) => bytes.subarray(0, 4).toString('hex') === id);
    const time = found && typed[0] !== 1 ? found.readBigUInt64BE(4) : 0n;
    const signature = found && found.subarray(typed[0] === 1 ? 4 : 12);
    const signed = message(typed[0], name, time, text);
    const good = found && (typed[0] === 6 ? ml_dsa44.verify(signature, signed, typed.subarray(1))
      : ed25519.verify(signature, signed, typed.subarray(1)));
    console.log(`${good ? 'signed' : 'NOT SIGNED'} by ${name}`);
    if (!good) process.exitCode = 1;
  }
}

if (process.argv[2] === 'make') made();
else if (process.argv[2] === 'verify' && process.argv.length > 4) verify(process.argv[3], process.argv.slice(4));
else { console.error('node cosigned.mjs make | node cosigned.mjs verify FILE VERIFIER-KEY...'); process.exitCode = 2; }
