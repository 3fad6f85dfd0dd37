import { DEMO_CITIZENS, DEMO_STAFF } from '#app/demo/people.ts'
import type { RunningPortal } from '#app/main.ts'

/** The one block that `npm start` prints: addresses, demo people, what to try. */
export function printBanner(portal: RunningPortal): void {
  const { env, mailboxUrl } = portal
  const citizens = DEMO_CITIZENS.filter(({ login }) => login !== 'none')
  const lines = [
    '',
    'Rekisteriportti / Registerporten',
    '',
    `  Portal            ${env.PUBLIC_ORIGIN}/fi   (sv, en)`,
    `  Staff             ${env.PUBLIC_ORIGIN}/fi/staff/login`,
    ...(mailboxUrl === undefined ? [] : [`  Demo mailbox      ${mailboxUrl}`]),
    `  Health, metrics   ${env.PUBLIC_ORIGIN}/health/ready   http://${env.HOST}:${String(env.METRICS_PORT)}/metrics`,
    '',
    `  Demo people       ${String(citizens.length)} data subjects and ${String(DEMO_STAFF.length)} staff: picked on the login page`,
    '',
    '  Try               1. Read a notice and choose "Pyydä omat tietosi" on it',
    '                    2. Log in as Leila Nazari, send the request, open the receipt',
    '                    3. Log in as staff (Lappeenranta, clerk), take the case, attach a file,',
    '                       build the answer; as the decider, issue it',
    '                    4. See the e-mail in the demo mailbox and read the answer as Leila',
    '                    5. Ask for paper instead, and see the letter wait in the queue to be posted',
    '                    6. Log in as the data protection officer and see the board',
    '',
    '  Stop with Ctrl-C. Start over with: npm run demo:reset',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
