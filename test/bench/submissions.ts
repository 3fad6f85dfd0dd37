import { DEMO_REGISTERS } from '#db/seeds/registers.ts'
import type { PortalUnderTest } from '#test/bench/lab.ts'
import { DETAILS } from '#test/support/plain-request.ts'

/** A complete draft that waits to be sent, and the session of its owner. */
export interface Submission {
  readonly draftId: string
  readonly token: string
  readonly cookie: string
}

/** Below the limit of requests that one person may send in a day. */
const PER_PERSON = 10

/** Jobs are stored as ever but wait for tomorrow, so that making letters is not measured as well. */
export async function holdJobs(portal: PortalUnderTest): Promise<void> {
  await portal.query(`
    create or replace function bench_hold_job() returns trigger language plpgsql as
      $$ begin new.run_at := now() + interval '1 day'; return new; end $$;
    drop trigger if exists bench_hold on graphile_worker._private_jobs;
    create trigger bench_hold before insert on graphile_worker._private_jobs
      for each row execute function bench_hold_job()`)
}

/** Lets the jobs that waited begin now. */
export async function releaseJobs(portal: PortalUnderTest): Promise<void> {
  await portal.query(`
    drop trigger if exists bench_hold on graphile_worker._private_jobs;
    update graphile_worker._private_jobs set run_at = now();
    select pg_notify('jobs:insert', '{"r":0,"count":1}')`)
}

/** New people with sessions and complete drafts. */
export async function prepareSubmissions(
  portal: PortalUnderTest,
  count: number,
): Promise<Submission[]> {
  const people = Math.ceil(count / PER_PERSON)
  const rows = await portal.query<{ draftId: string; token: string }>(
    `with people as (
      insert into persons (given_names, calling_name, family_name, birth_date, language, email, created_at)
        select 'Testi ' || n, 'Testi', 'Hakija', '1990-01-01', 'fi', 'testi@example.test', now()
        from generate_series(1, $1::int) n returning id),
    tokens as (select id, 'bench-' || replace(gen_random_uuid()::text, '-', '') as token from people),
    opened as (
      -- Seen a little later than now: the first visit then writes nothing that the others do not.
      insert into sessions (token_hash, realm, person_id, acr, authenticated_at, opened_at, last_seen_at, expires_at)
        select sha256(convert_to(token, 'utf8')), 'citizen', id, 'bench', now(), now(),
          now() + interval '20 minutes', now() + interval '3 hours' from tokens),
    drafts as (
      insert into request_drafts (id, person_id, data, updated_at)
        select gen_random_uuid(), id, $3::jsonb, now() from people, generate_series(1, $2::int)
        returning id, person_id)
    select drafts.id as "draftId", token from drafts join tokens on tokens.id = drafts.person_id
      order by drafts.id limit $4`,
    [people, PER_PERSON, JSON.stringify(COMPLETE_DRAFT), count],
  )
  return rows.map(({ draftId, token }) => ({ draftId, token, cookie: `__Host-citizen=${token}` }))
}

const COMPLETE_DRAFT = {
  ...DETAILS,
  subject: 'self',
  rights: 'access',
  registers: DEMO_REGISTERS[0]?.slug ?? '',
}
