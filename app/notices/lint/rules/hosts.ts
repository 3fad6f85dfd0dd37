import type { LintRule } from '#app/notices/lint/finding.ts'
import { blocking, words } from '#app/notices/lint/rules/rule.ts'

/** An address on the net that is known to be gone. Known from here, not by asking: nothing is fetched. */
export interface GoneHost {
  /** Without `www.`; addresses under it are meant as well. */
  readonly host: string
  /** Only addresses whose path begins like this. */
  readonly path?: string
  readonly rule: LintRule
}

interface HostRow {
  readonly hosts: readonly string[]
  readonly since: string
  readonly owner: readonly [fi: string, sv: string]
  readonly successor: string
}

const HOSTS: readonly HostRow[] = [
  {
    hosts: ['maistraatti.fi', 'vrk.fi', 'vaestorekisterikeskus.fi'],
    since: '2020-01-01',
    owner: ['Digi- ja väestötietovirasto', 'Myndigheten för digitalisering och befolkningsdata'],
    successor: 'dvv.fi',
  },
  {
    hosts: ['te-palvelut.fi'],
    since: '2025-01-01',
    owner: ['Työmarkkinatori ja oma kunta', 'Jobbmarknad och den egna kommunen'],
    successor: 'tyomarkkinatori.fi',
  },
  {
    hosts: ['ely-keskus.fi', 'ntm-centralen.fi'],
    since: '2026-01-01',
    owner: ['elinvoimakeskukset', 'livskraftscentralerna'],
    successor: 'elinvoimakeskus.fi',
  },
  {
    hosts: ['avi.fi', 'valvira.fi'],
    since: '2026-01-01',
    owner: ['Lupa- ja valvontavirasto', 'Tillstånds- och tillsynsverket'],
    successor: 'lvv.fi',
  },
  {
    hosts: ['carea.fi'],
    since: '2023-01-01',
    owner: ['Kymenlaakson hyvinvointialue', 'Kymmenedalens välfärdsområde'],
    successor: 'kymenhva.fi',
  },
  {
    hosts: ['eksote.fi'],
    since: '2023-01-01',
    owner: ['Etelä-Karjalan hyvinvointialue', 'Södra Karelens välfärdsområde'],
    successor: 'ekhva.fi',
  },
  {
    hosts: ['satshp.fi'],
    since: '2023-01-01',
    owner: ['Satakunnan hyvinvointialue', 'Satakunta välfärdsområde'],
    successor: 'sata.fi',
  },
]

export const GONE_HOSTS: readonly GoneHost[] = [
  {
    host: 'kotka.fi',
    path: '/tietoa_kotkasta',
    rule: blocking({
      id: 'T-12',
      severity: 'info',
      message: words(
        'Kotkan sivustoa on uudistettu, eikä tämä vanha osoite enää johda tietosuojasivulle. Vaihda nykyinen https-osoite.',
        'Kotkas webbplats har förnyats och den gamla adressen leder inte längre till dataskyddssidan. Byt till den nuvarande https-adressen.',
      ),
      source: 'GDPR 12(1)–(2)',
      successor: words('https://www.kotka.fi', 'https://www.kotka.fi'),
    }),
  },
  ...HOSTS.flatMap(({ hosts, since, owner: [fi, sv], successor }) =>
    hosts.map((host) => ({
      host,
      rule: blocking({
        id: 'T-12',
        severity: 'warning',
        validFrom: since,
        message: words(
          `Osoite ${host} ei ole enää käytössä. Uusi osoite on ${successor} (${fi}).`,
          `Adressen ${host} används inte längre. Den nya adressen är ${successor} (${sv}).`,
        ),
        source: 'GDPR 12(1)–(2)',
        successor: words(successor, successor),
      }),
    })),
  ),
]
