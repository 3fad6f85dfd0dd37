const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
/** What comes next: a value, the name of a member, or a comma. */
const [VALUE, KEY, NEXT] = [0, 1, 2]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const [MINUS, PLUS, POINT, ZERO, SMALL_E, LARGE_E, SMALL_U] = [
  0x2d, 0x2b, 0x2e, 0x30, 0x65, 0x45, 0x75,
]
const ESCAPES = new Set(new TextEncoder().encode('"\\/bfnrt'))
const LITERALS = new Map(
  ['true', 'false', 'null'].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)]),
)

/**
 * Whether the bytes are one JSON text (RFC 8259, a byte order mark allowed) of bounded depth. Walks
 * the bytes instead of building the value: `[{},{},…]` of 20 MB would take the whole heap.
 * @param bytes valid UTF-8
 */
export function isJson(bytes: Uint8Array, maxDepth = 100): boolean {
  /** The closing brackets that are owed, the innermost last. */
  const open: number[] = []
  let owed = 0
  let wanted: number = VALUE
  let mayClose = false
  let at = afterSpace(bytes, BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0)
  for (let byte = bytes[at]; byte !== undefined; at = afterSpace(bytes, at), byte = bytes[at]) {
    if (mayClose && byte === owed) {
      open.pop()
      owed = open.at(-1) ?? 0
      wanted = NEXT
      mayClose = owed !== 0
      at += 1
    } else if (wanted === NEXT) {
      if (byte !== COMMA || owed === 0) return false
      wanted = owed === CLOSE_OBJECT ? KEY : VALUE
      mayClose = false
      at += 1
    } else if (wanted === KEY) {
      if (byte !== QUOTE) return false
      at = afterSpace(bytes, afterString(bytes, at))
      if (bytes[at] !== COLON) return false
      wanted = VALUE
      mayClose = false
      at += 1
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (open.length === maxDepth) return false
      owed = byte === OPEN_LIST ? CLOSE_LIST : CLOSE_OBJECT
      open.push(owed)
      wanted = byte === OPEN_LIST ? VALUE : KEY
      mayClose = true
      at += 1
    } else {
      at = byte === QUOTE ? afterString(bytes, at) : afterWord(bytes, at)
      if (at === WRONG) return false
      wanted = NEXT
      mayClose = owed !== 0
    }
  }
  return wanted === NEXT && owed === 0
}

/** Stands for "not here"; every search from it ends at once. */
const WRONG = Infinity

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from
  for (let byte = bytes[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;) {
    at += 1
    byte = bytes[at]
  }
  return at
}

function afterString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) return at + 1
    if (byte < 0x20) return WRONG
    if (byte !== BACKSLASH) continue
    at += 1
    const escaped = bytes[at] ?? 0
    if (escaped === SMALL_U) {
      for (const end = at + 4; at < end; at += 1) if (!isHex(bytes[at + 1])) return WRONG
    } else if (!ESCAPES.has(escaped)) return WRONG
  }
  return WRONG
}

function afterWord(bytes: Uint8Array, from: number): number {
  const word = LITERALS.get(bytes[from] ?? 0)
  if (word === undefined) return afterNumber(bytes, from)
  return word.every((letter, index) => bytes[from + index] === letter) ? from + word.length : WRONG
}

function afterNumber(bytes: Uint8Array, from: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from
  let at = bytes[first] === ZERO ? first + 1 : afterDigits(bytes, first)
  if (bytes[at] === POINT) at = afterDigits(bytes, at + 1)
  if (bytes[at] === SMALL_E || bytes[at] === LARGE_E) {
    const signed = bytes[at + 1] === PLUS || bytes[at + 1] === MINUS
    at = afterDigits(bytes, at + (signed ? 2 : 1))
  }
  return at
}

/** At least one digit. */
function afterDigits(bytes: Uint8Array, from: number): number {
  let at = from
  while (isDigit(bytes[at])) at += 1
  return at === from ? WRONG : at
}

function isDigit(byte = 0): boolean {
  return byte >= ZERO && byte <= 0x39
}

function isHex(byte = 0): boolean {
  const letter = byte | 0x20
  return isDigit(byte) || (letter >= 0x61 && letter <= 0x66)
}
