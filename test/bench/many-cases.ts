import { CONTROLLERS } from '#db/seeds/controllers.ts'
import type { Lab, PortalUnderTest } from '#test/bench/lab.ts'
import { query } from '#test/bench/lab.ts'

export const CONTROLLER_COUNT = 5
const UNITS_PER_CONTROLLER = 8
/** Open cases that the clerk has taken, in each of the 8 units: more than one page of them. */
const HANDLED_PER_UNIT = 10

/** A portal whose database holds many cases, with a clerk of all units of one controller and its DPO. */
export interface BusyPortal {
  readonly portal: PortalUnderTest
  readonly clerkCookie: string
  readonly dpoCookie: string
}

/**
 * Loads cases into a database of their own: spread evenly over 5 controllers with 8 units each.
 * @param openShare share of the cases that are open; the rest has ended over five years
 */
export async function startBusyPortal(
  lab: Lab,
  options: { cases: number; openShare: number },
): Promise<BusyPortal> {
  const { cases, openShare } = options
  const cluster = await lab.scratchCluster()
  const { urls, adminUrl } = await cluster.createDatabase(`cases_${String(cases)}`)
  const seed = CONTROLLERS[0]
  const open = Math.round(cases * openShare)
  await query(adminUrl, peopleScript(JSON.stringify(seed?.settings), Math.max(cases / 20, 500)))
  await query(adminUrl, casesScript(cases, open))
  // Outside a transaction, each by itself.
  await query(adminUrl, 'vacuum analyze')
  const portal = await lab.startPortal(urls, adminUrl)
  return {
    portal,
    clerkCookie: await portal.signIn({ realm: 'staff', staffId: id('staff', 0), roles: ['clerk'] }),
    dpoCookie: await portal.signIn({ realm: 'staff', staffId: id('staff', 1), roles: ['dpo'] }),
  }
}

const PREFIX = { controller: 'c0', unit: 'd0', register: 'e0', person: 'f0', staff: 'a0' } as const
type Numbered = keyof typeof PREFIX

/** Ids that follow from a number, so that no join is needed to load a million rows. */
function id(kind: Numbered, n: number): string {
  return `${PREFIX[kind]}000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** The same as SQL over an expression. */
function sqlId(kind: Numbered, expression: string): string {
  return `('${PREFIX[kind]}000000-0000-4000-8000-' || lpad((${expression})::text, 12, '0'))::uuid`
}

function peopleScript(settings: string, persons: number): string {
  const units = CONTROLLER_COUNT * UNITS_PER_CONTROLLER
  const name = (fi: string, sv: string): string =>
    `jsonb_build_object('fi', '${fi} ' || n, 'sv', '${sv} ' || n)`
  return `
    insert into controllers (id, key, kind, name, case_prefix, languages, settings)
      select ${sqlId('controller', 'n')}, 'bench-' || chr(97 + n), 'municipality',
        ${name('Kunta', 'Kommun')}, 'BEN' || chr(65 + n), 'bilingual', '${settings.replaceAll("'", "''")}'::jsonb
      from generate_series(0, ${CONTROLLER_COUNT - 1}) n;
    insert into units (id, controller_id, key, name, email, phone)
      select ${sqlId('unit', 'n')}, ${sqlId('controller', `n / ${UNITS_PER_CONTROLLER}`)},
        'bench-unit-' || n, ${name('Yksikkö', 'Enhet')}, 'unit@example.test', '+358 9 100 0000'
      from generate_series(0, ${units - 1}) n;
    insert into registers (id, controller_id, unit_id, key, name)
      select ${sqlId('register', 'n')}, ${sqlId('controller', `n / ${UNITS_PER_CONTROLLER}`)},
        ${sqlId('unit', 'n')}, 'bench-register-' || n, ${name('Rekisteri', 'Register')}
      from generate_series(0, ${units - 1}) n;
    insert into persons (id, given_names, calling_name, family_name, birth_date, language, created_at)
      select ${sqlId('person', 'n')}, 'Testi', 'Testi', 'Henkilö ' || n, '1990-01-01', 'fi', now()
      from generate_series(0, ${Math.ceil(persons) - 1}) n;
    insert into staff (id, controller_id, issuer, subject, name, title, email, language)
      select ${sqlId('staff', 'n')}, ${sqlId('controller', '0')}, 'http://localhost', 'bench-' || n,
        'Testi Virkailija', '{"fi":"käsittelijä","sv":"handläggare"}', 'staff@example.test', 'fi'
      from generate_series(0, 1) n;
    insert into staff_roles (staff_id, role, unit_id)
      select ${sqlId('staff', '0')}, 'clerk', ${sqlId('unit', 'n')}
      from generate_series(0, ${UNITS_PER_CONTROLLER - 1}) n;
    insert into staff_roles (staff_id, role) values (${sqlId('staff', '1')}, 'dpo')`
}

/**
 * The cases themselves, with an item each; what no list reads stays empty. Foreign keys and triggers are off while
 * they are loaded; the rollup that a trigger would keep is filled at the end.
 */
function casesScript(cases: number, open: number): string {
  const units = CONTROLLER_COUNT * UNITS_PER_CONTROLLER
  return `
    set session_replication_role = replica;
    -- Without its plain indexes the table fills several times as fast; they are made anew below.
    create temp table dropped_index as select indexname, indexdef from pg_indexes
      where schemaname = 'public' and tablename in ('subject_requests', 'request_items')
        and indexname not in (select conname from pg_constraint);
    do $$ declare i text; begin
      for i in select indexname from dropped_index loop execute format('drop index %I', i); end loop;
    end $$;
    insert into subject_requests (controller_id, unit_ids, case_number, person_id, submitted_by,
        form_key, channel, case_language, contact, received_at, received_on, state, due_on, ended_on)
      select ${sqlId('controller', `unit / ${UNITS_PER_CONTROLLER}`)},
        array[${sqlId('unit', 'unit')}],
        'BEN-' || n, ${sqlId('person', 'person')}, ${sqlId('person', 'person')},
        gen_random_uuid(), 'portal', 'fi', '{"email":"","phone":"","address":""}', received, received,
        case when ended is null then 'assigned' else 'closed' end, received + 31, ended
      from generate_series(0, ${cases - 1}) n
        cross join lateral (select n % ${units} as unit, n / 20 as person) who
        cross join lateral (select current_date - case when n < ${open} then n / ${units} % 35
          else 60 + n % 1800 end as received) came
        cross join lateral (select case when n >= ${open} then received + 5 + n % 35 end as ended) went;
    insert into request_items (request_id, controller_id, unit_id, handler_id, position, "right",
        register_id, state, clock, received_on, due_on, strict_due_on, ended_on, details)
      select id, controller_id, unit_ids[1],
        case when ended_on is null and unit_ids[1] < ${sqlId('unit', String(UNITS_PER_CONTROLLER))}
          and substr(case_number, 5)::int < ${units * HANDLED_PER_UNIT}
          then ${sqlId('staff', '0')} end,
        1, 'access', ('${PREFIX.register}' || substr(unit_ids[1]::text, 3))::uuid, state,
        'gdpr-12', received_on, due_on, received_on + 30, ended_on,
        '{"fields":{"scope":"all"},"answerForm":"electronic","interpreter":""}'
      from subject_requests;
    insert into ended_rollups (controller_id, unit_id, outcome, n)
      select controller_id, unit_id,
        case when ended_on <= last_day then 'in-time' else 'late' end, count(*)
      from request_items where ended_on is not null group by 1, 2, 3;
    do $$ declare i text; begin
      for i in select indexdef from dropped_index loop execute i; end loop;
    end $$`
}
