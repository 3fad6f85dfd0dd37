import type { Knex } from 'knex'
import { APP, AUDITOR, WORKER, appendOnly, secureTable } from '#db/security.ts'

/** Audit events with their hash chain, and the one door through which jobs are enqueued. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_events (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      kind text not null,
      outcome text not null check (outcome in ('done', 'refused')),
      actor_kind text not null check (actor_kind in ('person', 'staff', 'system', 'anonymous')),
      actor_key uuid,
      subject_key uuid,
      controller_id uuid,
      request_id uuid,
      object_id uuid,
      data jsonb not null default '{}',
      http_request text
    );
    create index on audit_events (request_id, id) where request_id is not null;
    create index on audit_events (controller_id, at desc, id desc) where controller_id is not null;
    create index on audit_events (subject_key, id) where subject_key is not null;
    comment on column audit_events.actor_key is
      'staff id, or the audit key of a person: never an identity in clear';

    -- What the sealer has not chained yet. An id is allotted before its transaction commits, so no
    -- mark on ids or times tells what is still to come; a row written in that same transaction does.
    create table audit_unsealed (
      event_id bigint primary key
    );
    create table audit_chain (
      position bigint primary key,
      event_id bigint not null unique,
      hash bytea not null
    );
    -- The sealed head, with a MAC whose key is not in the database: shows a cut tail.
    create table audit_head (
      only_row boolean primary key default true check (only_row),
      position bigint not null,
      hash bytea not null,
      mac bytea not null,
      sealed_at timestamptz not null
    );
  `)
  for (const table of ['audit_events', 'audit_unsealed', 'audit_chain', 'audit_head']) {
    await secureTable(knex, table)
    await knex.raw(`
      grant select on ${table} to ${AUDITOR};
      create policy verifier_reads on ${table} for select to ${AUDITOR} using (true);
    `)
  }
  await appendOnly(knex, 'audit_events')
  await appendOnly(knex, 'audit_chain')
  await knex.raw(`
    grant select on audit_events to ${APP};
    -- Who has opened my case: the person sees what staff did with it.
    create policy subject_reads on audit_events for select to ${APP}
      using ((select app_context()) = 'citizen' and subject_key = (select app_person_key())
        and actor_kind = 'staff' and outcome = 'done');
    create policy auditor_reads on audit_events for select to ${APP}
      using ((select app_context()) = 'staff' and (select app_has_role('auditor'))
        and controller_id = (select app_controller_id()));
    revoke insert on audit_events from ${WORKER};

    -- An event about a case belongs to the case's controller, whoever did it.
    create function audit_append(p_at timestamptz, p_kind text, p_outcome text, p_actor_kind text,
        p_actor uuid, p_subject uuid, p_controller uuid, p_request uuid, p_object uuid,
        p_data jsonb, p_http text) returns void
      language sql security definer set search_path = public as $$
      with appended as (
        insert into audit_events (at, kind, outcome, actor_kind, actor_key, subject_key,
            controller_id, request_id, object_id, data, http_request)
          values (p_at, p_kind, p_outcome, p_actor_kind, p_actor, p_subject,
            coalesce(p_controller, (select controller_id from subject_requests where id = p_request)),
            p_request, p_object, p_data, p_http)
          returning id)
      insert into audit_unsealed select id from appended $$;
    revoke all on function audit_append from public;
    grant execute on function audit_append to ${APP}, ${WORKER};

    -- Titles of those who took part in or opened a case, for the person whose case it is: staff are
    -- not named to them, and the staff table itself stays closed.
    create function case_staff(p_request uuid) returns table (id uuid, title jsonb)
      language sql stable security definer set search_path = public as $$
      select f.id, f.title from staff f
      where app_context() = 'citizen' and exists (select 1 from subject_requests r
          where r.id = p_request and app_person_id() in (r.person_id, r.submitted_by))
        and f.id in (
          select actor_id from case_events where request_id = p_request and actor_kind = 'staff'
          union select staff_id from messages where request_id = p_request
          union select actor_key from audit_events
            where request_id = p_request and actor_kind = 'staff') $$;
    revoke all on function case_staff from public;
    grant execute on function case_staff to ${APP};

    -- An auditor reads the log, not the cases: of a case no more than its number.
    create function audit_case_id(p_number text) returns uuid
      language sql stable security definer set search_path = public as $$
      select id from subject_requests where case_number = p_number
        and app_context() = 'staff' and app_has_role('auditor')
        and controller_id = app_controller_id() $$;
    create function audit_case_numbers(p_ids uuid[]) returns table (id uuid, case_number text)
      language sql stable security definer set search_path = public as $$
      select r.id, r.case_number from subject_requests r where r.id = any (p_ids)
        and app_context() = 'staff' and app_has_role('auditor')
        and r.controller_id = app_controller_id() $$;
    revoke all on function audit_case_id, audit_case_numbers from public;
    grant execute on function audit_case_id, audit_case_numbers to ${APP};

    create function enqueue_job(p_task text, p_payload json, p_key text, p_run_at timestamptz)
      returns void language sql security definer set search_path = public as $$
      select graphile_worker.add_job(p_task, p_payload, job_key => p_key, run_at => p_run_at,
        job_key_mode => 'preserve_run_at') $$;
    revoke all on function enqueue_job from public;
    grant execute on function enqueue_job to ${APP}, ${WORKER};
  `)
}

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
