import type { Knex } from 'knex'
import { APP, secureTable } from '#db/security.ts'

/**
 * Duties of whoever offers a digital service (306/2019): feedback on accessibility with its clock
 * (§ 10, D-37), and announced breaks of the service (§ 4).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(tables)
  for (const table of ['accessibility_feedback', 'service_breaks']) await secureTable(knex, table)
  await knex.raw(feedbackDoors)
  await knex.raw(breakDoors)
}

const tables = `
  create sequence accessibility_feedback_numbers;
  grant usage on sequence accessibility_feedback_numbers to ${APP};
  create table accessibility_feedback (
    id uuid primary key default gen_random_uuid(),
    controller_id uuid not null references controllers,
    number text not null unique check (number ~ '^SAAV-[0-9]{4}-[0-9]+$'),
    -- One form is one feedback, however often it is posted.
    form_key uuid not null unique,
    received_at timestamptz not null,
    received_on date not null,
    due_on date not null check (due_on > received_on),
    page text not null check (length(page) between 1 and 300),
    problem text not null check (length(problem) between 1 and 5000),
    -- In what form the content is needed; empty when nothing is asked for (§ 10).
    wanted_form text not null default '' check (length(wanted_form) <= 500),
    answer_language text not null check (answer_language in ('fi', 'sv')),
    email text not null default '' check (length(email) <= 254),
    contact text not null default '' check (length(contact) <= 300),
    extended_on date,
    extended_by uuid references staff,
    extension_reason text check (length(extension_reason) between 1 and 2000),
    answered_at timestamptz,
    answered_by uuid references staff,
    outcome text check (outcome in ('done', 'explained', 'refused')),
    answer text check (length(answer) between 1 and 10000),
    check (num_nulls(extended_on, extended_by, extension_reason) in (0, 3)),
    check (num_nulls(answered_at, answered_by, outcome, answer) in (0, 4))
  );
  create index accessibility_feedback_open on accessibility_feedback (controller_id, due_on)
    where answered_at is null;
  create index on accessibility_feedback (controller_id, received_at);

  create table service_breaks (
    id uuid primary key default gen_random_uuid(),
    controller_id uuid not null references controllers,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    -- What it means for the visitor, in every language of the pages.
    text jsonb not null check (length(text->>'fi') between 1 and 500
      and length(text->>'sv') between 1 and 500 and length(text->>'en') between 1 and 500),
    announced_by uuid not null references staff,
    announced_at timestamptz not null,
    cancelled_at timestamptz,
    cancelled_by uuid references staff,
    check (num_nulls(cancelled_at, cancelled_by) in (0, 2))
  );
  create index service_breaks_announced on service_breaks (ends_at) where cancelled_at is null;
`

const ADMINISTRATES = `(select app_context()) = 'staff' and (select app_has_role('administrator'))
      and controller_id = (select app_controller_id())`

/** Anyone may give feedback and see its receipt; the administrators of its controller answer it. */
const feedbackDoors = `
  grant select, insert on accessibility_feedback to ${APP};
  grant update (due_on, extended_on, extended_by, extension_reason, answered_at, answered_by,
    outcome, answer) on accessibility_feedback to ${APP};
  create policy anyone_gives on accessibility_feedback for insert to ${APP}
    with check ((select app_context()) = 'public' and extended_on is null and answered_at is null);
  create policy administrators_read on accessibility_feedback for select to ${APP}
    using (${ADMINISTRATES});
  -- Answered once, and for good.
  create policy administrators_answer on accessibility_feedback for update to ${APP}
    using (${ADMINISTRATES} and answered_at is null)
    with check (${ADMINISTRATES}
      and (answered_by is null or answered_by = (select app_staff_id())));

  -- The receipt, for who holds the form. The answer stands on it only where there is no e-mail
  -- address to send it to; what was told stands on it never.
  create function feedback_receipt(p_form_key uuid)
    returns table (id uuid, number text, received_at timestamptz, due_on date, extended_on date,
      extension_reason text, answered_at timestamptz, outcome text, answer text, by_email boolean,
      answer_language text, controller jsonb)
    language sql stable security definer set search_path = public as $$
    select f.id, f.number, f.received_at, f.due_on, f.extended_on, f.extension_reason,
      f.answered_at, f.outcome, case when f.email = '' then f.answer end, f.email <> '',
      f.answer_language, jsonb_build_object('name', c.name, 'registry', c.settings->'registry')
    from accessibility_feedback f join controllers c on c.id = f.controller_id
    where app_context() = 'public' and f.form_key = p_form_key $$;
  -- How much has come to a controller since a moment.
  create function feedback_recent(p_controller uuid, p_since timestamptz) returns bigint
    language sql stable security definer set search_path = public as $$
    select count(*) from accessibility_feedback
    where app_context() = 'public' and controller_id = p_controller and received_at > p_since $$;
  do $$ declare f text; begin
    foreach f in array array['feedback_receipt', 'feedback_recent'] loop
      execute format('revoke all on function %I from public', f);
      execute format('grant execute on function %I to ${APP}', f);
    end loop;
  end $$;
`

/** Every page tells of a break; the administrators of any controller announce and cancel their own. */
const breakDoors = `
  grant select, insert on service_breaks to ${APP};
  grant update (cancelled_at, cancelled_by) on service_breaks to ${APP};
  create policy anyone_reads on service_breaks for select to ${APP}
    using ((select app_context()) is not null);
  create policy administrators_announce on service_breaks for insert to ${APP}
    with check (${ADMINISTRATES} and announced_by = (select app_staff_id())
      and cancelled_at is null);
  create policy administrators_cancel on service_breaks for update to ${APP}
    using (${ADMINISTRATES} and cancelled_at is null)
    with check (${ADMINISTRATES} and cancelled_by = (select app_staff_id()));
  -- Pages in memory show breaks, too.
  create trigger notice_changed after insert or update or delete on service_breaks
    for each statement execute function notice_changed();
`

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
