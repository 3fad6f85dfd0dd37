/** Pixels that an image viewer has to hold in memory: a small file can unfold into gigabytes. */
const MOST_PIXELS = 100_000_000

const SOI_BYTES = 2
const EOI = 0xd9
const SOS = 0xda
/** Start-of-frame markers are C0–CF without the tables DHT, JPG and DAC. */
const NO_FRAME = [0xc4, 0xc8, 0xcc]

interface Size {
  readonly width: number
  readonly height: number
}

/** Whether a JPEG or PNG is complete and of a sane size in pixels. */
export function refuseImage(
  bytes: Uint8Array,
  kind: 'jpeg' | 'png',
): 'malformed' | 'zip-bomb' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = kind === 'jpeg' ? jpegSize(view) : pngSize(view)
  if (size === undefined || size.width === 0 || size.height === 0) return 'malformed'
  return size.width * size.height > MOST_PIXELS ? 'zip-bomb' : undefined
}

/** Size from the first frame header (ITU-T T.81 B.2.2); a scan must follow and come to its end. */
function jpegSize(view: DataView): Size | undefined {
  let size: Size | undefined
  let at = SOI_BYTES
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > view.byteLength) return undefined
    if (marker === SOS) return hasEnd(view, at + 2 + length) ? size : undefined
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
      if (length < 8) return undefined
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += 2 + length
  }
  return undefined
}

/** Telephones add film or maps after the picture, so that its end need not be the file's. */
function hasEnd(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at >= from; at -= 1) {
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === EOI) return true
  }
  return false
}

const PNG_HEADER = 8
const IHDR = 0x49484452
const IDAT = 0x49444154
const IEND = 0x49454e44

/** Size from IHDR, which stands first; every chunk is whole, with data among them, up to IEND. */
function pngSize(view: DataView): Size | undefined {
  let size: Size | undefined
  let hasData = false
  let at = PNG_HEADER
  while (at + 12 <= view.byteLength) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (at + 12 + length > view.byteLength) return undefined
    if ((type === IHDR) !== (size === undefined)) return undefined
    if (type === IHDR) {
      if (length !== 13) return undefined
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    if (type === IDAT) hasData = true
    if (type === IEND) return hasData ? size : undefined
    at += 12 + length
  }
  return undefined
}
