import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipMember {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** Lies of a hostile archive. */
  readonly declaredSize?: number
  readonly declaredCrc?: number
  readonly flags?: number
  readonly method?: number
}

/** A ZIP archive, written by hand so that it can also be a wrong one. */
export function zip(...members: readonly ZipMember[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, stored = false, ...lies } of members) {
    const plain = Buffer.from(content as string)
    const packed = stored ? plain : deflateRawSync(plain)
    const names = Buffer.from(name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(lies.flags ?? 0x800, 2)
    header.writeUInt16LE(lies.method ?? (stored ? 0 : 8), 4)
    header.writeUInt32LE(lies.declaredCrc ?? crc32(plain), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(lies.declaredSize ?? plain.length, 18)
    header.writeUInt16LE(names.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const local = [Buffer.from('PK\x03\x04'), header, names, packed]
    parts.push(...local)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), header, tail, names)
    offset += Buffer.concat(local).length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]))
}
