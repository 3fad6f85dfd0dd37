const CONTACT = /^(?:mailto|tel):/i

/** What is added after a link: nothing when its words are the address already, or it leads nowhere. */
export function linkAddress(address: string, text: string): string {
  if (/^\s*(?:#|javascript:|data:)/i.test(address)) return ''
  const plain = CONTACT.test(address) ? address.replace(CONTACT, '').replace(/\?.*$/s, '') : address
  return plain.trim() === '' || bare(text) === bare(plain) ? '' : ` (${plain.trim()})`
}

function bare(address: string): string {
  return address
    .replace(/^\s*https?:\/\//i, '')
    .replace(/\s/g, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
