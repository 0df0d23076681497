// Checks a receipt with what the browser brings (Web Crypto) and nothing else: the path from the entry to the root of the tree
// (RFC 6962), the log's signature and its witnesses' cosignatures (C2SP signed-note, tlog-cosignature, tlog-proof, tlog-policy).
// It asks nobody: the page's policy lets it connect nowhere. As org.concordat.tlog, which is held against others' programs.

const ED25519 = 1
const ED25519_COSIGNATURE = 4
const ML_DSA_44_COSIGNATURE = 6
const DASH = '\u2014 '

/** What was handed in is not what it should be; the words are the page's, by key. */
class Malformed extends Error {}

const wrong = why => { throw new Malformed(why) }

const utf8 = text => new TextEncoder().encode(text)

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)))
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i])

/** Base 64 in its one canonical form. */
function base64(text) {
  try {
    const octets = atob(text)
    if (btoa(octets) === text) {
      return Uint8Array.from(octets, letter => letter.charCodeAt(0))
    }
  } catch {
    // said below
  }
  wrong('no canonical base 64')
}

function decimal(text) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) >= 1n << 63n) {
    wrong('no canonical decimal number')
  }
  return BigInt(text)
}

function hash(text) {
  const bytes = base64(text)
  return bytes.length === 32 ? bytes : wrong('a hash has 32 bytes')
}

const seconds = bytes => new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)

/** `name+hash+base64`, with the id by which its signatures name it. */
async function verifierKey(text) {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text)
  if (!parts) {
    wrong('no verifier key')
  }
  const typed = base64(parts[3])
  const id = (await sha256(utf8(parts[1] + '\n'), typed)).slice(0, 4)
  const length = { [ED25519]: 32, [ED25519_COSIGNATURE]: 32, [ML_DSA_44_COSIGNATURE]: 1312 }[typed[0]]
  if (hex(id) !== parts[2] || typed.length !== 1 + length) {
    wrong('no verifier key')
  }
  return { name: parts[1], id, type: typed[0], bytes: typed.slice(1) }
}

function parseNote(text) {
  const blank = text.lastIndexOf('\n\n')
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text) || blank < 0 || blank + 2 === text.length || !text.endsWith('\n')) {
    wrong('no signed note')
  }
  const lines = text.slice(0, blank).split('\n')
  if (lines.length < 3 || lines.some(line => line === '')) {
    wrong('no checkpoint')
  }
  const signatures = text.slice(blank + 2, -1).split('\n').map(line => {
    const parts = /^\u2014 ([^\s+]+) (.+)$/u.exec(line)
    const bytes = parts ? base64(parts[2]) : []
    if (!line.startsWith(DASH) || bytes.length < 5) {
      wrong('no signature line')
    }
    return { name: parts[1], id: bytes.slice(0, 4), bytes: bytes.slice(4) }
  })
  return { text: text.slice(0, blank + 1), origin: lines[0], size: decimal(lines[1]), root: hash(lines[2]), signatures }
}

function parseReceipt(text) {
  const blank = text.indexOf('\n\n')
  const lines = text.slice(0, blank).split('\n')
  if (blank < 0 || lines.shift() !== 'c2sp.org/tlog-proof@v1') {
    wrong('no proof')
  }
  const extra = lines[0]?.startsWith('extra ') ? base64(lines.shift().slice('extra '.length)) : null
  if (!lines[0]?.startsWith('index ')) {
    wrong('no index line')
  }
  const index = decimal(lines.shift().slice('index '.length))
  const note = parseNote(text.slice(blank + 2))
  if (index >= note.size || lines.length > 64) {
    wrong('not of this checkpoint')
  }
  return { extra, index, path: lines.map(hash), note }
}

async function parsePolicy(text) {
  const policy = { logs: [], witnesses: [], quorum: null }
  const named = new Map()
  const members = new Set()
  const name = (as, quorum) => {
    if (as === 'none' || named.has(as)) {
      wrong('a name is taken')
    }
    named.set(as, quorum)
  }
  const defined = as => named.get(as) ?? wrong('a name is not defined')
  for (const line of text.split('\n')) {
    const items = line.split(/[ \t]+/).filter(item => item !== '')
    if (items.length === 0 || items[0].startsWith('#')) {
      continue
    }
    if (items[0] === 'log' && items.length <= 3) {
      policy.logs.push(await verifierKey(items[1] ?? ''))
    } else if (items[0] === 'witness' && items.length <= 4) {
      const witness = { name: items[1], key: await verifierKey(items[2] ?? '') }
      if (witness.key.type === ED25519) {
        wrong('the key of a witness makes cosignatures')
      }
      policy.witnesses.push(witness)
      name(witness.name, { witness })
    } else if (items[0] === 'group' && items.length >= 4) {
      const of = items.slice(3).map(member => {
        if (members.has(member)) {
          wrong('a member already')
        }
        members.add(member)
        return defined(member)
      })
      const threshold = { any: 1, all: of.length }[items[2]] ?? Number(decimal(items[2]))
      if (threshold < 1 || threshold > of.length) {
        wrong('no such threshold')
      }
      name(items[1], { of, threshold })
    } else if (items[0] === 'quorum' && items.length === 2 && policy.quorum === null) {
      policy.quorum = items[1] === 'none' ? { of: [], threshold: 0 } : defined(items[1])
    } else {
      wrong('no line of a policy')
    }
  }
  if (policy.quorum === null) {
    wrong('no quorum line')
  }
  return policy
}

const met = (quorum, seen) => quorum.witness ? seen.has(quorum.witness)
  : quorum.of.filter(member => met(member, seen)).length >= quorum.threshold

/** RFC 9162, section 2.1.3.2. */
async function leads(leaf, receipt) {
  let fn = receipt.index
  let sn = receipt.note.size - 1n
  let node = leaf
  for (const sibling of receipt.path) {
    if (sn === 0n) {
      return false
    }
    if ((fn & 1n) === 1n || fn === sn) {
      node = await sha256([1], sibling, node)
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else {
      node = await sha256([1], node, sibling)
    }
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && same(node, receipt.note.root)
}

/** Whether a key made a signature: true, false, or null where this browser cannot tell. */
async function signed(key, note, line) {
  if (key.type === ML_DSA_44_COSIGNATURE) {
    return null
  }
  const timed = key.type === ED25519_COSIGNATURE
  if (line.bytes.length !== (timed ? 72 : 64)) {
    return false
  }
  const message = timed ? utf8(`cosignature/v1\ntime ${seconds(line.bytes)}\n${note.text}`) : utf8(note.text)
  let imported
  try {
    imported = await crypto.subtle.importKey('raw', key.bytes, 'Ed25519', false, ['verify'])
  } catch (fault) {
    return fault.name === 'NotSupportedError' ? null : false
  }
  return crypto.subtle.verify('Ed25519', imported, line.bytes.slice(timed ? 8 : 0), message)
}

/** What is to be said of a key's signature below a note: `yes`, `no`, `false` for one that is not the key's, `cannot`. */
async function standing(key, note) {
  const lines = note.signatures.filter(line => line.name === key.name && same(line.id, key.id))
  if (lines.length === 0) {
    return { state: 'no' }
  }
  const states = await Promise.all(lines.map(line => signed(key, note, line)))
  return { state: states.includes(false) ? 'false' : states.includes(null) ? 'cannot' : 'yes', line: lines[0] }
}

async function entrySteps(receipt) {
  const commitment = await sha256(receipt.extra)
  for (const leaf of [await sha256([0], commitment), await sha256([0], receipt.extra)]) {
    if (await leads(leaf, receipt)) {
      return { state: 'yes', key: 'yes.path', about: [receipt.index, receipt.note.size] }
    }
  }
  return { state: 'no', key: 'no.path', about: [] }
}

async function logSteps(receipt, policy) {
  const note = receipt.note
  const logs = policy.logs.filter(key => key.name === note.origin)
  if (logs.length === 0) {
    return { state: 'no', key: 'other-log', about: [note.origin, policy.logs.map(key => key.name).join(', ')] }
  }
  const states = (await Promise.all(logs.map(key => standing(key, note)))).map(it => it.state)
  const state = states.includes('false') ? 'no' : states.includes('yes') ? 'yes' : states.includes('cannot') ? 'cannot' : 'no'
  return { state, key: `${state}.log`, about: [note.origin] }
}

async function witnessSteps(receipt, policy) {
  const steps = []
  const seen = new Set()
  const perhaps = new Set()
  for (const witness of policy.witnesses) {
    const { state, line } = await standing(witness.key, receipt.note)
    if (state === 'yes') {
      seen.add(witness)
    }
    if (state === 'yes' || state === 'cannot') {
      perhaps.add(witness)
    }
    const at = state === 'yes' ? new Date(Number(seconds(line.bytes)) * 1000).toISOString() : ''
    steps.push({ state: { yes: 'yes', false: 'no' }[state] ?? '', key: `${state}.witness`, about: [witness.name, at] })
  }
  const state = met(policy.quorum, seen) ? 'yes' : met(policy.quorum, perhaps) ? 'cannot' : 'no'
  steps.push({ state, key: policy.witnesses.length === 0 ? 'nobody.quorum' : `${state}.quorum`, about: [seen.size, policy.witnesses.length] })
  return steps
}

/** The words are compared with either way to end a line, for a field in a browser knows one alone. */
async function wordSteps(opened, words) {
  const said = /^field\.sha256 ([0-9a-f]{64})$/m.exec(opened)
  if (words === '' || !said) {
    return { state: '', key: 'none.words', about: [] }
  }
  const ways = await Promise.all([words, words.replaceAll('\n', '\r\n')].map(async way => hex(await sha256(utf8(way)))))
  const state = ways.includes(said[1]) ? 'yes' : 'no'
  return { state, key: `${state}.words`, about: [] }
}

/** Whoever pastes a file often leaves its last line end behind. */
const ended = text => text.endsWith('\n') ? text : `${text}\n`

/** What is to be said of a receipt, as keys of sentences; what the receipt opens where it is proven. */
export async function check(receiptText, policyText, words) {
  if (!globalThis.crypto?.subtle) {
    return { verdict: 'no-web-crypto', steps: [] }
  }
  let receipt
  let policy
  let fails = 'no-receipt'
  try {
    receipt = parseReceipt(ended(receiptText))
    fails = 'no-policy'
    policy = await parsePolicy(policyText)
  } catch (fault) {
    if (fault instanceof Malformed) {
      return { verdict: fails, steps: [] }
    }
    throw fault
  }
  if (receipt.extra === null) {
    return { verdict: 'no-entry', steps: [] }
  }
  const opened = new TextDecoder().decode(receipt.extra)
  const proof = [await entrySteps(receipt), await logSteps(receipt, policy), ...await witnessSteps(receipt, policy)]
  const steps = [...proof, await wordSteps(opened, words)]
  const some = state => steps.some(step => step.state === state)
  return { verdict: some('no') ? 'not-whole' : some('cannot') ? 'cannot-tell' : 'whole', steps,
    opened: proof.some(step => step.state === 'no') ? null : opened }
}
