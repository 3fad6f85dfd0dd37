import type { Knex } from 'knex'
import { APP, WORKER, appendOnly, secureTable } from '#db/security.ts'

/** Data-subject requests: cases, items, events, messages, files, answers and letters. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table request_drafts (
      id uuid primary key,
      person_id uuid not null references persons,
      data jsonb not null,
      updated_at timestamptz not null
    );
    create index on request_drafts (person_id, updated_at desc);

    create table case_counters (
      controller_id uuid not null references controllers,
      year integer not null,
      last integer not null,
      primary key (controller_id, year)
    );
    create table subject_requests (
      id uuid primary key default gen_random_uuid(),
      controller_id uuid not null references controllers,
      unit_id uuid not null,
      case_number text not null unique,
      person_id uuid not null references persons,
      submitted_by uuid not null references persons,
      -- One submission however often the form is posted.
      form_key uuid not null,
      channel text not null check (channel in ('portal', 'post', 'visit', 'phone', 'email')),
      case_language text not null check (case_language in ('fi', 'sv')),
      contact jsonb not null,
      received_at timestamptz not null,
      received_on date not null,
      state text not null,
      handler_id uuid references staff,
      due_on date not null,
      strict_due_on date not null,
      extended_due_on date,
      ended_on date,
      version integer not null default 1,
      foreign key (controller_id, unit_id) references units (controller_id, id),
      unique (submitted_by, form_key),
      check (due_on > received_on)
    );
    create index subject_requests_open on subject_requests (unit_id, due_on, id)
      where ended_on is null;
    create index subject_requests_open_board on subject_requests
      (controller_id, (coalesce(extended_due_on, due_on)), id)
      include (unit_id, due_on, extended_due_on) where ended_on is null;
    create index subject_requests_ended on subject_requests (unit_id, ended_on desc, id)
      where ended_on is not null;
    create index subject_requests_ended_board on subject_requests (controller_id, ended_on desc, id)
      where ended_on is not null;
    create index subject_requests_ended_late on subject_requests (controller_id, ended_on desc, id)
      where ended_on > coalesce(extended_due_on, due_on);
    create index on subject_requests (person_id, received_at desc);
    create index on subject_requests (handler_id, due_on, id)
      where ended_on is null and handler_id is not null;

    create table request_items (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references subject_requests,
      position integer not null,
      "right" text not null,
      register_id uuid not null references registers,
      notice_version_id uuid references notice_versions,
      state text not null,
      clock text not null,
      due_on date not null,
      strict_due_on date not null,
      extended_due_on date,
      details jsonb not null,
      decision text check (decision in ('granted', 'partly-granted')),
      decided_by uuid references staff,
      decided_at timestamptz,
      unique (request_id, position)
    );

    create table case_events (
      id bigint generated always as identity primary key,
      request_id uuid not null references subject_requests,
      item_id uuid references request_items,
      position integer not null,
      type text not null,
      at timestamptz not null,
      actor_kind text not null check (actor_kind in ('person', 'staff', 'system')),
      actor_id uuid,
      data jsonb not null default '{}',
      unique (request_id, position),
      check ((actor_kind = 'system') = (actor_id is null))
    );

    create table messages (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references subject_requests,
      from_kind text not null check (from_kind in ('person', 'staff')),
      person_id uuid references persons,
      staff_id uuid references staff,
      body text not null check (length(body) between 1 and 10000),
      at timestamptz not null,
      check ((from_kind = 'person') = (person_id is not null)),
      check ((from_kind = 'staff') = (staff_id is not null))
    );
    create index on messages (request_id, at);

    create table files (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references subject_requests,
      item_id uuid not null references request_items,
      name text not null check (length(name) between 1 and 200),
      media_type text not null,
      size integer not null check (size between 1 and 20971520),
      sha256 text not null,
      bytes bytea not null,
      added_by uuid not null references staff,
      added_at timestamptz not null,
      removed_at timestamptz,
      released_at timestamptz,
      check (removed_at is null or released_at is null)
    );
    create index on files (request_id);

    create table answer_drafts (
      item_id uuid primary key references request_items,
      request_id uuid not null references subject_requests,
      content jsonb not null,
      version integer not null default 1,
      updated_at timestamptz not null,
      updated_by uuid not null references staff
    );
    create table letters (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references subject_requests,
      item_id uuid references request_items,
      letter text not null,
      lang text not null check (lang in ('fi', 'sv')),
      template_version text not null,
      bytes bytea not null,
      sha256 text not null,
      issued_at timestamptz not null,
      issued_by uuid references staff
    );
    create index on letters (request_id);
    create unique index letters_one_receipt on letters (request_id) where letter = 'L-01';

    -- Board figures of cases whose clock has stopped, kept in the transaction that stops it.
    create table ended_rollups (
      controller_id uuid not null references controllers,
      unit_id uuid not null references units,
      outcome text not null check (outcome in ('in-time', 'late')),
      n integer not null,
      primary key (controller_id, unit_id, outcome)
    );
  `)
  const caseTables = [
    'request_items',
    'case_events',
    'messages',
    'files',
    'answer_drafts',
    'letters',
  ]
  for (const table of [
    'request_drafts',
    'case_counters',
    'subject_requests',
    'ended_rollups',
    ...caseTables,
  ]) {
    await secureTable(knex, table)
  }
  await appendOnly(knex, 'case_events')
  await appendOnly(knex, 'letters')
  await knex.raw(policies)
  await knex.raw(doors)
}

const policies = `
  grant select, insert, update, delete on request_drafts to ${APP};
  create policy own_drafts on request_drafts to ${APP}
    using ((select app_context()) = 'citizen' and person_id = (select app_person_id()))
    with check ((select app_context()) = 'citizen' and person_id = (select app_person_id()));

  grant select, insert on subject_requests to ${APP};
  -- Column grants: nobody moves a case to another unit, person, number or receipt date here.
  grant update (state, handler_id, ended_on, version) on subject_requests to ${APP};
  create policy own_cases on subject_requests for select to ${APP}
    using ((select app_context()) = 'citizen'
      and (select app_person_id()) in (person_id, submitted_by));
  create policy submit on subject_requests for insert to ${APP}
    with check ((select app_context()) = 'citizen' and submitted_by = (select app_person_id())
      and channel = 'portal' and (person_id = submitted_by or exists (
        select 1 from guardianships g where g.guardian_id = submitted_by
          and g.child_id = subject_requests.person_id
          and (g.until is null or g.until >= received_on))));
  create policy withdraw on subject_requests for update to ${APP}
    using ((select app_context()) = 'citizen' and submitted_by = (select app_person_id()));
  create policy unit_cases on subject_requests for select to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and ((select app_has_role('dpo')) or unit_id = any ((select app_unit_ids())::uuid[])));
  create policy unit_handles on subject_requests for update to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and unit_id = any ((select app_unit_ids())::uuid[]));

  create policy staff_read on persons for select to ${APP}
    using ((select app_context()) = 'staff' and exists (
      select 1 from subject_requests r where persons.id in (r.person_id, r.submitted_by)));

  grant select, insert on request_items to ${APP};
  grant update (state, decision, decided_by, decided_at) on request_items to ${APP};
  create policy of_visible_case on request_items to ${APP}
    using (exists (select 1 from subject_requests r where r.id = request_id))
    with check (exists (select 1 from subject_requests r where r.id = request_id));

  grant select, insert on case_events to ${APP};
  create policy of_visible_case on case_events for select to ${APP}
    using (exists (select 1 from subject_requests r where r.id = request_id));
  create policy own_deeds on case_events for insert to ${APP}
    with check (exists (select 1 from subject_requests r where r.id = request_id)
      and (actor_kind, actor_id) is not distinct from (
        case (select app_context()) when 'staff' then 'staff' else 'person' end,
        coalesce((select app_staff_id()), (select app_person_id()))));

  grant select, insert on messages to ${APP};
  create policy of_visible_case on messages for select to ${APP}
    using (exists (select 1 from subject_requests r where r.id = request_id));
  create policy own_words on messages for insert to ${APP}
    with check (exists (select 1 from subject_requests r where r.id = request_id)
      and person_id is not distinct from (select app_person_id())
      and staff_id is not distinct from (select app_staff_id()));

  grant select, insert on files to ${APP};
  grant update (removed_at, released_at) on files to ${APP};
  create policy released_to_person on files for select to ${APP}
    using ((select app_context()) = 'citizen' and released_at is not null and exists (
      select 1 from subject_requests r where r.id = request_id));
  create policy unit_files on files to ${APP}
    using ((select app_context()) = 'staff' and exists (
      select 1 from subject_requests r where r.id = request_id))
    with check ((select app_context()) = 'staff' and exists (
      select 1 from subject_requests r where r.id = request_id));

  grant select, insert, update on answer_drafts to ${APP};
  create policy unit_answers on answer_drafts to ${APP}
    using ((select app_context()) = 'staff' and exists (
      select 1 from subject_requests r where r.id = request_id))
    with check ((select app_context()) = 'staff' and exists (
      select 1 from subject_requests r where r.id = request_id));

  grant select, insert on letters to ${APP};
  create policy of_visible_case on letters for select to ${APP}
    using (exists (select 1 from subject_requests r where r.id = request_id));
  create policy decider_issues on letters for insert to ${APP}
    with check ((select app_context()) = 'staff' and (select app_has_role('decider'))
      and issued_by = (select app_staff_id()) and exists (
        select 1 from subject_requests r where r.id = request_id));

  grant select on ended_rollups to ${APP};
  create policy dpo_reads on ended_rollups for select to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and ((select app_has_role('dpo')) or unit_id = any ((select app_unit_ids())::uuid[])));
  grant usage on all sequences in schema public to ${APP}, ${WORKER};
`

const doors = `
  create function next_case_number(p_controller uuid, p_year integer) returns text
    language sql security definer set search_path = public as $$
    with counted as (
      insert into case_counters values (p_controller, p_year, 1)
      on conflict (controller_id, year) do update set last = case_counters.last + 1
      returning last)
    select case_prefix || '-' || p_year || '-' || last from counted, controllers
    where id = p_controller $$;
  -- Counts a case when, and only when, it has just ended (its row is locked by this transaction).
  create function count_ended() returns trigger
    language plpgsql security definer set search_path = public as $$
  begin
    insert into ended_rollups values (new.controller_id, new.unit_id,
      case when new.ended_on <= coalesce(new.extended_due_on, new.due_on) then 'in-time'
        else 'late' end, 1)
    on conflict (controller_id, unit_id, outcome) do update set n = ended_rollups.n + 1;
    return null;
  end $$;
  create trigger count_ended after update of ended_on on subject_requests
    for each row when (old.ended_on is null and new.ended_on is not null)
    execute function count_ended();
  create trigger count_ended_on_insert after insert on subject_requests
    for each row when (new.ended_on is not null) execute function count_ended();
  do $$ declare f text; begin
    foreach f in array array['next_case_number'] loop
      execute format('revoke all on function %I from public', f);
      execute format('grant execute on function %I to ${APP}, ${WORKER}', f);
    end loop;
  end $$;
`

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
