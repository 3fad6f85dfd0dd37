import type { ContentLang } from '#app/i18n/lang.ts'

/** The supervisory authority. Data, so that a change of address is one line here. */
export const OMBUDSMAN: Readonly<Record<ContentLang, readonly string[]>> = {
  fi: [
    'Tietosuojavaltuutetun toimisto',
    'PL 800, 00531 Helsinki',
    'Käyntiosoite: Lintulahdenkuja 4, 00530 Helsinki',
    'tietosuoja@om.fi, vaihde 029 566 6700',
    'tietosuoja.fi',
  ],
  sv: [
    'Dataombudsmannens byrå',
    'PB 800, 00531 Helsingfors',
    'Besöksadress: Fågelviksgränden 4, 00530 Helsingfors',
    'tietosuoja@om.fi, växel 029 566 6700',
    'tietosuoja.fi',
  ],
}
