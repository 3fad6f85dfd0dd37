/**
 * Levels of assurance of strong identification, named as in the Finnish trust network (617/2009)
 * and in eIDAS (910/2014 art. 8): substantial = korotettu / väsentlig, high = korkea / hög.
 */
type Assurance = {
  readonly family: 'ftn' | 'eidas' | 'test'
  readonly level: 'substantial' | 'high'
}

const KNOWN_LEVELS: ReadonlyMap<string, Assurance> = new Map([
  ['http://ftn.ficora.fi/2017/loa2', { family: 'ftn', level: 'substantial' }],
  ['http://ftn.ficora.fi/2017/loa3', { family: 'ftn', level: 'high' }],
  ['http://eidas.europa.eu/LoA/substantial', { family: 'eidas', level: 'substantial' }],
  ['http://eidas.europa.eu/LoA/high', { family: 'eidas', level: 'high' }],
  ['http://ftn.ficora.fi/2017/loatest2', { family: 'test', level: 'substantial' }],
  ['http://ftn.ficora.fi/2017/loatest3', { family: 'test', level: 'high' }],
])

/** Test levels say that nobody was really identified; production never takes them. */
export function isTestLevel(acr: string): boolean {
  return KNOWN_LEVELS.get(acr)?.family === 'test'
}

/** Was the person identified with the means of another member state? */
export function isEidasLevel(acr: string): boolean {
  return KNOWN_LEVELS.get(acr)?.family === 'eidas'
}

/**
 * Does the level in the answer satisfy what was asked for? A higher level of the same family does;
 * values outside the table (a staff directory's own) must be met exactly.
 */
export function satisfiesAcr(acr: string, requested: readonly string[]): boolean {
  if (requested.includes(acr)) return true
  const got = KNOWN_LEVELS.get(acr)
  if (got?.level !== 'high') return false
  return requested.some((value) => KNOWN_LEVELS.get(value)?.family === got.family)
}
